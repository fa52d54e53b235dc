package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** A record says what its leaf needs, and nothing that the leaf cannot use. */
final class RecordCheck {
  /**
   * What was recorded of a leaf, and where.
   *
   * @param key place of the record's key
   */
  record Recorded(
      String unit,
      Indicator indicator,
      LeafRecord record,
      LeafRecord.Observed observed,
      Optional<String> period,
      SourceSpan key) {
    Leaf leaf() {
      return indicator.leaf();
    }

    /** Returns that a value is missing, and which column of a table it would stand in. */
    Diagnostic missing(String kind, String name, String example) {
      String leaf = indicator.id();
      String column = kind.equals("score") ? leaf : leaf + "/" + name;
      return Diagnostic.of(
          Code.MISSING_VALUE, key, unit, leaf, Phrase.of("term." + kind), name, example, column);
    }
  }

  private static final List<String> SCORED = List.of("score", "reason", "level", "marks");
  private static final List<String> RULED = List.of("findings", "checks");

  private final String unit;
  private final Places places;
  private final Problems problems;

  RecordCheck(String unit, Places places, Problems problems) {
    this.unit = unit;
    this.places = places;
    this.problems = problems;
  }

  /**
   * Checks one record.
   *
   * @param key place of the record's key
   */
  void check(Indicator indicator, LeafRecord record, Assessment assessment, SourceSpan key) {
    if (record.outcome() instanceof LeafRecord.Observed observed) {
      observed(
          new Recorded(unit, indicator, record, observed, assessment.period(), key),
          assessment.draft());
    } else {
      notApplicable(indicator, record);
    }
  }

  private void observed(Recorded recorded, boolean draft) {
    Problems wrong = new Problems();
    if (recorded.leaf().scoring() instanceof Judged judged) {
      refuse(recorded.record(), RULED, "judged", "record-judged", wrong);
      new JudgedCheck.OfRecord(recorded, judged, places, wrong).check();
    } else {
      refuse(recorded.record(), SCORED, "rules", "record-rules", wrong);
      new FindingCheck(recorded, places, wrong).check();
    }
    new MeasureCheck(recorded, places, wrong).check();
    problems.addAll(wrong.all());
    if (!draft) {
      for (Diagnostic missing : needs(recorded)) {
        if (!isMisnamed(missing, wrong.all())) {
          problems.add(missing);
        }
      }
    }
  }

  /** Of one mistake, that a name is wrong is told, not that the right one is missing. */
  private static boolean isMisnamed(Diagnostic missing, List<Diagnostic> wrong) {
    return missing.code() == Code.MISSING_VALUE
        && missing.message().arguments().get(3) instanceof Phrase.Text name
        && Declared.isMeant(name.text(), wrong);
  }

  private void notApplicable(Indicator indicator, LeafRecord record) {
    String allowed = "not-applicable";
    for (YamlNode.Entry entry : ((YamlNode.Mapping) places.of(record)).entries()) {
      String key = entry.key().text();
      if (!key.equals(allowed)) {
        problems.add(Diagnostic.unusable(entry.key().span(), key, allowed, allowed));
      }
    }
    if (indicator.leaf().whenNotApplicable().isEmpty()) {
      problems.add(Code.NOT_APPLICABLE_REFUSED, places.key(record, allowed), indicator.id());
    }
  }

  /** Returns what is missing; of {@code clean} only that it is not enough. */
  private List<Diagnostic> needs(Recorded recorded) {
    Problems missing = new Problems();
    if (recorded.leaf().scoring() instanceof Judged judged) {
      new JudgedCheck.OfRecord(recorded, judged, places, missing).missing();
    }
    new MeasureCheck(recorded, places, missing).missing();
    new FindingCheck(recorded, places, missing).missingChecks();
    if (missing.isEmpty() || places.of(recorded.record()) instanceof YamlNode.Mapping) {
      return missing.all();
    }
    List<Phrase.Argument> what = missing.all().get(0).message().arguments();
    return List.of(
        new Diagnostic(
            Code.CLEAN_REFUSED,
            places.span(recorded.record()),
            Phrase.of(
                "R020", recorded.indicator().id(), new Phrase("term.named", what.subList(2, 4))),
            new Phrase("R020.hint", List.of(what.get(1), what.get(4), what.get(5)))));
  }

  private void refuse(
      LeafRecord record, List<String> keys, String with, String why, Problems wrong) {
    for (String key : keys) {
      Optional<YamlNode.Entry> entry = places.entry(record, key);
      if (entry.isPresent()) {
        wrong.add(Diagnostic.unusable(entry.get().key().span(), key, with, why));
      }
    }
  }
}
