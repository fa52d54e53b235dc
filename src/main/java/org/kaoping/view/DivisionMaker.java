package org.kaoping.view;

import java.util.HashMap;
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
import org.kaoping.rank.Columns;
import org.kaoping.rank.Division;
import org.kaoping.rank.Divisions;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.rank.Statistics;
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
  private final Map<String, Decimal> means = new HashMap<>();
  private final Optional<Decimal> mean;
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
    this.mean = Statistics.ofTotals(all).map(s -> s.mean(scheme.decimals()));
    for (Indicator indicator : scheme.indicators()) {
      columns
          .statistics(indicator.id())
          .ifPresent(s -> means.put(indicator.id(), s.mean(scheme.decimals())));
    }
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
    Optional<Decimal> own =
        Statistics.ofTotals(division.standings()).map(s -> s.mean(scheme.decimals()));
    if (own.isEmpty() || mean.isEmpty() || division.standings().size() == whole.size()) {
      return Optional.empty();
    }
    Decimal difference = own.get().minus(mean.get());
    String key =
        difference.isPositive()
            ? "division.above"
            : difference.signum() < 0 ? "division.below" : "division.even";
    return Optional.of(
        words.say(
            key,
            words.fixed(mean.get(), scheme.decimals()),
            words.fixed(
                difference.signum() < 0 ? difference.negated() : difference, scheme.decimals())));
  }

  private RankingTable ranking(Division division) {
    boolean other = scheme.ranking().within() != division.within();
    List<RankingTable.Head> heads =
        other
            ? List.of(
                new RankingTable.Head(words.say("division.place." + scheme.ranking().within()), ""))
            : List.of();
    return new RankingTable(
        "_ranking",
        division.name(),
        words.say("division.ranking." + division.within()),
        "",
        rankings.isGraded(),
        heads,
        division.standings().stream().map(s -> row(s, division, other)).toList());
  }

  private RankingTable.Row row(Standing standing, Division division, boolean other) {
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
        place);
  }

  private DivisionPage.IndicatorRow indicator(Indicator indicator, Division division) {
    Optional<Decimal> own =
        Statistics.of(
                division.standings().stream()
                    .flatMap(
                        s -> Optional.ofNullable(s.score().nodes().get(indicator.id())).stream())
                    .toList())
            .map(s -> s.mean(scheme.decimals()));
    Optional<Decimal> all = Optional.ofNullable(means.get(indicator.id()));
    return new DivisionPage.IndicatorRow(
        indicator.title(),
        root + Links.indicator(ranked.evaluation().id(), indicator.id()),
        words.number(indicator.points()),
        standings.published(own),
        own.map(m -> Share.of(m, indicator.points())),
        own.flatMap(m -> all.map(m::minus))
            .filter(difference -> difference.signum() != 0)
            .map(this::signed)
            .orElse(""),
        standings.published(all));
  }

  private String signed(Decimal difference) {
    return (difference.isPositive() ? "+" : "") + words.fixed(difference, scheme.decimals());
  }
}
