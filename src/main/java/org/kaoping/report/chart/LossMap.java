package org.kaoping.report.chart;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.CountWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/**
 * Where points are lost: units by indicators, or groups by indicators where there are many units.
 */
final class LossMap {
  private static final int MOST_ROWS = 150;
  private static final int MOST_NAMES = 3;

  /** Up to so many units stand side by side, above more indicators than {@link #FEW_HEADS}. */
  private static final int MOST_UNITS = 12;

  private static final int FEW_HEADS = 5;

  /** Columns of a text that the head of a column has room for. */
  private static final int WIDEST_HEAD = 16;

  /** Upper ends of the shades, in % of an indicator's points; the last shade has none. */
  private static final List<Integer> STEPS = List.of(5, 10, 25, 50);

  private final RankedEvaluation ranked;
  private final Points points;
  private final int digits;
  private final Words words;
  private final StandingWords standings;
  private final String root;

  /**
   * Makes maps for a page.
   *
   * @param root the way from the page to the site's root
   */
  LossMap(Report report, Points points, String root) {
    this.ranked = report.ranked();
    this.points = points;
    this.digits = report.columns().digits(report.scheme().tree().nodes());
    this.words = points.words();
    this.standings = report.standings();
    this.root = root;
  }

  /**
   * Returns the map, or nothing where there are not two units or nothing is lost.
   *
   * @param units in the order of a ranking
   * @param divisions take the place of the units where these are too many
   */
  Optional<HeatMap> of(List<Standing> units, List<Division> divisions) {
    List<Standing> scored = units.stream().filter(s -> s.total().isPresent()).toList();
    boolean many = scored.size() > MOST_ROWS;
    if (scored.size() < 2 || (many && (divisions.size() < 2 || divisions.size() > MOST_ROWS))) {
      return Optional.empty();
    }
    LossColumns columns = LossColumns.of(ranked.scheme(), scored);
    if (columns.shown().isEmpty()) {
      return Optional.empty();
    }
    int places = columns.places(scored, digits);
    List<HeatMap.Part> parts =
        many
            ? List.of(new HeatMap.Part("", divisions.stream().map(d -> row(d, columns)).toList()))
            : parts(scored, columns, places);
    String caption = caption(columns, scored);
    String subtitle = subtitle(columns, scored, many);
    if (!many && parts.size() == 1 && isTurned(columns, scored)) {
      return Optional.of(
          new HeatMap(
              caption,
              subtitle,
              words.say("label.indicator"),
              steps(),
              true,
              heads(scored),
              List.of(
                  new HeatMap.Part(
                      "", columns.shown().stream().map(i -> row(i, scored, places)).toList())),
              List.of()));
    }
    return Optional.of(
        new HeatMap(
            caption,
            subtitle,
            many
                ? words.sentence(words.say("division." + divisions.get(0).within()))
                : words.say("label.unit"),
            steps(),
            false,
            columns.shown().stream().map(i -> head(i, columns.shown())).toList(),
            parts,
            columns.shown().stream().map(i -> mean(i, scored)).toList()));
  }

  /** Long names of indicators have more room in rows than in heads, where few units fit. */
  private static boolean isTurned(LossColumns columns, List<Standing> scored) {
    return columns.shown().size() > FEW_HEADS
        && scored.size() <= MOST_UNITS
        && scored.stream().allMatch(s -> TextColumns.of(s.unit().name()) <= WIDEST_HEAD);
  }

  /** Returns the map of the units of a division, or nothing where they are too many. */
  Optional<HeatMap> of(Division division) {
    return of(division.standings(), List.of());
  }

  /** Returns where most is lost, by how much of all losses and of those with a score there. */
  private String caption(LossColumns columns, List<Standing> scored) {
    Indicator first = columns.shown().get(0);
    String share = points.plain(columns.share());
    List<String> equal =
        columns.first().stream().map(i -> words.say("profile.title", i.title())).toList();
    if (equal.size() > 1) {
      return words.say(
          ranked.scheme().isWeighed() ? "chart.loss.share.several" : "chart.loss.several",
          equal.size() <= MOST_NAMES
              ? words.list(equal)
              : words.say("profile.several", equal.size()),
          share);
    }
    Statistics lost = new Statistics(LossColumns.losses(scored, first));
    return words.say(
        ranked.scheme().isWeighed() ? "chart.loss.share" : "chart.loss",
        first.title(),
        new CountWords(words).those(scored.size(), lost.size(), CountWords.Having.SCORE),
        words.fixed(lost.mean(digits + 1), digits + 1),
        share);
  }

