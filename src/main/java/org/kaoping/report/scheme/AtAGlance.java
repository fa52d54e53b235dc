package org.kaoping.report.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Says what a scheme is in a few numbers, and where its points are. */
final class AtAGlance {
  private final Scheme scheme;
  private final Words words;
  private final String evaluation;
  private final String root;

  /**
   * Looks at the scheme of an evaluation.
   *
   * @param root the way from the page to the site's root
   */
  AtAGlance(Report report, String root) {
    this.scheme = report.scheme();
    this.words = report.words();
    this.evaluation = report.id();
    this.root = root;
  }

  /** Returns the full points, how many indicators there are, and how they are scored. */
  String say() {
    String points = words.number(scheme.points());
    long leaves = scheme.leaves().count();
    long ruled = scheme.leaves().filter(l -> l.leaf().scoring() instanceof Leaf.Ruled).count();
    long judged = leaves - ruled;
    if (leaves == 0) {
      return words.say("scheme.say.stated", points);
    }
    if (ruled == 0 || judged == 0) {
      return words.say(ruled == 0 ? "scheme.say.judged" : "scheme.say.ruled", points, leaves);
    }
    return words.say("scheme.say", points, leaves, ruled, judged);
  }

  /** Returns how many of everything there are; what there is none of is left out. */
  List<KeyFigure> figures() {
    List<KeyFigure> figures = new ArrayList<>();
    figures.add(new KeyFigure(words.say("fact.points"), words.number(scheme.points()), ""));
    long leaves = scheme.leaves().count();
    int tops = scheme.indicators().size();
    add(figures, "scheme.indicators", leaves, tops < leaves ? words.say("scheme.tops", tops) : "");
    add(figures, "label.vetoes", scheme.vetoes().size(), "");
    add(figures, "label.awards", scheme.awards().size(), "");
    add(figures, "label.statements", scheme.statements().size(), "");
    return figures;
  }

  private void add(List<KeyFigure> figures, String title, long count, String note) {
    if (count > 0) {
      figures.add(new KeyFigure(words.say(title), Long.toString(count), note));
    }
  }

  /** Returns the points of the top indicators, or of those below if there is one top only. */
  Optional<SchemePage.Weights> weights() {
    List<Indicator> shown = scheme.indicators();
    while (shown.size() == 1) {
      shown = shown.get(0).children();
    }
    Optional<Decimal> most =
        shown.stream().map(Indicator::points).max(Decimal::compareTo).filter(Decimal::isPositive);
    if (most.isEmpty()) {
      return Optional.empty();
    }
    Decimal all = shown.stream().map(Indicator::points).reduce(Decimal.ZERO, Decimal::plus);
    List<SchemePage.Weight> rows = new ArrayList<>();
    for (Indicator indicator : shown) {
      rows.add(
          new SchemePage.Weight(
              indicator.title(),
              root + Links.indicator(evaluation, indicator.id()),
              words.number(indicator.points()),
              words.say("scheme.share", share(indicator.points(), all)),
              Axis.share(indicator.points(), most.get())));
    }
    return Optional.of(new SchemePage.Weights(title(shown, most.get(), all), rows));
  }

  private String title(List<Indicator> shown, Decimal most, Decimal all) {
    List<Indicator> first = shown.stream().filter(i -> i.points().equals(most)).toList();
    String points = words.number(most);
    if (first.size() == shown.size()) {
      return words.say("scheme.weights.even", shown.size(), points);
    }
    return first.size() == 1
        ? words.say("scheme.weights", first.get(0).title(), points, share(most, all))
        : words.say("scheme.weights.several", first.size(), points);
  }

  private String share(Decimal points, Decimal all) {
    return words.number(points.times(Decimal.HUNDRED).dividedBy(all, 0));
  }
}
