package org.kaoping.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.page.Link;
import org.kaoping.page.Links;
import org.kaoping.page.Share;
import org.kaoping.page.UnitPage;
import org.kaoping.page.UnitProfile;
import org.kaoping.rank.Neighbours;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.rank.Standing;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.DifferenceWords;
import org.kaoping.wording.DistanceWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** Shows how units stand among those of their ranking. */
final class ProfileMaker {
  private static final int MOST = 3;

  /** An indicator with the score of a unit, and how far above the median that is. */
  private record Beside(Indicator indicator, Decimal score, Decimal median, Decimal above) {
    boolean isBelow() {
      return above.signum() < 0;
    }
  }

  private final Scheme scheme;
  private final String evaluation;
  private final Words words;
  private final StandingWords standings;
  private final DifferenceWords differences;
  private final DistanceWords distances;
  private final Neighbours neighbours;
  private final Medians medians;
  private final String peers;

  ProfileMaker(RankedEvaluation ranked, StandingWords standings, Words words) {
    this.scheme = ranked.scheme();
    this.evaluation = ranked.evaluation().id();
    this.words = words;
    this.standings = standings;
    this.differences = new DifferenceWords(words);
    this.distances = new DistanceWords(scheme, words);
    this.neighbours = Neighbours.of(ranked);
    this.medians = Medians.of(ranked);
    this.peers = words.say("peers." + scheme.ranking().within());
  }

  /** Returns the profile of a unit. */
  UnitProfile of(Standing standing) {
    Neighbours.Beside beside = neighbours.of(standing);
    boolean compared = !standings.isAlone(standing) && !scheme.stated();
    List<Beside> leaves = compared ? beside(scheme.leaves(), standing) : List.of();
    String finding = compared ? finding(standing) : "";
    Comparator<Beside> byDifference = Comparator.comparing(Beside::above);
    return new UnitProfile(
        distances.of(standing, beside),
        beside.previous().stream().map(this::link).toList(),
        beside.next().stream().map(this::link).toList(),
        finding,
        finding.isEmpty() ? "" : words.say("profile.legend", peers),
        items(leaves.stream().filter(b -> b.above().isPositive()), byDifference.reversed()),
        items(leaves.stream().filter(Beside::isBelow), byDifference));
  }

  /** Returns a row for each top-level indicator, all figures of a column with the same digits. */
  List<UnitPage.SummaryRow> summary(Standing standing) {
    boolean compared = !standings.isAlone(standing);
    int digits = digits(scheme.indicators().stream().flatMap(i -> score(i, standing).stream()));
    int ofMedians =
        digits(scheme.indicators().stream().flatMap(i -> medians.of(standing, i).stream()));
    return scheme.indicators().stream()
        .map(i -> row(i, standing, compared, digits, ofMedians))
        .toList();
  }

  private static int digits(Stream<Decimal> column) {
    return column.mapToInt(Decimal::decimals).max().orElse(0);
  }

  private UnitPage.SummaryRow row(
      Indicator indicator, Standing standing, boolean compared, int digits, int ofMedians) {
    Optional<Decimal> score = score(indicator, standing);
    Optional<Decimal> median = medians.of(standing, indicator).filter(m -> compared);
    Decimal lost = score.map(indicator.points()::minus).orElse(Decimal.ZERO);
    return new UnitPage.SummaryRow(
        indicator.title(),
        "#" + indicator.id(),
        words.number(indicator.points()),
        fixed(score, digits),
        lost.signum() == 0
            ? ""
            : (lost.signum() < 0 ? "+" : "") + words.fixed(lost.negated(), digits),
        fixed(median, ofMedians),
        score.map(
            s ->
                new UnitProfile.Bar(
                    Share.of(s, indicator.points()).width(),
                    median.map(m -> Share.of(m, indicator.points()).width()).orElse(""),
                    median.filter(m -> s.compareTo(m) < 0).isPresent())));
  }

  private String fixed(Optional<Decimal> score, int decimals) {
    return score.map(s -> words.fixed(s, decimals)).orElseGet(() -> words.say("none"));
  }

  private static Optional<Decimal> score(Indicator indicator, Standing standing) {
    return Optional.ofNullable(standing.score().nodes().get(indicator.id()));
  }

  private List<Beside> beside(Stream<Indicator> indicators, Standing standing) {
    return indicators
        .flatMap(
            indicator ->
                score(indicator, standing)
                    .flatMap(
                        s ->
                            medians
                                .of(standing, indicator)
                                .map(m -> new Beside(indicator, s, m, s.minus(m))))
                    .stream())
        .toList();
  }

  /** Returns what differs most from the medians; empty for a unit without scores. */
  private String finding(Standing standing) {
    List<Beside> tops = beside(scheme.indicators().stream(), standing);
    if (tops.isEmpty()) {
      return "";
    }
    List<DifferenceWords.Difference> all =
        tops.stream()
            .map(b -> new DifferenceWords.Difference(b.indicator().title(), b.above()))
            .toList();
    List<String> extremes =
        Stream.of(differences.least(all), differences.most(all)).flatMap(Optional::stream).toList();
    if (!extremes.isEmpty()) {
      return words.say("profile", peers, String.join(words.say("comma"), extremes));
    }
    String key =
        scheme.indicators().stream().allMatch(Indicator::isLeaf)
            ? "profile.even"
            : "profile.even.tops";
    boolean whole = tops.size() == scheme.indicators().size();
    return words.say(whole ? key : key + ".some", peers);
  }

  private String by(Beside beside) {
    Decimal above = beside.above();
    return words.points(above.signum() < 0 ? above.negated() : above);
  }

  private List<UnitProfile.Item> items(Stream<Beside> leaves, Comparator<Beside> order) {
    return leaves.sorted(order).limit(MOST).map(this::item).toList();
  }

  private UnitProfile.Item item(Beside beside) {
    return new UnitProfile.Item(
        beside.indicator().title(),
        "#" + beside.indicator().id(),
        words.say(beside.isBelow() ? "profile.less" : "profile.more", by(beside)),
        words.say("profile.of", words.number(beside.score()), words.number(beside.median())));
  }

  private Link link(Standing standing) {
    return new Link(
        words.say(
            standing.tied() ? "neighbour.tied" : "neighbour",
            standing.rank().orElseThrow(),
            standing.unit().name()),
        Links.root(Links.unit(evaluation, "")) + Links.unit(evaluation, standing.unit().id()));
  }
}
