package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.scheme.Carried;
import org.kaoping.scheme.Indicator;

/**
 * How a leaf came to its score from what other evaluations published. Source of the formulas:
 * language, section 6.
 *
 * @param parts what each evaluation gave, in the order written
 * @param factor of the leaf, if it has one
 * @param capped whether a sum was more than the leaf's points
 * @param score rounded once; empty if no evaluation gave any
 */
public record CarriedScore(
    Carried carried,
    List<Part> parts,
    Optional<Derivation.Factor> factor,
    boolean capped,
    Optional<Quotient> score) {
  /**
   * What one evaluation gave.
   *
   * @param then what the unit was there; empty if it was not in it
   * @param points that it published; empty if it has none of the unit
   * @param full points of what was carried
   */
  public record Part(
      String evaluation,
      String title,
      Optional<Then> then,
      Optional<Decimal> points,
      Decimal full) {
    /** Returns the ratio of the points to the full ones, 0 without any. */
    Fraction ratio() {
      return new Fraction(points.orElse(Decimal.ZERO), full);
    }
  }

  /**
   * What a unit was in another evaluation.
   *
   * @param former its name there, if it was another
   */
  public record Then(String unit, Optional<String> former) {}

  /** Works out the score of a leaf. */
  static CarriedScore of(
      Indicator leaf, List<Part> all, Optional<Derivation.Factor> factor, Rounding rounding) {
    Carried carried = (Carried) leaf.leaf().scoring();
    CarriedScore given = new CarriedScore(carried, all, factor, false, Optional.empty());
    List<Part> counted = given.counted();
    if (counted.isEmpty()) {
      return given;
    }
    Fraction points =
        carried.how() == Carried.How.SUM
            ? sum(counted)
            : combined(carried.how(), counted).times(leaf.points());
    Fraction product = Derivation.Factor.multiplied(points, factor);
    boolean capped = carried.how() == Carried.How.SUM && product.compareTo(leaf.points()) > 0;
    Fraction exact = capped ? Fraction.of(leaf.points()) : product;
    return new CarriedScore(carried, all, factor, capped, Optional.of(exact.rounded(rounding)));
  }

  /** Returns the parts that count: without those that are skipped, of the latest the last one. */
  public List<Part> counted() {
    List<Part> counted = new ArrayList<>();
    for (Part part : parts) {
      if (part.points().isPresent() || carried.absent().equals(Optional.of(Carried.Absent.ZERO))) {
        counted.add(part);
      }
    }
    int last = counted.size() - 1;
    return switch (carried.how()) {
      case LATEST -> last < 0 ? counted : List.of(counted.get(last));
      case GREATEST -> counted.stream().filter(part -> isGreatest(part, counted)).limit(1).toList();
      default -> counted;
    };
  }

  private static boolean isGreatest(Part part, List<Part> all) {
    return all.stream().allMatch(other -> other.ratio().compareTo(part.ratio()) <= 0);
  }

  private static Fraction sum(List<Part> counted) {
    return Fraction.of(
        Decimal.sum(counted.stream().map(p -> p.points().orElse(Decimal.ZERO)).toList()));
  }

  private static Fraction combined(Carried.How how, List<Part> counted) {
    Fraction sum = Fraction.sum(counted.stream().map(Part::ratio).toList());
    return how == Carried.How.MEAN ? sum.over(Decimal.of(counted.size())) : sum;
  }
}
