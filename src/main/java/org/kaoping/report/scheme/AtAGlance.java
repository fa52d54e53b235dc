package org.kaoping.report.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Rounding;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.chart.Axis;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Weight;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** Says what a scheme is in a few numbers, and where its points are. */
final class AtAGlance {
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords schemeWords;
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
    this.schemeWords = report.schemeWords();
    this.evaluation = report.id();
    this.root = root;
  }

  /** Returns the full points, how many indicators there are, and how they are scored. */
  String say() {
    String points = words.number(scheme.points());
    long leaves = scheme.leaves().count();
    long ruled = scheme.leaves().filter(l -> l.leaf().scoring() instanceof Leaf.Ruled).count();
    long carried = scheme.leaves().filter(l -> l.leaf().isCarried()).count();
    long judged = leaves - ruled - carried;
    if (leaves == 0) {
      return words.say("scheme.say.stated", points);
    }
    if (carried == leaves) {
      return words.say("scheme.say.carried", points, leaves);
    }
    if (carried > 0) {
      List<String> sorts = new ArrayList<>();
      addSort(sorts, "scheme.ruled", ruled);
      addSort(sorts, "scheme.judged", judged);
      addSort(sorts, "scheme.carried", carried);
      return words.say("scheme.say.sorts", points, leaves, String.join(words.say("comma"), sorts));
    }
    if (ruled == 0 || judged == 0) {
      return words.say(ruled == 0 ? "scheme.say.judged" : "scheme.say.ruled", points, leaves);
    }
    return words.say("scheme.say", points, leaves, ruled, judged);
  }

  private void addSort(List<String> sorts, String key, long leaves) {
    if (leaves > 0) {
      sorts.add(words.say(key, leaves));
    }
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

  /**
   * Returns the points of the top indicators, or of those below if there is one top only; nothing
   * where a share of the whole depends on other scores or on the kind of the unit.
   */
  Optional<SchemePage.Weights> weights() {
    Map<String, Share> told = new HashMap<>();
    for (Optional<String> kind : scheme.variants()) {
      for (Share share : shares(scheme.forKind(kind))) {
        Share before = told.getOrDefault(share.indicator().id(), share);
        told.put(share.indicator().id(), before);
        Fraction more = share.of().plus(before.of().negated());
        if (more.compareTo(Decimal.ZERO) != 0 || share.of().compareTo(Decimal.ZERO) == 0) {
          return Optional.empty();
        }
      }
    }
    List<Share> shares =
        scheme.nodes().flatMap(node -> Optional.ofNullable(told.get(node.id())).stream()).toList();
    return shares.size() > 1 ? Optional.of(weights(shares)) : Optional.empty();
  }

  private static List<Share> shares(Scheme scheme) {
    List<Share> shares = new ArrayList<>();
    List<Scheme.Part> parts = scheme.wholes();
    List<Decimal> wholes =
        parts.stream().map(p -> size(scheme.combine(), p.points(), p.weight())).toList();
    for (int i = 0; i < parts.size(); i++) {
      Fraction part =
          scheme.parts().isEmpty()
              ? Fraction.of(Decimal.ONE)
              : new Fraction(wholes.get(i), Decimal.sum(wholes));
      Combine combine = parts.get(i).combine();
      List<Indicator> shown = withPoints(scheme.indicatorsOf(parts.get(i).id()));
      while (parts.size() == 1 && shown.size() == 1) {
        combine = shown.get(0).combine();
        shown = withPoints(shown.get(0).children());
      }
      shares.addAll(shares(shown, combine, part));
    }
    return shares;
  }

  private static List<Share> shares(List<Indicator> shown, Combine combine, Fraction part) {
    List<Decimal> sizes = shown.stream().map(i -> size(combine, i.points(), i.weight())).toList();
    Decimal all = Decimal.sum(sizes);
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      shares.add(
          new Share(
              shown.get(i), all.isPositive() ? part.times(sizes.get(i)).over(all) : Fraction.ZERO));
    }
    return shares;
  }

  /** Returns what shares are made of; nothing where only the least counts. */
  private static Decimal size(Combine combine, Decimal points, Optional<Weight> weight) {
    if (combine == Combine.SUM) {
      return points;
    }
    return combine == Combine.LEAST ? Decimal.ZERO : Weight.amount(weight);
  }

  private SchemePage.Weights weights(List<Share> shares) {
    Share most = shares.get(0);
    for (Share share : shares) {
      most = share.percent().compareTo(most.percent()) > 0 ? share : most;
    }
    List<SchemePage.Weight> rows = new ArrayList<>();
    for (Share share : shares) {
      rows.add(
          new SchemePage.Weight(
              title(share.indicator()),
              root + Links.indicator(evaluation, share.indicator().id()),
              words.number(share.indicator().points()),
              words.say("scheme.share", words.number(share.whole())),
              Axis.share(share.percent(), most.percent())));
    }
    return new SchemePage.Weights(title(shares, most), rows);
  }

  private String title(Indicator indicator) {
    List<String> kinds = schemeWords.kinds(indicator);
    return kinds.size() < scheme.kinds().size()
        ? words.say("kinds.of", indicator.title(), words.list(kinds))
        : indicator.title();
  }

  private static List<Indicator> withPoints(List<Indicator> indicators) {
    return indicators.stream().filter(i -> i.counts() && !i.isAdjustment()).toList();
  }

  private String title(List<Share> shares, Share most) {
    long first = shares.stream().filter(s -> s.percent().equals(most.percent())).count();
    String key = scheme.isWeighed() ? "scheme.weights.by" : "scheme.weights";
    String size = words.number(scheme.isWeighed() ? most.whole() : most.indicator().points());
    if (first == shares.size()) {
      return words.say(key + ".even", shares.size(), size);
    }
    return first == 1
        ? words.say(key, title(most.indicator()), size, words.number(most.whole()))
        : words.say(key + ".several", first, size);
  }

  /**
   * An indicator's share in the whole.
   *
   * @param of the whole, 0…1
   */
  private record Share(Indicator indicator, Fraction of) {
    /** Returns it in %, rounded half up to 4 digits. */
    Decimal percent() {
      return of.times(Decimal.HUNDRED).rounded(Rounding.Mode.HALF_UP.to(4)).rounded();
    }

    /** Returns it in whole %. */
    Decimal whole() {
      return of.times(Decimal.HUNDRED).rounded(Rounding.Mode.HALF_UP.to(0)).rounded();
    }
  }
}
