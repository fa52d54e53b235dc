package org.kaoping.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.figure.DivisionFigures;
import org.kaoping.page.DivisionPage;
import org.kaoping.page.Links;
import org.kaoping.page.RankingTable;
import org.kaoping.page.Share;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.Places;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Makes the pages of groups and kinds. */
final class DivisionMaker {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final RankingMaker rankings;
  private final DivisionAwards awards;
  private final DivisionLinks links;
  private final Map<String, Standing> whole;
  private final Columns columns;
  private final Optional<Statistics> totals;
  private final int digits;
  private final String root;

  /**
   * Makes pages.
   *
   * @param columns the scores of all units
   */
  DivisionMaker(RankedEvaluation ranked, Columns columns, Divisions divisions, Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.root = Links.root(Links.group(ranked.evaluation().id(), ""));
    this.links = new DivisionLinks(ranked, divisions, root);
    this.rankings = new RankingMaker(ranked, links, words, root);
    this.awards = new DivisionAwards(ranked, words, root);
    List<Standing> all = ranked.awards().standings();
    this.whole = all.stream().collect(Collectors.toMap(s -> s.unit().id(), s -> s));
    this.totals = Statistics.ofTotals(all);
    this.columns = columns;
    this.digits = columns.meanDigits(scheme.indicators());
  }

  DivisionPage page(Division division) {
    return new DivisionPage(
        division.name(),
        words.say("division." + division.within()),
        standings.lead(division.standings()),
        comparison(division),
        ranking(division),
        new DivisionFigures(ranked, words).of(division),
        words.say("division.mean." + division.within()),
        scheme.indicators().stream().map(i -> indicator(i, division)).toList(),
        awards.of(division),
        Downloads.ofDivisions(ranked, root));
  }

  /** Returns how the average lies to that of all units, unless the division is all of them. */
  private Optional<String> comparison(Division division) {
    Optional<Statistics> own = Statistics.ofTotals(division.standings());
    if (own.isEmpty() || totals.isEmpty() || division.standings().size() == whole.size()) {
      return Optional.empty();
    }
    int means = Places.of(scheme).means();
    Decimal difference = own.get().meanAbove(totals.get(), means);
    String key =
        difference.isPositive()
            ? "division.above"
            : difference.signum() < 0 ? "division.below" : "division.even";
    return Optional.of(words.say(key, standings.mean(totals), words.size(difference, means)));
  }

  private RankingTable ranking(Division division) {
    boolean other = scheme.ranking().within() != division.within();
    List<RankingTable.Head> heads =
        other
            ? List.of(
                new RankingTable.Head(words.say("division.place." + scheme.ranking().within()), ""))
            : List.of();
    Map<String, String> behind = rankings.behind(division.standings());
    return new RankingTable(
        "_ranking",
        division.name(),
        words.say("division.ranking." + division.within()),
        "",
        rankings.isGraded(),
        heads,
        division.standings().stream().map(s -> row(s, division, other, behind)).toList());
  }

  private RankingTable.Row row(
      Standing standing, Division division, boolean other, Map<String, String> behind) {
    List<String> place =
        other
            ? Optional.ofNullable(whole.get(standing.unit().id())).stream()
                .map(standings::place)
                .toList()
            : List.of();
    return rankings.row(
        standing,
        standings.place(standing, division.standings().size()),
        links.beside(standing.unit(), division.within()),
        place,
        behind);
  }

  private DivisionPage.IndicatorRow indicator(Indicator indicator, Division division) {
    Optional<Statistics> own = division.statistics(indicator);
    Optional<Statistics> all = columns.statistics(indicator.id());
    return new DivisionPage.IndicatorRow(
        indicator.title(),
        root + Links.indicator(ranked.evaluation().id(), indicator.id()),
        words.number(indicator.points()),
        mean(own),
        own.map(o -> Share.of(o.mean(digits), indicator.points())),
        own.flatMap(o -> all.map(a -> o.meanAbove(a, digits)))
            .filter(difference -> difference.signum() != 0)
            .map(difference -> words.fixedSigned(difference, digits))
            .orElse(""),
        mean(all));
  }

  private String mean(Optional<Statistics> scores) {
    return scores.map(s -> words.fixed(s.mean(digits), digits)).orElseGet(() -> words.say("none"));
  }
}