  private String units() {
    return ranked.scheme().ranking().none() ? "chart.loss.unranked" : "chart.loss.units";
  }

  private String subtitle(LossColumns columns, List<Standing> scored, boolean many) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say(many ? "chart.loss.means" : units()));
    if (columns.left() > 0) {
      parts.add(words.say("chart.loss.most", columns.shown().size()));
    }
    if (columns.isExceeded(scored)) {
      parts.add(words.say("chart.loss.beyond"));
    }
    return String.join(words.say("separator"), parts);
  }

  private List<HeatMap.Cell> steps() {
    List<HeatMap.Cell> steps = new ArrayList<>();
    for (int i = 0; i < STEPS.size(); i++) {
      steps.add(new HeatMap.Cell(words.say("chart.loss.step", STEPS.get(i)), "heat-" + (i + 1)));
    }
    steps.add(
        new HeatMap.Cell(
            words.say("chart.loss.rest", STEPS.get(STEPS.size() - 1)),
            "heat-" + (STEPS.size() + 1)));
    return steps;
  }

  /** A short title names the head unless another head would have the same. */
  private HeatMap.Head head(Indicator indicator, List<Indicator> shown) {
    boolean alone = shown.stream().filter(i -> i.label().equals(indicator.label())).count() == 1;
    String label = alone ? indicator.label() : indicator.title();
    return new HeatMap.Head(
        label,
        label.equals(indicator.title()) ? "" : indicator.title(),
        href(indicator),
        full(indicator));
  }

  private List<HeatMap.Head> heads(List<Standing> units) {
    return Stream.concat(
            units.stream().map(s -> new HeatMap.Head(s.unit().name(), "", href(s), "")),
            Stream.of(new HeatMap.Head(words.say("label.chart.mean"), "", "", "")))
        .toList();
  }

  private HeatMap.Row row(Indicator indicator, List<Standing> units, int places) {
    return new HeatMap.Row(
        indicator.title(),
        href(indicator),
        full(indicator),
        Stream.concat(
                units.stream().map(s -> cell(indicator, LossColumns.lost(s, indicator), places)),
                Stream.of(mean(indicator, units)))
            .toList());
  }

  private HeatMap.Cell mean(Indicator indicator, List<Standing> units) {
    return cell(indicator, mean(units, indicator), digits + 1);
  }

  private String full(Indicator indicator) {
    return words.say("full", points.plain(indicator.points()));
  }

  private String href(Indicator indicator) {
    return root + Links.indicator(ranked.evaluation().id(), indicator.id());
  }

  private String href(Standing standing) {
    return root + Links.unit(ranked, standing.unit().id());
  }

  /** Returns the units, those of each ranking together. */
  private List<HeatMap.Part> parts(List<Standing> scored, LossColumns columns, int places) {
    Map<Optional<String>, List<HeatMap.Row>> rows = new LinkedHashMap<>();
    for (Standing s : scored) {
      rows.computeIfAbsent(Peers.ranking(ranked.scheme(), s.unit()), k -> new ArrayList<>())
          .add(row(s, columns, places));
    }
    Function<Optional<String>, String> title =
        rows.size() > 1 ? standings::rankingTitle : key -> "";
    return rows.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Rankings.order(ranked.scheme().ranking().within(), ranked.register())))
        .map(e -> new HeatMap.Part(title.apply(e.getKey()), e.getValue()))
        .toList();
  }

  private HeatMap.Row row(Standing standing, LossColumns columns, int places) {
    return new HeatMap.Row(
        standing.unit().name(),
        href(standing),
        "",
        columns.shown().stream().map(i -> cell(i, LossColumns.lost(standing, i), places)).toList());
  }

  private HeatMap.Row row(Division division, LossColumns columns) {
    return new HeatMap.Row(
        division.name(),
        root + Links.division(ranked, division),
        "",
        columns.shown().stream()
            .map(i -> cell(i, mean(division.standings(), i), digits + 1))
            .toList());
  }

  private Optional<Decimal> mean(List<Standing> units, Indicator indicator) {
    return Statistics.of(LossColumns.losses(units, indicator)).map(s -> s.mean(digits + 1));
  }

  /** Returns a loss with its shade, or what was gained beyond the points with a plus. */
  private HeatMap.Cell cell(Indicator indicator, Optional<Decimal> lost, int places) {
    if (lost.isEmpty()) {
      return new HeatMap.Cell(words.say("none"), "");
    }
    Decimal loss = lost.get();
    if (!loss.isPositive()) {
      return new HeatMap.Cell(
          loss.signum() == 0 ? points.plain(loss) : words.fixedSigned(loss.negated(), places), "");
    }
    Decimal share = loss.times(Decimal.HUNDRED);
    int step =
        (int)
            IntStream.range(0, STEPS.size())
                .filter(
                    i -> share.compareTo(indicator.points().times(Decimal.of(STEPS.get(i)))) > 0)
                .count();
    return new HeatMap.Cell(words.fixed(loss, places), "heat-" + (step + 1));
  }

  /**
   * The indicators in which units lose points: those of the top level, or all leaves where the top
   * level has few.
   *
   * @param shown at most 12 with losses, the greatest sum of losses first
   * @param left number of those with losses that are not shown
   * @param losses size of the losses in each indicator together, by id
   */
  record LossColumns(List<Indicator> shown, int left, Map<String, Decimal> losses) {
    private static final int FEWEST_TOPS = 6;
    private static final int MOST_COLUMNS = 12;

    static LossColumns of(Scheme scheme, List<Standing> scored) {
      List<Indicator> tops = scheme.indicators().stream().filter(Indicator::counts).toList();
      List<Indicator> all = tops.size() >= FEWEST_TOPS ? tops : scheme.countingLeaves().toList();
      Map<String, Decimal> losses =
          all.stream()
              .collect(toMap(Indicator::id, i -> scheme.size(i, Decimal.sum(losses(scored, i)))));
      List<Indicator> lossy =
          all.stream()
              .filter(i -> loss(losses, i).isPositive())
              .sorted(Comparator.comparing((Indicator i) -> loss(losses, i)).reversed())
              .toList();
      List<Indicator> shown = lossy.stream().limit(MOST_COLUMNS).toList();
      return new LossColumns(shown, lossy.size() - shown.size(), losses);
    }

    /** Returns the points less the score, if there is one; negative beyond full points. */
    static Optional<Decimal> lost(Standing standing, Indicator indicator) {
      return Optional.ofNullable(standing.score().nodes().get(indicator.id()))
          .flatMap(indicator::lost);
    }

    /** Returns what those with a score lost; who is beyond full points lost nothing. */
    static List<Decimal> losses(List<Standing> units, Indicator indicator) {
      return units.stream()
          .flatMap(s -> lost(s, indicator).stream())
          .map(lost -> lost.max(Decimal.ZERO))
          .toList();
    }

    /** Returns the digits in which losses that are shown are exact, at most {@code most}. */
    int places(List<Standing> units, int most) {
      return units.stream()
          .flatMap(unit -> shown.stream().flatMap(indicator -> lost(unit, indicator).stream()))
          .mapToInt(Decimal::decimals)
          .reduce(0, (a, b) -> Math.min(most, Math.max(a, b)));
    }

    /** Says whether somebody is beyond the full points of an indicator that is shown. */
    boolean isExceeded(List<Standing> units) {
      return units.stream()
          .flatMap(unit -> shown.stream().flatMap(indicator -> lost(unit, indicator).stream()))
          .anyMatch(lost -> lost.signum() < 0);
    }

    /** Returns those in which as much was lost as in the first. */
    List<Indicator> first() {
      return shown.stream()
          .filter(i -> loss(losses, i).equals(loss(losses, shown.get(0))))
          .toList();
    }

    /** Returns the share of the first indicator in all losses, in whole %. */
    Decimal share() {
      return loss(losses, shown.get(0))
          .times(Decimal.HUNDRED)
          .dividedBy(Decimal.sum(losses.values()), 0);
    }

    private static Decimal loss(Map<String, Decimal> losses, Indicator indicator) {
      return losses.getOrDefault(indicator.id(), Decimal.ZERO);
    }
  }
}
