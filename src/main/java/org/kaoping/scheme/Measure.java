package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Rounding;
import org.kaoping.rule.LookedUp;

/**
 * Something that is measured for a leaf or once for all, or derived from what is measured; or the
 * score of an indicator where a rule looks it up.
 *
 * @param id unique among the measures of its leaf and those that leaves share
 * @param unit {@code %} or any word
 * @param rounding of a derived measure before use; empty if it is not rounded
 * @param derivation empty for a recorded measure
 */
public record Measure(
    String id,
    String title,
    String unit,
    Optional<Rounding> rounding,
    Optional<Derivation> derivation) {

  /** The unit of measure of scores. */
  static final String POINTS = "分";

  /** Returns the score of an indicator with a title. */
  static Measure ofScore(String id, String title) {
    return new Measure(id, title, POINTS, Optional.empty(), Optional.empty());
  }

  /** Returns the id of the indicator whose score it is, if it is one. */
  public Optional<String> indicator() {
    return LookedUp.indicator(id);
  }

  public boolean isPercent() {
    return unit.equals("%");
  }

  /** Says whether it is derived, and not rounded before use. */
  public boolean isExact() {
    return derivation.isPresent() && rounding.isEmpty();
  }

  Fraction rounded(Fraction amount) {
    return rounding.map(r -> Fraction.of(amount.rounded(r).rounded())).orElse(amount);
  }

  /** How a measure comes out of others. */
  public sealed interface Derivation {
    /** Returns the ids of what it comes out of, at least two, in the order of its formula. */
    List<String> inputs();

    /** Returns what its formula is called. */
    String word();

    /** Returns the input that is divided by, if one is. */
    default Optional<String> divisor() {
      return Optional.empty();
    }

    /** Returns what it is where {@link #divisor} is 0, if that is laid down. */
    default Optional<Decimal> ifZero() {
      return Optional.empty();
    }

    /** Says whether there is a result for such a divisor. */
    default boolean isPossible(Fraction divisor) {
      return true;
    }

    /**
     * Returns what comes out, not rounded.
     *
     * @param amounts of the inputs, in order
     */
    Fraction apply(List<Fraction> amounts);

    /** Returns the inputs that may be thought to be otherwise, those first that rather are. */
    List<String> movable();

    /**
     * Returns an input, exactly, if this comes to an amount; empty if no such input exists.
     *
     * @param moved one of {@link #movable}
     * @param amounts of the inputs as they are
     */
    Optional<Fraction> undo(String moved, List<Fraction> amounts, Fraction amount);

    /**
     * Returns 1 or -1 as this grows or shrinks while an input grows, 0 if it does neither.
     *
     * @param moved one of {@link #movable}
     */
    default int way(String moved, List<Fraction> amounts) {
      return 1;
    }
  }

  /**
   * {@code of ÷ to}, in % {@code × 100}.
   *
   * @param percent whether it is in %
   */
  public record Ratio(String of, String to, boolean percent, Optional<Decimal> ifZero)
      implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of, to);
    }

    @Override
    public String word() {
      return "ratio";
    }

    @Override
    public Optional<String> divisor() {
      return Optional.of(to);
    }

    @Override
    public boolean isPossible(Fraction divisor) {
      return divisor.signum() != 0 || ifZero.isPresent();
    }

    private Decimal whole() {
      return percent ? Decimal.HUNDRED : Decimal.ONE;
    }

    @Override
    public Fraction apply(List<Fraction> amounts) {
      return amounts.get(1).signum() == 0
          ? Fraction.of(ifZero.orElseThrow())
          : amounts.get(0).times(whole()).over(amounts.get(1));
    }

    @Override
    public List<String> movable() {
      return of.equals(to) ? List.of() : List.of(of, to);
    }

    @Override
    public Optional<Fraction> undo(String moved, List<Fraction> amounts, Fraction amount) {
      if (moved.equals(of)) {
        return Optional.of(amounts.get(1).times(amount).over(whole()));
      }
      return amount.signum() == 0
          ? Optional.empty()
          : Optional.of(amounts.get(0).times(whole()).over(amount));
    }

    @Override
    public int way(String moved, List<Fraction> amounts) {
      return moved.equals(of) ? amounts.get(1).signum() : -amounts.get(0).signum();
    }
  }

  /** {@code (to − from) ÷ from × 100}. */
  public record Growth(String from, String to) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(from, to);
    }

    @Override
    public String word() {
      return "growth";
    }

    @Override
    public Optional<String> divisor() {
      return Optional.of(from);
    }

    @Override
    public boolean isPossible(Fraction divisor) {
      return divisor.isPositive();
    }

    @Override
    public Fraction apply(List<Fraction> amounts) {
      return amounts.get(1).minus(amounts.get(0)).times(Decimal.HUNDRED).over(amounts.get(0));
    }

    /** What was before stays as it is. */
    @Override
    public List<String> movable() {
      return to.equals(from) ? List.of() : List.of(to);
    }

    @Override
    public Optional<Fraction> undo(String moved, List<Fraction> amounts, Fraction amount) {
      return Optional.of(
          amounts.get(0).times(amount.plus(Fraction.of(Decimal.HUNDRED))).over(Decimal.HUNDRED));
    }
  }

  /** {@code of − less}. */
  public record Difference(String of, String less) implements Derivation {
    @Override
    public List<String> inputs() {
      return List.of(of, less);
    }

    @Override
    public String word() {
      return "difference";
    }

    @Override
    public Fraction apply(List<Fraction> amounts) {
      return amounts.get(0).minus(amounts.get(1));
    }

    @Override
    public List<String> movable() {
      return of.equals(less) ? List.of() : List.of(of, less);
    }

    @Override
    public Optional<Fraction> undo(String moved, List<Fraction> amounts, Fraction amount) {
      return Optional.of(
          moved.equals(of) ? amount.plus(amounts.get(1)) : amounts.get(0).minus(amount));
    }

    @Override
    public int way(String moved, List<Fraction> amounts) {
      return moved.equals(of) ? 1 : -1;
    }
  }

  /**
   * All added up.
   *
   * @param inputs at least two, each once
   */
  public record Sum(List<String> inputs) implements Derivation {
    @Override
    public String word() {
      return "sum";
    }

    @Override
    public Fraction apply(List<Fraction> amounts) {
      return Fraction.sum(amounts);
    }

    @Override
    public List<String> movable() {
      return inputs;
    }

    @Override
    public Optional<Fraction> undo(String moved, List<Fraction> amounts, Fraction amount) {
      Fraction others = Fraction.sum(amounts).minus(amounts.get(inputs.indexOf(moved)));
      return Optional.of(amount.minus(others));
    }
  }
}
