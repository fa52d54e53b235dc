package org.kaoping.scheme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;

/**
 * Something that is measured for a leaf, or derived from what is measured.
 *
 * @param id unique in the leaf
 * @param unit {@code %} or any word
 * @param rounding of a derived measure before use
 * @param derivation empty for a recorded measure
 */
public record Measure(
    String id, String title, String unit, Rounding rounding, Optional<Derivation> derivation) {

  /**
   * Returns the amount that counts: as recorded, or derived from what is recorded.
   *
   * @param recorded what was measured, by id of the measure
   * @return empty if an input is missing or the derivation is impossible
   */
  public Optional<Decimal> amount(Map<String, Quantity> recorded) {
    if (derivation.isEmpty()) {
      return amount(recorded, id);
    }
    Derivation how = derivation.get();
    Optional<Decimal> first = amount(recorded, how.inputs().get(0));
    Optional<Decimal> second = amount(recorded, how.inputs().get(1));
    boolean possible = amount(recorded, how.divisor()).map(how::isPossible).orElse(false);
    return possible && first.isPresent() && second.isPresent()
        ? Optional.of(how.apply(first.get(), second.get(), rounding))
        : Optional.empty();
  }

  private static Optional<Decimal> amount(Map<String, Quantity> recorded, String id) {
    return Optional.ofNullable(recorded.get(id)).map(Quantity::amount);
  }

  public boolean isPercent() {
    return unit.equals("%");
  }

  /** How a measure in % comes out of two recorded measures of the same leaf. */
  public sealed interface Derivation {
    /** Returns the ids of the two inputs. */
    List<String> inputs();

    /** Returns the input that is divided by. */
    String divisor();

    /** Says whether there is a result for such a divisor. */
    boolean isPossible(Decimal divisor);

    /**
     * Returns the derived measure in %, rounded.
     *
     * @param first amount of the first input
     * @param second amount of the second input
     * @throws ArithmeticException if the divisor is zero
     */
    Decimal apply(Decimal first, Decimal second, Rounding rounding);

    /**
     * Returns the input that is not divided by, exactly, if the derived measure comes to an amount.
     *
     * @param divisor amount of the input that is divided by
     */
    Decimal undo(Decimal divisor, Decimal amount);

    /** Returns the input that is not divided by; empty if there is no other. */
    default Optional<String> dividend() {
      return inputs().stream().filter(id -> !id.equals(divisor())).findFirst();
    }
  }

  /** {@code of ÷ to × 100}. */
  public record Ratio(String of, String to) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of, to);
    }

    @Override
    public String divisor() {
      return to;
    }

    @Override
    public boolean isPossible(Decimal divisor) {
      return divisor.signum() != 0;
    }

    @Override
    public Decimal apply(Decimal first, Decimal second, Rounding rounding) {
      return first.times(Decimal.HUNDRED).dividedBy(second, rounding);
    }

    @Override
    public Decimal undo(Decimal divisor, Decimal amount) {
      return divisor.times(amount).times(Decimal.unit(2));
    }
  }

  /** {@code (to − from) ÷ from × 100}. */
  public record Growth(String from, String to) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(from, to);
    }

    @Override
    public String divisor() {
      return from;
    }

    @Override
    public boolean isPossible(Decimal divisor) {
      return divisor.isPositive();
    }

    @Override
    public Decimal apply(Decimal first, Decimal second, Rounding rounding) {
      return second.minus(first).times(Decimal.HUNDRED).dividedBy(first, rounding);
    }

    @Override
    public Decimal undo(Decimal divisor, Decimal amount) {
      return divisor.times(amount.plus(Decimal.HUNDRED)).times(Decimal.unit(2));
    }
  }
}
