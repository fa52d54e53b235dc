package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * How severe departments are: what share of the full points units lose in the leaves that a
 * department assesses, beside that in all other leaves. A leaf that several assess counts for each;
 * bonuses are left out.
 *
 * @param departments those that can be compared with others, the severest first
 */
public record DepartmentSeverity(List<Department> departments) {
  /** Of fewer units, nothing is said. */
  public static final int LEAST_UNITS = 5;

  /** So many times the share elsewhere is far more. */
  public static final int TIMES = 2;

  /** Less than so much more is not far more, in % of the full points. */
  public static final int PERCENT = 5;

  /**
   * A department.
   *
   * @param leaves that it assesses and some unit has a score of, in the scheme's order
   * @param units those that have scores both there and elsewhere, at least {@link #LEAST_UNITS}
   * @param lost the median of the shares that units lost there; below 0 beyond the full points
   * @param elsewhere the same of the other leaves
   * @param more the units that lost a greater share there, the greatest difference first
   */
  public record Department(
      String name,
      List<Indicator> leaves,
      int units,
      Fraction lost,
      Fraction elsewhere,
      List<Standing> more) {
    /** Says whether it is far more severe than others. */
    public boolean isSevere() {
      Fraction least = new Fraction(Decimal.of(PERCENT), Decimal.HUNDRED);
      return lost.compareTo(elsewhere.times(Decimal.of(TIMES))) >= 0
          && lost.minus(elsewhere).compareTo(least) >= 0;
    }
  }

  /** Points that are lost of full ones. */
  private record Lost(Decimal points, Decimal full) {
    static final Lost NONE = new Lost(Decimal.ZERO, Decimal.ZERO);

    Lost plus(Lost other) {
      return new Lost(points.plus(other.points), full.plus(other.full));
    }

    Lost minus(Lost other) {
      return new Lost(points.minus(other.points), full.minus(other.full));
    }

    Fraction share() {
      return new Fraction(points, full);
    }
  }

  /** What a unit lost in the leaves of a department, and in the others. */
  private record Shares(Standing standing, Fraction own, Fraction elsewhere) {
    Fraction more() {
      return own.minus(elsewhere);
    }
  }

  /** Compares those that a scheme names; nothing where it names fewer than two. */
  static Optional<DepartmentSeverity> of(Scheme scheme, List<Standing> standings) {
    Map<String, List<Indicator>> assessed = new LinkedHashMap<>();
    List<Indicator> all = new ArrayList<>();
    for (Indicator leaf : scheme.countingLeaves().toList()) {
      if (!leaf.isAdjustment() && !BonusWeight.isBonus(leaf)) {
        all.add(leaf);
        scheme
            .departments(leaf)
            .forEach(name -> assessed.computeIfAbsent(name, n -> new ArrayList<>()).add(leaf));
      }
    }
    if (assessed.size() < 2) {
      return Optional.empty();
    }
    Map<String, List<Shares>> shares = new HashMap<>();
    for (Standing standing : standings) {
      Lost total = lost(standing, all);
      assessed.forEach(
          (name, leaves) -> {
            Lost own = lost(standing, leaves);
            Lost others = total.minus(own);
            if (own.full().isPositive() && others.full().isPositive()) {
              shares
                  .computeIfAbsent(name, n -> new ArrayList<>())
                  .add(new Shares(standing, own.share(), others.share()));
            }
          });
    }
    List<Department> departments = new ArrayList<>();
    assessed.forEach(
        (name, leaves) -> {
          List<Shares> units = shares.getOrDefault(name, List.of());
          if (units.size() >= LEAST_UNITS) {
            departments.add(department(name, leaves, units));
          }
        });
    departments.sort(
        Comparator.comparing((Department d) -> d.lost().minus(d.elsewhere())).reversed());
    return Optional.of(new DepartmentSeverity(List.copyOf(departments)));
  }

  private static Lost lost(Standing standing, List<Indicator> leaves) {
    Lost sum = Lost.NONE;
    for (Indicator leaf : leaves) {
      Optional<Decimal> score = standing.indicator(leaf.id());
      if (score.isPresent()) {
        sum = sum.plus(new Lost(leaf.points().minus(score.get()), leaf.points()));
      }
    }
    return sum;
  }

  private static Department department(String name, List<Indicator> leaves, List<Shares> units) {
    return new Department(
        name,
        leaves.stream()
            .filter(
                leaf -> units.stream().anyMatch(u -> u.standing().indicator(leaf.id()).isPresent()))
            .toList(),
        units.size(),
        median(units.stream().map(Shares::own).sorted().toList()),
        median(units.stream().map(Shares::elsewhere).sorted().toList()),
        units.stream()
            .filter(unit -> unit.more().isPositive())
            .sorted(Comparator.comparing(Shares::more).reversed())
            .map(Shares::standing)
            .toList());
  }

  private static Fraction median(List<Fraction> sorted) {
    int size = sorted.size();
    return sorted.get((size - 1) / 2).plus(sorted.get(size / 2)).over(Decimal.of(2));
  }
}
