package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Effect;

/**
 * Why a leaf has less than its full points, or why one that has none adds or takes: what takes or
 * gives points, together exactly the difference.
 *
 * @param points full points less the score, greater than 0; below 0 for what an adjustment adds
 * @param parts in the order of periods and rules; their points add up to {@code -points}
 */
public record Loss(Decimal points, List<Part> parts) {
  /**
   * What one cause takes or gives.
   *
   * @param in the period it is of; empty for the rounding of a score over periods, and for what is
   *     carried
   * @param inPeriod points in that period, negative if it takes some
   * @param weighted the same × what the period and the source weigh of all that gave a score,
   *     rounded to 4 decimals
   */
  public record Part(
      Optional<LeafScore.InPeriod> in, Cause cause, Decimal inPeriod, Quotient weighted) {
    /** Returns the points in the score of the leaf, negative if it takes some. */
    public Decimal points() {
      return weighted.rounded();
    }
  }

  /** What takes or gives points. */
  public sealed interface Cause {}

  /** The points before any rule are not the full ones. */
  public record Start(Decimal start) implements Cause {}

  /** A rule took or gave points. */
  public record Effected(Derivation.Applied applied) implements Cause {}

  /**
   * A rule gave less than it can, where all that rules can give makes the full points.
   *
   * @param reach the most that it can give
   */
  public record Missed(Derivation.Applied applied, Decimal reach) implements Cause {}

  /** The floor or the ceiling holds the sum of a period. */
  public record Limited(Derivation.Limit limit, Decimal sum, Decimal score) implements Cause {}

  /** What rules or assessors gave is multiplied. */
  public record Factored(Derivation.Factor factor, Decimal before, Decimal after)
      implements Cause {}

  /** Assessors gave less than the full points. */
  public record Given(Decimal score) implements Cause {}

  /** The leaf does not apply and counts as 0. */
  public record Exempted(Derivation.Exempt exempt) implements Cause {}

  /** What was carried from other evaluations made less than the full points. */
  public record Carried(CarriedScore score) implements Cause {}

  /** What was rounded each for itself is not the sum that was rounded once. */
  public record Remainder() implements Cause {}

  /** Returns why a leaf has less than its full points, or an adjustment other than none, if so. */
  public static Optional<Loss> of(LeafScore score) {
    Decimal full = score.indicator().points();
    return score
        .score()
        .filter(
            points ->
                score.indicator().isAdjustment()
                    ? points.signum() != 0
                    : points.compareTo(full) < 0)
        .map(points -> new Loss(full.minus(points), LossParts.of(score, full.minus(points))));
  }

  /** Finds the parts of a loss, period by period. */
  static final class LossParts {
    /** To what a part is rounded. */
    private static final Rounding SHOWN = Rounding.Mode.HALF_UP.to(4);

    private final Decimal full;
    private final LeafScore score;
    private final List<Loss.Part> parts = new ArrayList<>();

    private LossParts(LeafScore score) {
      this.full = score.indicator().points();
      this.score = score;
    }

    /**
     * Returns the parts.
     *
     * @param lost what they add up to, with the opposite sign
     */
    static List<Loss.Part> of(LeafScore score, Decimal lost) {
      LossParts found = new LossParts(score);
      score
          .carried()
          .ifPresent(
              carried ->
                  found.parts.add(
                      new Loss.Part(
                          Optional.empty(),
                          new Loss.Carried(carried),
                          lost.negated(),
                          Quotient.exactly(lost.negated()))));
      for (LeafScore.InPeriod inPeriod : score.inPeriods()) {
        Optional<Decimal> got =
            score.indicator().decimals().isEmpty()
                ? inPeriod.score()
                : inPeriod.value().map(v -> Fraction.of(v).rounded(SHOWN).rounded());
        if (got.filter(points -> !points.equals(found.full)).isPresent()) {
          found.period(inPeriod, got.get());
        }
      }
      found.round(lost.negated());
      return found.parts;
    }

