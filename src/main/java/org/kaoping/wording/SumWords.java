package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Sum;
import org.kaoping.reckon.Tree;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** Says how scores came about of others, so that they can be added up with pen and paper. */
public final class SumWords {
  private final Words words;
  private final Scheme scheme;

  public SumWords(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
  }

  /**
   * Returns how periods of different scores make that of a leaf, Σ weight × score ÷ Σ weight;
   * nothing where there is nothing to weigh.
   */
  public Optional<String> weighted(LeafScore score) {
    List<LeafScore.InPeriod> scored =
        score.inPeriods().stream().filter(p -> p.score().isPresent()).toList();
    if (scored.stream().map(LeafScore.InPeriod::score).distinct().count() < 2) {
      return Optional.empty();
    }
    String sum =
        scored.stream()
            .map(
                p ->
                    words.say(
                        "working.weighted",
                        words.number(p.weight()),
                        term(p.score().orElseThrow())))
            .collect(Collectors.joining(" + "));
    return score.weighted().map(quotient -> weighted(sum, quotient));
  }

  private String weighted(String sum, Quotient quotient) {
    String left =
        quotient.divisor().equals(Decimal.HUNDRED)
            ? sum
            : words.say("working.quotient", sum, words.number(quotient.divisor()));
    return rounded(equation(left, quotient.rounded()), quotient);
  }

  /** Returns how a branch or a part came to its score, nothing for one term that is it. */
  public Optional<String> of(Sum sum) {
    if (!sum.isRescaled()) {
      return Optional.of(sum.terms())
          .filter(terms -> terms.size() > 1)
          .map(terms -> equation(terms(terms), sum.score()));
    }
    String rescaled =
        words.say(
            sum.terms().size() == 1 ? "working.rescaled.one" : "working.rescaled",
            terms(sum.terms()),
            words.number(sum.reached()),
            words.number(sum.points()),
            words.number(sum.score()));
    return Optional.of(rounded(rescaled, sum.rescaled()));
  }

  /**
   * Returns how the top-level indicators make the total, part by part where one is rescaled, and
   * its rounding; nothing where one indicator is the total.
   */
  public Optional<String> total(Tree tree) {
    return tree.total().flatMap(total -> total(tree, total));
  }

  private Optional<String> total(Tree tree, Quotient total) {
    List<String> said = new ArrayList<>();
    List<Decimal> terms = new ArrayList<>();
    tree.parts()
        .forEach(
            (id, part) -> {
              if (part.sum().isRescaled()) {
                of(part.sum()).map(how -> inPart(id, how)).ifPresent(said::add);
                terms.add(part.sum().score());
              } else {
                terms.addAll(part.sum().terms());
              }
            });
    String published = words.fixed(total.rounded(), scheme.decimals());
    String exact = words.number(total.dividend());
    if (terms.size() > 1) {
      said.add(
          total.isExact()
              ? words.say("working.total", terms(terms), published)
              : words.say("working.total.rounded", terms(terms), exact, published));
    } else if (!total.isExact()) {
      said.add(words.say("working.total.published", exact, published));
    }
    scheme.parts().stream()
        .filter(part -> !tree.parts().containsKey(part.id()))
        .map(part -> words.say("working.total.without", part.title()))
        .forEach(said::add);
    return Optional.of(words.join(said)).filter(all -> !all.isEmpty());
  }

  /**
   * Returns what lost points of a leaf come to in the total, where it stands for others that have
   * no score; nothing where it does not.
   */
  public Optional<String> inTotal(Tree tree, Indicator leaf, Decimal points) {
    return tree.inTotal(scheme, leaf, points)
        .map(
            quotient ->
                words.say(
                    quotient.isExact() ? "loss.in-total" : "loss.in-total.rounded",
                    words.number(quotient.rounded())));
  }

  private String inPart(String id, String how) {
    return scheme.part(id).map(part -> words.say("aspect", part.title(), how)).orElse(how);
  }

  private String terms(List<Decimal> terms) {
    return IntStream.range(0, terms.size())
        .mapToObj(i -> i == 0 ? words.number(terms.get(i)) : term(terms.get(i)))
        .collect(Collectors.joining(" + "));
  }

  /** Returns a number behind a sign of arithmetic. */
  private String term(Decimal number) {
    String text = words.number(number);
    return number.signum() < 0 ? words.say("working.negative", text) : text;
  }

  private String equation(String left, Decimal right) {
    return words.say("working.equals", left, words.number(right));
  }

  private String rounded(String equation, Quotient quotient) {
    return quotient.isExact()
        ? equation
        : equation + words.say("separator") + words.say("working.rounded");
  }
}
