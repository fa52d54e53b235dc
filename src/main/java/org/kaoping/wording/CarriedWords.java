package org.kaoping.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.reckon.CarriedScore;
import org.kaoping.scheme.Carried;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Says how scores come from other evaluations.
 *
 * @param parts titles of the parts that are carried, by leaf; without those that are not known
 */
public record CarriedWords(Words words, Scheme scheme, Map<String, String> parts) {
  private static final int DECIMALS = 4;

  /** Returns what a leaf carries, for a scheme's table. */
  public List<String> limits(Indicator leaf) {
    Carried carried = (Carried) leaf.leaf().scoring();
    List<String> limits = new ArrayList<>();
    String what =
        carried
            .part()
            .map(id -> words.say("carried.part", parts.getOrDefault(leaf.id(), id)))
            .orElseGet(() -> words.say("carried.total"));
    limits.add(words.say("carried.how." + name(carried.how()), what));
    carried.absent().ifPresent(absent -> limits.add(words.say("carried.absent." + name(absent))));
    return limits;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Returns what an evaluation gave. */
  public String points(CarriedScore.Part part) {
    return part.points().map(words::number).orElseGet(() -> words.say("none"));
  }

  /** Returns of how many points that is, and what becomes of it if there is nothing. */
  public String about(CarriedScore.Part part, CarriedScore score) {
    String points = words.say("carried.full", words.number(part.full()));
    String full =
        part.then()
            .flatMap(CarriedScore.Then::former)
            .map(name -> points + words.say("comma") + words.say("then.name", name))
            .orElse(points);
    return part.points().isPresent()
        ? full
        : score
            .carried()
            .absent()
            .map(absent -> words.say("carried.absent.unit." + name(absent), full))
            .orElse(full);
  }

  /** Returns how the score came about, so that it can be checked with pen and paper. */
  public Optional<String> working(CarriedScore score, Indicator leaf) {
    List<CarriedScore.Part> counted = score.counted();
    return score.score().map(quotient -> working(score, counted, leaf, quotient));
  }

  private String working(
      CarriedScore score, List<CarriedScore.Part> counted, Indicator leaf, Quotient quotient) {
    boolean sum = score.carried().how() == Carried.How.SUM;
    List<Decimal> points =
        counted.stream().map(part -> part.points().orElse(Decimal.ZERO)).toList();
    String terms = sum ? words.sum(points) : ratios(counted, points);
    String combined = terms;
    if (!sum) {
      boolean several = counted.size() > 1;
      combined =
          words.number(leaf.points())
              + " × "
              + (several ? words.say("working.brackets", terms) + " ÷ " + counted.size() : terms);
    } else if (counted.size() > 1 && score.factor().isPresent()) {
      combined = words.say("working.brackets", terms);
    }
    String product =
        score
            .factor()
            .map(f -> words.number(f.number(), false))
            .map(" × "::concat)
            .map(combined::concat)
            .orElse(combined);
    String result = words.number(quotient.rounded());
    if (score.capped()) {
      return words.say("carried.capped", product, words.number(leaf.points()));
    }
    int digits = leaf.decimals().orElse(DECIMALS);
    String equation = words.say("working.equals", product, result);
    return quotient.isExact()
        ? equation
        : words.join(
            List.of(
                equation,
                words.say("working.rounded", words.say("rounding." + scheme.rounding()), digits)));
  }

  private String ratios(List<CarriedScore.Part> counted, List<Decimal> points) {
    List<String> ratios = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      ratios.add(words.term(points.get(i)) + " ÷ " + words.number(counted.get(i).full()));
    }
    return String.join(" + ", ratios);
  }
}
