package org.kaoping.report.unit;

import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;

/**
 * What was recorded of a unit, as far as its points depend on it, in one line for the script that
 * computes them once more: {@code villages=23 @district@year-end publicity=4.5 petitions/late=2
 * visits:rate=96.2 roads!}. First what was measured once for all; then each assessment that counts,
 * by source and period; then its records: a score, level ({@code b~6} with points within it) or
 * marks behind {@code =}; numbers of cases, amounts and answers by rule behind {@code /}; measures
 * behind {@code :}; {@code !} where a leaf does not apply.
 */
public final class RecordedText {
  private final StringJoiner tokens = new StringJoiner(" ");
  private final Scheme scheme;

  private RecordedText(Scheme scheme) {
    this.scheme = scheme;
  }

  /**
   * Returns the line.
   *
   * @param scheme as units of its kind are evaluated by it
   */
  public static String of(Scheme scheme, UnitResult result) {
    RecordedText text = new RecordedText(scheme);
    result.measures().forEach((id, amount) -> text.tokens.add(id + "=" + amount.amount()));
    result
        .settled()
        .filter(assessment -> counts(scheme, assessment.source()))
        .forEach(text::assessment);
    return text.tokens.toString();
  }

  private static boolean counts(Scheme scheme, Optional<String> source) {
    return source
        .map(id -> scheme.sources().stream().anyMatch(s -> s.id().equals(id) && s.counts()))
        .orElse(true);
  }

  private void assessment(Assessment assessment) {
    tokens.add("@" + assessment.source().orElse("") + "@" + assessment.period().orElse(""));
    for (LeafRecord record : assessment.records().values()) {
      Leaf leaf = scheme.indicator(record.indicator()).orElseThrow().leaf();
      record
          .observed()
          .ifPresentOrElse(
              observed -> observed(record.indicator(), leaf, observed),
              () -> tokens.add(record.indicator() + "!"));
    }
  }

  private void observed(String id, Leaf leaf, LeafRecord.Observed observed) {
    tokens.add(id + judged(leaf, observed).map(given -> "=" + given).orElse(""));
    for (Finding finding : observed.findings()) {
      String size = finding.amount().map(Object::toString).orElse("" + finding.cases());
      tokens.add(id + "/" + finding.rule() + "=" + size);
    }
    observed.checks().forEach((rule, answer) -> tokens.add(id + "/" + rule + "=" + answer));
    for (Map.Entry<String, Quantity> measured : observed.measures().entrySet()) {
      if (leaf.measure(measured.getKey()).filter(leaf::isOwn).isPresent()) {
        tokens.add(id + ":" + measured.getKey() + "=" + measured.getValue().amount());
      }
    }
  }

  private static Optional<String> judged(Leaf leaf, LeafRecord.Observed observed) {
    if (observed.marks().isEmpty()) {
      return observed.level().isEmpty()
          ? observed.score().map(Object::toString)
          : observed.level().map(l -> l + observed.score().map(points -> "~" + points).orElse(""));
    }
    StringJoiner marks = new StringJoiner(",");
    for (LeafRecord.Mark mark : observed.marks()) {
      boolean isVote = mark.name().isPresent() && !leaf.isMarked();
      marks.add((isVote ? mark.name().get() + "*" : "") + mark.value());
    }
    return Optional.of(marks.toString());
  }
}
