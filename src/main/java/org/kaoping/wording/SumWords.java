package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.reckon.Combined;
import org.kaoping.reckon.Combined.Term;
import org.kaoping.reckon.Derivation;
import org.kaoping.reckon.GeometricMean;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Least;
import org.kaoping.reckon.Multiplied;
import org.kaoping.reckon.Sum;
import org.kaoping.reckon.Tree;
import org.kaoping.reckon.WeightedMean;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;

/** Says how scores came about of others, so that they can be worked out with pen and paper. */
public final class SumWords {
  private static final int DECIMALS = 4;

  private final Words words;
  private final Scheme scheme;

  public SumWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
  }

  /**
   * Returns how scores of different periods and sources make that of a leaf, Σ weight × score ÷ Σ
   * weight; nothing where there is nothing to weigh.
   */
  public Optional<String> weighted(LeafScore score) {
    if (score.inPeriods().size() < 2) {
      return Optional.empty();
    }
    List<LeafScore.InPeriod> scored =
        score.inPeriods().stream().filter(p -> p.score().isPresent()).toList();
    if (scored.stream().map(LeafScore.InPeriod::score).distinct().count() < 2) {
      return Optional.empty();
    }
    List<Optional<String>> periods =
        scored.stream().map(LeafScore.InPeriod::period).distinct().toList();
    List<String> terms = new ArrayList<>();
    for (Optional<String> period : periods) {
      List<LeafScore.InPeriod> given =
          scored.stream().filter(in -> in.period().equals(period)).toList();
      String within = within(score, period, given);
      String term = given.size() == 1 || periods.size() == 1 ? within : inBrackets(within);
      boolean weighed = periods.size() > 1 && !scheme.hasEqualPeriods();
      String weight = words.number(given.get(0).weight());
      terms.add(weighed ? words.say("working.weighted", weight, term) : term);
    }
    String sum = String.join(" + ", terms);
    Rounding rounding = rounding(score.indicator());
    return score
        .weighted()
        .map(
            quotient ->
                rounded(
                    equation(
                        periods.size() == 1 ? sum : all(sum, score.weights()), quotient.rounded()),
                    quotient.isExact(),
                    rounding));
  }

  private String all(String sum, Decimal weights) {
    return scheme.hasEqualPeriods()
        ? inBrackets(sum) + " ÷ " + words.number(weights)
        : over(sum, weights);
  }

  /** Returns the score in a period: of one source as it is, of several weighed. */
  private String within(LeafScore score, Optional<String> period, List<LeafScore.InPeriod> given) {
    if (given.size() == 1) {
      return words.term(given.get(0).score().orElseThrow());
    }
    String sum =
        given.stream()
            .map(
                in ->
                    words.say(
                        "working.weighted",
                        words.number(in.share()),
                        words.term(in.score().orElseThrow())))
            .collect(Collectors.joining(" + "));
    return over(sum, score.shares(period));
  }

  /** Returns how a branch came to its score, nothing where it is that of one child. */
  public Optional<String> of(Indicator branch, Tree tree) {
    return Optional.ofNullable(tree.branches().get(branch.id()))
        .flatMap(combined -> of(combined, rounding(branch)));
  }

  private Rounding rounding(Indicator node) {
    return scheme.rounding(node.decimals().orElse(DECIMALS));
  }

  private Optional<String> of(Combined combined, Rounding rounding) {
    List<Term> terms = combined.terms();
    if (terms.size() == 1
        && !combined.isRescaled()
        && terms.get(0).score().equals(combined.score())) {
      return Optional.empty();
    }
    String said = equation(left(combined), combined.score());
    if (combined.plain() instanceof Least least) {
      said = words.say("working.least", said, name(least.least().id()));
    }
    if (combined.isRescaled()) {
      String why = combined.plain() instanceof Sum ? "working.rescaled" : "working.left-out";
      said = words.say(why, said);
    }
    return Optional.of(rounded(said, combined.isExact(), rounding));
  }

  private String left(Combined combined) {
    if (combined instanceof Multiplied multiplied) {
      Combined plain = multiplied.plain();
      String inner = left(plain);
      boolean product = plain instanceof Sum && plain.terms().size() == 1 && !plain.isRescaled();
      return product(product ? inner : inBrackets(inner), factor(multiplied.factor()));
    }
    if (combined instanceof Sum sum) {
      return left(sum);
    }
    if (combined instanceof Least least) {
      return product(words.number(least.points()), share(least.least()));
    }
    if (combined instanceof WeightedMean mean) {
      return left(mean);
    }
    return left((GeometricMean) combined);
  }

  /** Equal weights that are not told as percentages are left out of the powers. */
  private String left(GeometricMean mean) {
    List<Term> terms = mean.terms();
    boolean whole = isWhole(terms, mean.reached());
    boolean plain = !whole && isEqual(terms);
    String powers =
        terms.stream()
            .map(t -> plain ? inBrackets(share(t)) : power(inBrackets(share(t)), weight(t)))
            .collect(Collectors.joining(" × "));
    if (whole || (plain && terms.size() == 1)) {
      return product(words.number(mean.points()), powers);
    }
    String by = plain ? words.number(Decimal.of(terms.size())) : weights(terms, mean.reached());
    return product(words.number(mean.points()), power(inBrackets(powers), inBrackets("1 ÷ " + by)));
  }

  private String power(String base, String exponent) {
    return words.say("working.power", base, exponent);
  }

  private static boolean isEqual(List<Term> terms) {
    return terms.stream().allMatch(t -> t.weight().equals(terms.get(0).weight()));
  }

  private String left(Sum sum) {
    List<Decimal> rescaled = sum.terms().stream().filter(Term::hasPoints).map(Term::score).toList();
    if (!sum.isRescaled()) {
      return words.sum(sum.terms().stream().map(Term::score).toList());
    }
    List<Decimal> added =
        sum.terms().stream().filter(term -> !term.hasPoints()).map(Term::score).toList();
    String all = words.sum(rescaled);
    String stretched =
        words.say(
            rescaled.size() == 1 ? "working.stretched.one" : "working.stretched",
            all,
            words.number(sum.reached()),
            words.number(sum.points()));
    for (Decimal extra : added) {
      stretched = stretched + " + " + words.term(extra);
    }
    return stretched;
  }

  /** A mean of scores with the points of the whole is told by the scores, others by shares. */
  private String left(WeightedMean mean) {
    List<Term> terms = mean.terms();
    boolean alike = terms.stream().allMatch(t -> t.points().equals(mean.points()));
    boolean equal = isEqual(terms);
    List<String> said = new ArrayList<>();
    for (Term term : terms) {
      String body = alike ? words.term(term.score()) : share(term);
      said.add(equal && !isWhole(terms, mean.reached()) ? body : product(weight(term), body));
    }
    String sum = String.join(" + ", said);
    String divided = sum;
    if (!isWhole(terms, mean.reached())) {
      String by = equal ? words.number(Decimal.of(terms.size())) : weights(terms, mean.reached());
      divided = terms.size() == 1 && by.equals("1") ? sum : inBrackets(sum) + " ÷ " + by;
    }
    return alike ? divided : product(words.number(mean.points()), inBrackets(divided));
  }

  /** Returns a factor with its name, as it stands behind a sign of multiplication. */
  public String factor(Derivation.Factor factor) {
    return words.say(
        "working.factor",
        scheme.measures().measure(factor.measure()).map(Measure::title).orElse(factor.measure()),
        words.number(factor.amount(), factor.percent()));
  }

  /** Returns how much of its points a term has. */
  private String share(Term term) {
    return words.term(term.score()) + " ÷ " + words.number(term.points());
  }

  private String inBrackets(String text) {
    return words.say("working.brackets", text);
  }

  private String product(String left, String right) {
    return left + " × " + right;
  }

  private String weight(Term term) {
    return words.number(term.weight()) + (isPercent(term.id()) ? "%" : "");
  }

  private String weights(List<Term> terms, Decimal sum) {
    return words.number(sum) + (isPercent(terms.get(0).id()) ? "%" : "");
  }

  private boolean isWhole(List<Term> terms, Decimal sum) {
    return isPercent(terms.get(0).id()) && sum.equals(Decimal.HUNDRED);
  }

  private boolean isPercent(String id) {
    return scheme
        .indicator(id)
        .flatMap(Indicator::weight)
        .or(() -> scheme.part(id).flatMap(Scheme.Part::weight))
        .filter(weight -> weight.all().get(0).percent())
        .isPresent();
  }

  private String name(String id) {
    return scheme
        .indicator(id)
        .map(Indicator::title)
        .or(() -> scheme.part(id).map(Scheme.Part::title))
        .orElse(id);
  }

  /**
   * Returns how the top-level indicators make the total, part by part where one is not plainly
   * added up, and its rounding; nothing where one indicator is the total.
   */
  public Optional<String> total(Tree tree) {
    return tree.total().flatMap(total -> total(tree, total));
  }

  private Optional<String> total(Tree tree, Combined total) {
    Rounding published = scheme.rounding(scheme.decimals());
    List<String> said = new ArrayList<>();
    if (total instanceof Sum sum) {
      List<Decimal> terms = new ArrayList<>();
      tree.parts()
          .forEach(
              (id, part) -> {
                if (part.combined() instanceof Sum whole
                    && !whole.isRescaled()
                    && whole.isExact()) {
                  whole.terms().forEach(term -> terms.add(term.score()));
                } else {
                  inPart(id, part.combined()).ifPresent(said::add);
                  terms.add(part.combined().score());
                }
              });
      added(terms, sum.value()).ifPresent(said::add);
    } else {
      if (!scheme.parts().isEmpty()) {
        tree.parts().forEach((id, part) -> inPart(id, part.combined()).ifPresent(said::add));
      }
      of(total, published).ifPresent(said::add);
    }
    scheme.parts().stream()
        .filter(part -> !tree.parts().containsKey(part.id()))
        .map(part -> words.say("working.total.without", part.title()))
        .forEach(said::add);
    return Optional.of(words.join(said)).filter(all -> !all.isEmpty());
  }

  private Optional<String> added(List<Decimal> terms, Quotient total) {
    String published = words.fixed(total.rounded(), scheme.decimals());
    String exact = words.number(total.dividend());
    String how = words.say("rounding." + scheme.rounding());
    if (terms.size() > 1) {
      return Optional.of(
          total.isExact()
              ? words.say("working.total", words.sum(terms), published)
              : words.say("working.total.rounded", words.sum(terms), exact, how, published));
    }
    return total.isExact()
        ? Optional.empty()
        : Optional.of(words.say("working.total.published", exact, how, published));
  }

  private Optional<String> inPart(String id, Combined combined) {
    Optional<Scheme.Part> part = scheme.part(id);
    Rounding rounding = scheme.rounding(part.flatMap(Scheme.Part::decimals).orElse(DECIMALS));
    return of(combined, rounding)
        .map(how -> part.map(p -> words.say("aspect", p.title(), how)).orElse(how));
  }

  /**
   * Returns what lost points of a leaf, or those of an adjustment with the opposite sign, come to
   * in the total, where it stands for others that have no score, or is weighed; nothing where it is
   * the same.
   */
  public Optional<String> inTotal(Tree tree, Indicator leaf, Decimal points) {
    if (leaf.isAdjustment()) {
      return tree.inTotal(scheme, leaf, points.negated())
          .map(
              quotient ->
                  words.say(
                      quotient.isExact() ? "loss.adjusted" : "loss.adjusted.rounded",
                      words.signed(quotient.rounded())));
    }
    boolean weighed = tree.inTotal(scheme, leaf).filter(Tree.InTotal::weighed).isPresent();
    String key = weighed ? "loss.by-weight" : "loss.in-total";
    return tree.inTotal(scheme, leaf, points)
        .map(
            quotient ->
                words.say(
                    quotient.isExact() ? key : key + ".rounded", words.number(quotient.rounded())));
  }

  private String over(String sum, Decimal weights) {
    return weights.equals(Decimal.HUNDRED)
        ? sum
        : words.say("working.quotient", sum, words.number(weights));
  }

  private String equation(String left, Decimal right) {
    return words.say("working.equals", left, words.number(right));
  }

  /** Returns what was said, with how the score of a node is rounded. */
  String rounded(String said, Indicator node) {
    return rounded(said, false, rounding(node));
  }

  private String rounded(String equation, boolean exact, Rounding rounding) {
    return exact
        ? equation
        : equation
            + words.say("separator")
            + words.say(
                "working.rounded", words.say("rounding." + rounding.mode()), rounding.decimals());
  }
}
