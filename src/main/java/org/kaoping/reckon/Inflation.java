package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * How far a source whose scores do not count, mostly units that assess themselves, lies above what
 * counts: of what both scored, as {@link Overlap} compares them.
 *
 * @param compared the units of which both have scores, the greatest share first
 * @param leaves those that both scored of at least {@link #LEAST_UNITS} units, the greatest share
 *     first
 */
public record Inflation(Scheme.Source source, List<Unit> compared, List<Leaf> leaves) {
  /** Of so much more it is told, in % of the full points of a unit. */
  public static final int PERCENT = 5;

  /** Of so much more on average it is told, in % of the full points of an indicator. */
  public static final int PERCENT_OF_LEAF = 10;

  /** Of an indicator that fewer units have, nothing is told. */
  public static final int LEAST_UNITS = 5;

  /** What both say of a unit. */
  public record Unit(Standing standing, Overlap overlap) {
    /** Returns how much more the other source gives, as a share of what could be given. */
    public Fraction share() {
      return new Fraction(overlap.difference(), overlap.full());
    }

    /** Says whether it is so much more that it is told. */
    public boolean isInflated() {
      return share().compareTo(new Fraction(Decimal.of(PERCENT), Decimal.HUNDRED)) >= 0;
    }
  }

  /**
   * What both say of a leaf.
   *
   * @param units of how many units
   * @param higher for how many of them the other source gives more
   * @param sum of what it gives more
   */
  public record Leaf(Indicator leaf, int units, int higher, Decimal sum) {
    /** Returns the mean of what it gives more. */
    public Fraction mean() {
      return new Fraction(sum, Decimal.of(units));
    }

    /** Returns the same as a share of the full points. */
    public Fraction share() {
      return mean().over(leaf.points());
    }

    /** Says whether it is so much more that it is told. */
    public boolean isInflated() {
      return share().compareTo(new Fraction(Decimal.of(PERCENT_OF_LEAF), Decimal.HUNDRED)) >= 0;
    }

    private Leaf plus(Decimal more) {
      return new Leaf(leaf, units + 1, higher + (more.isPositive() ? 1 : 0), sum.plus(more));
    }
  }

  /** Says whether anything was found. */
  public boolean isFound() {
    return compared.stream().anyMatch(Unit::isInflated)
        || leaves.stream().anyMatch(Leaf::isInflated);
  }

  /** Returns what there is to say of each source whose scores do not count. */
  static List<Inflation> of(RankedEvaluation ranked) {
    return ranked.scheme().sources().stream()
        .filter(source -> !source.counts())
        .map(source -> of(ranked, source))
        .toList();
  }

  private static Inflation of(RankedEvaluation ranked, Scheme.Source source) {
    Scheme scheme = ranked.scheme();
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    List<Unit> compared = new ArrayList<>();
    Map<String, Leaf> leaves = new LinkedHashMap<>();
    for (Standing standing : ranked.awards().standings()) {
      if (standing.score().sources().containsKey(source.id())) {
        Optional.ofNullable(results.get(standing.unit().id()))
            .flatMap(result -> overlap(ranked, source, standing, result))
            .filter(overlap -> !overlap.isEmpty())
            .ifPresent(
                overlap -> {
                  compared.add(new Unit(standing, overlap));
                  overlap
                      .differences()
                      .forEach(
                          (leaf, more) ->
                              leaves.merge(
                                  leaf.id(),
                                  new Leaf(leaf, 0, 0, Decimal.ZERO).plus(more),
                                  (before, now) -> before.plus(more)));
                });
      }
    }
    compared.sort(Comparator.comparing(Unit::share).reversed());
    List<Leaf> told =
        scheme
            .leaves()
            .filter(leaf -> !leaf.isAdjustment())
            .flatMap(leaf -> Optional.ofNullable(leaves.get(leaf.id())).stream())
            .filter(leaf -> leaf.units() >= LEAST_UNITS)
            .sorted(Comparator.comparing(Leaf::share).reversed())
            .toList();
    return new Inflation(source, List.copyOf(compared), told);
  }

  private static Optional<Overlap> overlap(
      RankedEvaluation ranked, Scheme.Source source, Standing standing, UnitResult result) {
    return Overlap.ofSources(
        ranked.scheme(),
        source,
        standing,
        ranked.scorer().derive(result, Optional.of(source.id())),
        ranked.scorer().derive(result));
  }
}
