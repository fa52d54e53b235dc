package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** A record says what its leaf needs, and nothing that the leaf cannot use. */
final class RecordCheck {
  private static final List<String> SCORED = List.of("score", "reason");
  private static final List<String> RULED = List.of("findings", "checks");

  private final String unit;
  private final Places places;
  private final FindingCheck findings;
  private final MeasureCheck measures;

  RecordCheck(String unit, Places places) {
    this.unit = unit;
    this.places = places;
    this.findings = new FindingCheck(places);
    this.measures = new MeasureCheck(unit, places);
  }

  /**
   * Checks one record.
   *
   * @param key place of the record's key
   */
  Stream<Diagnostic> check(
      Indicator indicator, LeafRecord record, Assessment assessment, SourceSpan key) {
    if (record.outcome() instanceof LeafRecord.NotApplicable) {
      return notApplicable(indicator, record);
    }
    LeafRecord.Observed observed = (LeafRecord.Observed) record.outcome();
    Leaf leaf = indicator.leaf();
    Stream<Diagnostic> scoring =
        leaf.scoring() instanceof Leaf.Judged judged
            ? Stream.concat(
                refuse(record, RULED, "judged", "record-judged"),
                score(indicator, judged, record, observed))
            : Stream.concat(
                refuse(record, SCORED, "rules", "record-rules"),
                findings.check(indicator, record, observed, assessment.period(), key));
    List<Diagnostic> wrong =
        Stream.concat(scoring, measures.check(indicator, record, observed, assessment.period()))
            .toList();
    return assessment.draft()
        ? wrong.stream()
        : Stream.concat(
            wrong.stream(),
            needs(indicator, record, observed, assessment.period(), key)
                .filter(missing -> !isMisnamed(missing, wrong)));
  }

  /** Of one mistake, that a name is wrong is told, not that the right one is missing. */
  private static boolean isMisnamed(Diagnostic missing, List<Diagnostic> wrong) {
    return missing.code() == Code.MISSING_VALUE
        && missing.message().arguments().get(3) instanceof Phrase.Text name
        && Declared.isMeant(name.text(), wrong);
  }

  private Stream<Diagnostic> notApplicable(Indicator indicator, LeafRecord record) {
    YamlNode.Mapping mapping = (YamlNode.Mapping) places.of(record);
    Stream<Diagnostic> beside =
        mapping.entries().stream()
            .map(YamlNode.Entry::key)
            .filter(key -> !key.text().equals("not-applicable"))
            .map(
                key ->
                    Diagnostic.unusable(
                        key.span(), key.text(), "not-applicable", "not-applicable"));
    return indicator.leaf().whenNotApplicable().isPresent()
        ? beside
        : Stream.concat(
            beside,
            Stream.of(
                Diagnostic.of(
                    Code.NOT_APPLICABLE_REFUSED,
                    places.key(record, "not-applicable"),
                    indicator.id())));
  }

  private Stream<Diagnostic> score(
      Indicator indicator, Leaf.Judged judged, LeafRecord record, LeafRecord.Observed observed) {
    if (observed.score().isEmpty()) {
      return Stream.empty();
    }
    Decimal score = observed.score().get();
    Decimal points = indicator.points();
    SourceSpan span = places.value(record, "score");
    if (score.compareTo(points) > 0) {
      Phrase name = Phrase.of("term.named", Phrase.of("term.indicator"), indicator.id());
      return Stream.of(Diagnostic.of(Code.SCORE_RANGE, span, score, points, name, "score"));
    }
    Stream<Diagnostic> step =
        judged.step().stream()
            .filter(s -> !score.isMultipleOf(s))
            .map(
                s -> {
                  Decimal below = score.wholeTimes(s).times(s);
                  Decimal above = below.plus(s);
                  String near =
                      above.compareTo(points) > 0 ? below.toString() : below + ", " + above;
                  return Diagnostic.of(Code.SCORE_STEP, span, score, s, near);
                });
    return score.compareTo(points) < 0 && observed.reason().isEmpty()
        ? Stream.concat(step, Stream.of(Diagnostic.of(Code.MISSING_REASON, span, score, points)))
        : step;
  }

  /** Returns what is missing; of {@code clean} only that it is not enough. */
  private Stream<Diagnostic> needs(
      Indicator indicator,
      LeafRecord record,
      LeafRecord.Observed observed,
      Optional<String> period,
      SourceSpan key) {
    Stream<Diagnostic> score =
        indicator.leaf().scoring() instanceof Leaf.Judged && observed.score().isEmpty()
            ? Stream.of(
                Diagnostic.of(
                    Code.MISSING_VALUE,
                    key,
                    unit,
                    indicator.id(),
                    Phrase.of("term.score"),
                    "score",
                    "score: …"))
            : Stream.empty();
    List<Diagnostic> missing =
        Stream.of(
                score,
                measures.missing(indicator, observed, period, key),
                findings.missingChecks(unit, indicator, observed, period, key))
            .flatMap(s -> s)
            .toList();
    if (missing.isEmpty() || places.of(record) instanceof YamlNode.Mapping) {
      return missing.stream();
    }
    List<Phrase.Argument> what = missing.get(0).message().arguments();
    return Stream.of(
        new Diagnostic(
            Code.CLEAN_REFUSED,
            places.span(record),
            Phrase.of("R020", indicator.id(), new Phrase("term.named", what.subList(2, 4))),
            new Phrase("R020.hint", List.of(what.get(1), what.get(4)))));
  }

  private Stream<Diagnostic> refuse(LeafRecord record, List<String> keys, String with, String why) {
    return keys.stream()
        .flatMap(key -> places.entry(record, key).stream())
        .map(entry -> Diagnostic.unusable(entry.key().span(), entry.key().text(), with, why));
  }
}
