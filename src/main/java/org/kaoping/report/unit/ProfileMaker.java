package org.kaoping.report.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Neighbours;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Lazy;
import org.kaoping.report.Link;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.ScoreBar;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.DifferenceWords;
import org.kaoping.wording.DistanceWords;
import org.kaoping.wording.OrderWords;
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
  private final RankedEvaluation ranked;
  private final Words words;
  private final StandingWords standings;
  private final DifferenceWords differences;
  private final DistanceWords distances;
  private final OrderWords orders;
  private final Neighbours neighbours;
  private final Medians medians;
  private final String peers;
  private final boolean showsIndicators;
  private final boolean ordered;

  ProfileMaker(Report report, Medians medians) {
    this.scheme = report.scheme();
    this.ranked = report.ranked();
    this.words = report.words();
    this.standings = report.standings();
    this.differences = new DifferenceWords(report.words());
    this.distances = new DistanceWords(scheme, report.words());
    this.orders = new OrderWords(scheme, report.words());
    this.neighbours = Neighbours.of(ranked);
    this.medians = medians;
    this.showsIndicators = report.showsIndicators();
    this.ordered = report.edition().showsWorkingsOfAll();
    this.peers = report.words().say("peers." + scheme.ranking().within());
  }

  /** Returns the profile of a unit. */
  UnitPage.UnitProfile of(Standing standing) {
    Neighbours.Beside beside = neighbours.of(standing).told();
    boolean compared = !standings.isAlone(standing) && showsIndicators;
    List<Beside> leaves = compared ? beside(scheme.leaves(), standing) : List.of();
    int digits = digits(leaves);
    String finding = compared ? finding(standing) : "";
    Comparator<Beside> byDifference = Comparator.comparing(Beside::above);
    return new UnitPage.UnitProfile(
        distances.of(standing, ordered ? beside : Neighbours.Beside.NOBODY),
        ordered ? orders.of(standing, beside) : List.of(),
        beside.previous().stream().map(this::link).toList(),
        beside.next().stream().map(this::link).toList(),
        finding,
        finding.isEmpty() ? "" : words.say("profile.legend", peers),
        items(leaves.stream().filter(b -> b.above().isPositive()), byDifference.reversed(), digits),
        items(leaves.stream().filter(Beside::isBelow), byDifference, digits));
  }

  /** Returns a row for each top-level indicator, all figures of a column with the same digits. */
  List<UnitPage.SummaryRow> summary(Standing standing) {
    boolean compared = !standings.isAlone(standing);
    List<Digits.Beside> column = new ArrayList<>();
    List<Indicator> tops = tops(standing);
    for (Indicator indicator : tops) {
      Optional<Decimal> median = medians.of(standing, indicator).filter(m -> compared);
      score(indicator, standing)
          .ifPresent(s -> column.add(new Digits.Beside(s, indicator.points(), median)));
    }
    int digits = Digits.of(scheme).beside(column);
    return tops.stream().map(i -> row(i, standing, compared, digits)).toList();
  }

  /** Returns the top-level indicators that a unit has. */
  private List<Indicator> tops(Standing standing) {
    return scheme.forKind(standing.unit().kind()).indicators();
  }

  private int digits(List<Beside> column) {
    return Digits.of(scheme)
        .beside(
            column.stream()
                .map(
                    b ->
                        new Digits.Beside(
                            b.score(), b.indicator().points(), Optional.of(b.median())))
                .toList());
  }

  private UnitPage.SummaryRow row(
      Indicator indicator, Standing standing, boolean compared, int digits) {
    Optional<Decimal> score = score(indicator, standing);
    Optional<Decimal> median = medians.of(standing, indicator).filter(m -> compared);
    Decimal lost = score.flatMap(indicator::lost).orElse(Decimal.ZERO);
    return new UnitPage.SummaryRow(
        indicator.title(),
        "#" + indicator.id(),
        words.number(indicator.points()),
        fixed(score, digits),
        lost.signum() == 0 ? "" : words.fixedSigned(lost.negated(), digits),
        fixed(median, digits + 1),
        score.map(
            s ->
                new UnitPage.UnitProfile.Bar(
                    ScoreBar.of(s, indicator.points()).width(),
                    median.map(m -> ScoreBar.of(m, indicator.points()).width()).orElse(""))));
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
    List<Indicator> own = tops(standing);
    List<Beside> tops = beside(own.stream(), standing);
    if (tops.isEmpty()) {
      return "";
    }
    int digits = digits(tops) + 1;
    List<DifferenceWords.Difference> all =
        tops.stream()
            .map(b -> new DifferenceWords.Difference(b.indicator().title(), b.above()))
            .toList();
    List<String> extremes =
        Stream.of(differences.least(all, digits), differences.most(all, digits))
            .flatMap(Optional::stream)
            .toList();
    if (!extremes.isEmpty()) {
      return words.say("profile", peers, String.join(words.say("comma"), extremes));
    }
    String key = own.stream().allMatch(Indicator::isLeaf) ? "profile.even" : "profile.even.tops";
    boolean whole = tops.size() == own.size();
    return words.say(whole ? key : key + ".some", peers);
  }

  private List<UnitPage.UnitProfile.Item> items(
      Stream<Beside> leaves, Comparator<Beside> order, int digits) {
    return leaves.sorted(order).limit(MOST).map(b -> item(b, digits)).toList();
  }

  private UnitPage.UnitProfile.Item item(Beside beside, int digits) {
    Decimal above = beside.above();
    String by = words.points(above.signum() < 0 ? above.negated() : above, digits + 1);
    return new UnitPage.UnitProfile.Item(
        beside.indicator().title(),
        "#" + beside.indicator().id(),
        words.say(beside.isBelow() ? "profile.less" : "profile.more", by),
        words.say(
            "profile.of",
            words.fixed(beside.score(), digits),
            words.fixed(beside.median(), digits + 1)));
  }

  private Link link(Standing standing) {
    return new Link(
        words.say(
            standing.tied() ? "neighbour.tied" : "neighbour",
            standing.rank().orElseThrow(),
            standing.unit().name()),
        Links.root(Links.unit(ranked, "")) + Links.unit(ranked, standing.unit().id()));
  }

  /** The exact median of every top-level indicator and every leaf within every ranking. */
  static final class Medians {
    private final Scheme scheme;

    /** By what tells rankings apart, then by the indicator's id. */
    private final Map<Optional<String>, Lazy<Map<String, Decimal>>> rankings = new HashMap<>();

    Medians(Report report) {
      this.scheme = report.scheme();
      for (Rankings.One ranking : Rankings.of(report.ranked()).all()) {
        rankings.put(ranking.key(), new Lazy<>(() -> of(columns(report, ranking))));
      }
    }

    private static Columns columns(Report report, Rankings.One ranking) {
      return report.scheme().ranking().within() == Ranking.Within.ALL
          ? report.columns()
          : Columns.of(report.scheme(), ranking.standings());
    }

    private Map<String, Decimal> of(Columns columns) {
      Map<String, Decimal> medians = new HashMap<>();
      Stream.concat(scheme.indicators().stream(), scheme.leaves())
          .map(Indicator::id)
          .distinct()
          .forEach(
              id ->
                  columns
                      .statistics(id)
                      .ifPresent(scores -> medians.put(id, scores.exactMedian())));
      return medians;
    }

    /** Returns the median among the units of a standing's ranking. */
    Optional<Decimal> of(Standing standing, Indicator indicator) {
      return Optional.ofNullable(rankings.get(Peers.ranking(scheme, standing.unit())))
          .flatMap(medians -> Optional.ofNullable(medians.get().get(indicator.id())));
    }
  }
}