    private void period(LeafScore.InPeriod in, Decimal got) {
      if (in.derivation() instanceof Derivation.Computed computed) {
        computed(in, computed, got);
      } else if (in.derivation() instanceof Derivation.Exempt exempt) {
        add(in, new Loss.Exempted(exempt), got.minus(full));
      } else if (in.derivation() instanceof Derivation.Given given) {
        Decimal before = given.factor().isPresent() ? given.score() : got;
        add(in, new Loss.Given(before), before.minus(full));
        given.factor().ifPresent(factor -> factored(in, factor, before, got));
      }
    }

    private void computed(LeafScore.InPeriod in, Derivation.Computed computed, Decimal got) {
      Map<Derivation.Applied, Decimal> reaches = reaches(computed);
      Decimal reachable = computed.start().plus(Decimal.sum(reaches.values()));
      add(in, new Loss.Start(computed.start()), reachable.minus(full));
      for (Derivation.Applied applied : computed.applied()) {
        Decimal reach = reaches.get(applied);
        if (reach == null) {
          add(in, new Loss.Effected(applied), applied.points());
        } else {
          add(in, new Loss.Missed(applied, reach), applied.points().minus(reach));
        }
      }
      Decimal product = computed.limit() == Derivation.Limit.NONE ? got : computed.shownProduct();
      computed.factor().ifPresent(f -> factored(in, f, computed.shown(), product));
      if (computed.limit() != Derivation.Limit.NONE) {
        Decimal sum = computed.shownProduct();
        add(in, new Loss.Limited(computed.limit(), sum, got), got.minus(sum));
      }
    }

    private void factored(
        LeafScore.InPeriod in, Derivation.Factor factor, Decimal before, Decimal after) {
      add(in, new Loss.Factored(factor, before, after), after.minus(before));
    }

    /**
     * Returns the most that rules can give, of those by a measure or else of all, if with the start
     * this makes exactly the full points; then what they did not give is what is lost. Otherwise
     * nothing: then the start lacks it, and what they gave makes good.
     */
    private Map<Derivation.Applied, Decimal> reaches(Derivation.Computed computed) {
      Map<Derivation.Applied, Decimal> measured = new HashMap<>();
      Map<Derivation.Applied, Decimal> all = new HashMap<>();
      for (Derivation.Applied applied : computed.applied()) {
        Optional<Decimal> reach = reach(applied);
        reach.ifPresent(most -> all.put(applied, most));
        reach
            .filter(most -> applied.rule().effect().isShare())
            .ifPresent(most -> measured.put(applied, most));
      }
      Decimal due = full.minus(computed.start());
      return Decimal.sum(measured.values()).equals(due)
          ? measured
          : Decimal.sum(all.values()).equals(due) ? all : Map.of();
    }

    /** Returns the most that a rule can give; nothing if it takes points or knows no end. */
    private static Optional<Decimal> reach(Derivation.Applied applied) {
      Effect effect = applied.rule().effect();
      if (effect.direction() == Direction.DEDUCT) {
        return Optional.empty();
      }
      Optional<Decimal> cap = applied.rule().atMost();
      return effect.most().map(most -> cap.map(most::min).orElse(most)).or(() -> cap);
    }

    private void add(LeafScore.InPeriod in, Loss.Cause cause, Decimal points) {
      if (points.signum() != 0) {
        parts.add(
            new Loss.Part(
                Optional.of(in), cause, points, score.factor(in).times(points).rounded(SHOWN)));
      }
    }

    /** Adds what the parts, each rounded for itself, lack of the sum. */
    private void round(Decimal sum) {
      Decimal rest = sum.minus(Decimal.sum(parts.stream().map(Loss.Part::points).toList()));
      if (rest.signum() != 0) {
        parts.add(
            new Loss.Part(Optional.empty(), new Loss.Remainder(), rest, Quotient.exactly(rest)));
      }
    }
  }
}
