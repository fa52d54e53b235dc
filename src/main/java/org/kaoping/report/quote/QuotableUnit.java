package org.kaoping.report.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** What can be quoted of a unit. */
final class QuotableUnit {
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final QuotableFigures figures;
  private final LossParagraphs losses;

  QuotableUnit(RankedEvaluation ranked, Words words) {
    this.scheme = ranked.scheme();
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.figures = new QuotableFigures(ranked, words);
    this.losses = new LossParagraphs(ranked, words);
  }

  Quotable of(Standing standing, UnitResult result) {
    Map<String, Quotable> names = new LinkedHashMap<>();
    names.put("name", Quotable.text(standing.unit().name()));
    names.put("total", Quotable.text(standings.published(standing.total())));
    names.put("rank", Quotable.text(standing.rank().map(String::valueOf).orElse(none())));
    names.put("grade", Quotable.text(standings.grade(standing).orElse(none())));
    names.put("parts", parts(standing));
    names.put("periods", periods(standing));
    names.put("sources", sources(standing));
    names.put("indicators", indicators(standing));
    names.put("measures", new QuotableMeasures(scheme, result, words).measures());
    names.put("statements", figures.of(result));
    names.put("losses", Quotable.blocks(standing.unit().name(), () -> losses.of(standing, result)));
    return Quotable.keys(names);
  }

  private Quotable parts(Standing standing) {
    return Quotable.among(
        "part", scheme.parts(), Scheme.Part::id, part -> published(standing.parts(), part.id()));
  }

  private Quotable periods(Standing standing) {
    return Quotable.among(
        "period",
        scheme.periods(),
        Scheme.Period::id,
        period -> published(standing.score().periods(), period.id()));
  }

  /** The official source's total is the total. */
  private Quotable sources(Standing standing) {
    List<Scheme.Source> others = scheme.sources().stream().filter(s -> !s.official()).toList();
    return Quotable.among(
        "source",
        others,
        Scheme.Source::id,
        source -> published(standing.score().sources(), source.id()));
  }

  private Quotable indicators(Standing standing) {
    return Quotable.among(
        "indicator",
        scheme.nodes().toList(),
        Indicator::id,
        node ->
            Quotable.text(
                Optional.ofNullable(standing.score().nodes().get(node.id()))
                    .map(words::number)
                    .orElse(none())));
  }

  private Quotable published(Map<String, Decimal> totals, String id) {
    return Quotable.text(standings.published(Optional.ofNullable(totals.get(id))));
  }

  private String none() {
    return words.say("none");
  }
}
