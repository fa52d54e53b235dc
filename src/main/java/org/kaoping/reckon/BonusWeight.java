package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Scheme;

/**
 * What bonuses weigh beside the rest of the total. A bonus is what leaves give that have no full
 * points or that give points for findings only, and what any other leaf has beyond its full points.
 *
 * @param leaves those that give nothing but bonuses, in the scheme's order
 * @param given whether some unit has a bonus
 * @param rankings those of several units that have a total, in the order of {@link Rankings}
 */
public record BonusWeight(List<Indicator> leaves, boolean given, List<Ranked> rankings) {
  /**
   * A ranking.
   *
   * @param key as in {@link Rankings.One}
   * @param bonuses the greatest bonus less the least
   * @param base the greatest rest of a total less the least
   * @param ahead units with a better place than by their base alone, in order
   */
  public record Ranked(
      Optional<String> key, int units, Decimal bonuses, Decimal base, List<Unit> ahead) {
    /** Says whether units differ more by their bonuses than by all else. */
    public boolean outweighs() {
      return bonuses.compareTo(base) > 0;
    }
  }

  /**
   * A unit with a bonus.
   *
   * @param base its total, vetoes apart, less the bonus
   * @param place one more than there are units with a greater total, vetoes apart
   * @param byBase the same by bases
   */
  public record Unit(Standing standing, Decimal bonus, Decimal base, int place, int byBase) {}

  /** A unit with what its total is the sum of. */
  private record Parted(Standing standing, Decimal bonus, Decimal base) {
    Decimal total() {
      return base.plus(bonus);
    }
  }

  /** Says whether anything was found. */
  public boolean isFound() {
    return rankings.stream().anyMatch(each -> each.outweighs() || !each.ahead().isEmpty());
  }

  /** Weighs them; nothing where points of indicators do not add up to the total. */
  static Optional<BonusWeight> of(RankedEvaluation ranked) {
    Scheme scheme = ranked.scheme();
    boolean adds = !scheme.isWeighed() && scheme.nodes().allMatch(n -> n.factor().isEmpty());
    if (!adds) {
      return Optional.empty();
    }
    List<Indicator> counting = scheme.countingLeaves().toList();
    List<Indicator> leaves = counting.stream().filter(BonusWeight::isBonus).toList();
    Set<String> ids = leaves.stream().map(Indicator::id).collect(Collectors.toSet());
    List<Ranked> rankings = new ArrayList<>();
    boolean given = false;
    for (Rankings.One one : rankings(ranked)) {
      List<Parted> units = new ArrayList<>();
      for (Standing standing : one.standings()) {
        Optional<Decimal> total = standing.score().total();
        if (total.isPresent()) {
          Decimal bonus = bonus(standing, counting, ids);
          units.add(new Parted(standing, bonus, total.get().minus(bonus)));
          given |= bonus.isPositive();
        }
      }
      if (units.size() > 1) {
        rankings.add(ranked(one.key(), units));
      }
    }
    return Optional.of(new BonusWeight(leaves, given, List.copyOf(rankings)));
  }

  private static List<Rankings.One> rankings(RankedEvaluation ranked) {
    return ranked.scheme().ranking().none() ? List.of() : Rankings.of(ranked).all();
  }

  /** Says whether a leaf gives nothing but bonuses. */
  static boolean isBonus(Indicator leaf) {
    return leaf.leaf().scoring() instanceof Leaf.Ruled ruled
        && (leaf.isAdjustment() || !ruled.start().isPositive())
        && ruled.rules().stream().anyMatch(rule -> rule.effect().direction() == Direction.AWARD)
        && (leaf.isAdjustment() || ruled.rules().stream().allMatch(BonusWeight::isForFindings));
  }

  private static boolean isForFindings(Rule rule) {
    return rule.effect().direction() == Direction.AWARD && rule.effect().need().isFound();
  }

  private static Decimal bonus(Standing standing, List<Indicator> leaves, Set<String> bonuses) {
    Decimal sum = Decimal.ZERO;
    for (Indicator leaf : leaves) {
      Decimal score = standing.score().nodes().getOrDefault(leaf.id(), Decimal.ZERO);
      Decimal base = bonuses.contains(leaf.id()) ? Decimal.ZERO : leaf.points();
      if (score.compareTo(base) > 0) {
        sum = sum.plus(score.minus(base));
      }
    }
    return sum;
  }

  private static Ranked ranked(Optional<String> key, List<Parted> units) {
    Map<Decimal, Integer> places = places(units, Parted::total);
    Map<Decimal, Integer> byBase = places(units, Parted::base);
    List<Unit> ahead = new ArrayList<>();
    for (Parted unit : units) {
      int place = places.getOrDefault(unit.total(), 0);
      int base = byBase.getOrDefault(unit.base(), 0);
      if (unit.bonus().isPositive() && place < base) {
        ahead.add(new Unit(unit.standing(), unit.bonus(), unit.base(), place, base));
      }
    }
    return new Ranked(
        key,
        units.size(),
        range(units, Parted::bonus),
        range(units, Parted::base),
        List.copyOf(ahead));
  }

  /** Returns the place of each number, the greatest first. */
  private static Map<Decimal, Integer> places(
      List<Parted> units, Function<Parted, Decimal> number) {
    List<Decimal> sorted = new ArrayList<>(units.stream().map(number).toList());
    sorted.sort(Collections.reverseOrder());
    Map<Decimal, Integer> places = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      places.putIfAbsent(sorted.get(i), i + 1);
    }
    return places;
  }

  private static Decimal range(List<Parted> units, Function<Parted, Decimal> number) {
    Statistics statistics = new Statistics(units.stream().map(number).toList());
    return statistics.greatest().minus(statistics.least());
  }
}
