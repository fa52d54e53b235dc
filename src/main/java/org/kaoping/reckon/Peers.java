package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Evidence;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/**
 * What the peers of a unit measured, for rules that compare units: all units of the same ranking
 * that the same source assessed in the same period, less those for which the leaf does not apply.
 */
public final class Peers {
  private record Key(
      Optional<String> source,
      Optional<String> period,
      String leaf,
      String measure,
      Optional<String> ranking) {}

  private final Register register;
  private final Ranking.Within within;
  private final Map<Key, Evidence.PeerAmounts> amounts;

  /** What a unit is thought to have changed of them. */
  private final Map<Key, Evidence.PeerAmounts> changes;

  /** Sums of scores for those whose leaf does not apply, and of how many units they are. */
  private record Total(Fraction sum, int units) {
    Total plus(Fraction score, int more) {
      return new Total(sum.plus(score), units + more);
    }
  }

  private final Map<Key, Total> totals;
  private final Rounding.Mode rounding;

  private Peers(
      Register register,
      Ranking.Within within,
      Map<Key, Evidence.PeerAmounts> amounts,
      Map<Key, Evidence.PeerAmounts> changes,
      Map<Key, Total> totals,
      Rounding.Mode rounding) {
    this.register = register;
    this.within = within;
    this.amounts = amounts;
    this.changes = changes;
    this.totals = totals;
    this.rounding = rounding;
  }

  /**
   * Collects the measures that comparing rules need.
   *
   * @param leaves of the scheme of which everything is known that their rules look at
   */
  static Peers of(
      Scheme scheme, List<Indicator> leaves, Register register, List<UnitResult> results) {
    Peers peers =
        new Peers(
            register,
            scheme.ranking().within(),
            new HashMap<>(),
            Map.of(),
            new HashMap<>(),
            scheme.rounding());
    List<Indicator> comparing = leaves.stream().filter(Peers::compares).toList();
    Map<Key, List<Fraction>> measured = new HashMap<>();
    for (UnitResult result : results) {
      result
          .settled()
          .forEach(a -> comparing.forEach(leaf -> peers.collect(result, a, leaf, measured)));
    }
    measured.forEach((key, amounts) -> peers.amounts.put(key, Evidence.PeerAmounts.of(amounts)));
    for (Indicator leaf : leaves.stream().filter(Peers::takesMean).toList()) {
      peers.means(scheme, leaf, results);
    }
    return peers;
  }

  /** Says whether a score of a leaf is part of what others have of it. */
  static boolean takesMean(Indicator leaf) {
    return leaf.leaf().whenNotApplicable().filter(Leaf.WhenNotApplicable::isMean).isPresent();
  }

  /** Finds the means of the scores of those for whom a leaf applies. */
  private void means(Scheme scheme, Indicator leaf, List<UnitResult> results) {
    for (UnitResult result : results) {
      Factors factors = new Factors(scheme.measures(), result.measures());
      LeafScorer scorer =
          new LeafScorer(scheme.rounding(), List.of(), result.unit(), factors, this);
      for (Assessment assessment : result.settled().toList()) {
        assessment
            .record(leaf.id())
            .filter(record -> record.observed().isPresent())
            .flatMap(record -> scorer.score(leaf, record, assessment))
            .ifPresent(
                score -> add(meanKey(result.unit(), assessment, leaf), Fraction.of(score), 1));
      }
    }
  }

  private void add(Key key, Fraction score, int more) {
    totals.put(key, totals.getOrDefault(key, new Total(Fraction.ZERO, 0)).plus(score, more));
  }

  /**
   * Returns the same with another score of a unit, for those whose mean of a leaf it is part of.
   */
  Peers scored(
      String unit, Assessment assessment, Indicator leaf, Optional<Decimal> before, Decimal after) {
    if (!takesMean(leaf) || before.equals(Optional.of(after))) {
      return this;
    }
    Peers now = new Peers(register, within, amounts, changes, new HashMap<>(totals), rounding);
    Fraction more = Fraction.of(after).minus(Fraction.of(before.orElse(Decimal.ZERO)));
    now.add(meanKey(unit, assessment, leaf), more, 0);
    return now;
  }

  /** Returns what tells apart those whose mean is taken; with a unit's kind or group as measure. */
  private Key meanKey(String unit, Assessment assessment, Indicator leaf) {
    Optional<String> of =
        switch (leaf.leaf().whenNotApplicable().orElseThrow()) {
          case MEAN_OF_KIND -> kind(unit);
          case MEAN_OF_GROUP -> unit(unit).flatMap(Register.Unit::group);
          default -> Optional.empty();
        };
    return key(unit, assessment, leaf, of.orElse(""));
  }

  /** Returns the mean that counts for a unit for which a leaf does not apply, if there is one. */
  Optional<Derivation.Mean> mean(String unit, Assessment assessment, Indicator leaf) {
    return Optional.ofNullable(totals.get(meanKey(unit, assessment, leaf)))
        .map(
            total ->
                new Derivation.Mean(
                    total.units(),
                    total
                        .sum()
                        .over(Decimal.of(total.units()))
                        .rounded(LeafScorer.rounding(rounding, leaf))));
  }

  /**
   * Returns the same with what a unit is thought to have measured for a leaf; this if that changes
   * nothing. All that is changed has to be of one unit.
   */
  Peers changed(
      String unit,
      Assessment assessment,
      Indicator leaf,
      LeafRecord.Observed before,
      LeafRecord.Observed after) {
    if (before.measures().equals(after.measures())) {
      return this;
    }
    Map<Key, Evidence.PeerAmounts> changed = new HashMap<>(changes);
    boolean any = false;
    for (String measure : compared(leaf, assessment)) {
      Fraction old = leaf.leaf().known().amount(measure, before.measures()).orElseThrow();
      Fraction now = leaf.leaf().known().amount(measure, after.measures()).orElseThrow();
      if (!old.equals(now)) {
        changed.put(
            key(unit, assessment, leaf, measure),
            amounts(unit, assessment, leaf, measure).changed(old, now));
        any = true;
      }
    }
    return any ? new Peers(register, within, amounts, changed, totals, rounding) : this;
  }

  /** Returns what tells rankings apart: a unit's kind or group, empty if it has none. */
  public static Optional<String> ranking(Scheme scheme, Register.Unit unit) {
    return ranking(scheme.ranking().within(), unit);
  }

  /** Returns what would tell rankings apart if they were within this. */
  public static Optional<String> ranking(Ranking.Within within, Register.Unit unit) {
    return switch (within) {
      case ALL -> Optional.empty();
      case KIND -> unit.kind();
      case GROUP -> unit.group();
    };
  }

  /** Says whether what stands beside a unit's results can change its scores. */
  public static boolean matter(Scheme scheme) {
    return !scheme.leaves().allMatch(Peers::isOwn);
  }

  /** Says whether nothing that stands beside a unit's results can change its score of a leaf. */
  static boolean isOwn(Indicator leaf) {
    return !compares(leaf) && !isHeldByKind(leaf) && !takesMean(leaf);
  }

  /** Says whether what the register says of a unit can change its score of a leaf. */
  private static boolean isHeldByKind(Indicator leaf) {
    return leaf.leaf().rules().stream()
        .flatMap(rule -> rule.effect().bounds().stream())
        .anyMatch(Bound.ByKind.class::isInstance);
  }

  static boolean compares(Indicator leaf) {
    return leaf.leaf().rules().stream().anyMatch(rule -> rule.effect().comparesUnits());
  }

  private void collect(
      UnitResult result, Assessment assessment, Indicator leaf, Map<Key, List<Fraction>> measured) {
    Optional<LeafRecord.Observed> observed =
        assessment.record(leaf.id()).flatMap(LeafRecord::observed);
    if (observed.isEmpty()) {
      return;
    }
    Map<String, Quantity> recorded = observed.get().measures();
    for (String measure : compared(leaf, assessment)) {
      Key key = key(result.unit(), assessment, leaf, measure);
      leaf.leaf()
          .known()
          .amount(measure, recorded)
          .ifPresent(amount -> measured.computeIfAbsent(key, k -> new ArrayList<>()).add(amount));
    }
  }

  private static List<String> compared(Indicator leaf, Assessment assessment) {
    return leaf.leaf()
        .rulesIn(assessment.period())
        .filter(rule -> rule.effect().comparesUnits())
        .flatMap(rule -> rule.effect().measure().stream())
        .distinct()
        .toList();
  }

  private Key key(String unit, Assessment assessment, Indicator leaf, String measure) {
    return new Key(
        assessment.source(),
        assessment.period(),
        leaf.id(),
        measure,
        unit(unit).flatMap(registered -> ranking(within, registered)));
  }

  /** Returns a unit that is rated. */
  Optional<Register.Unit> unit(String id) {
    return register.unit(id).filter(registered -> registered.unrated().isEmpty());
  }

  /** Returns the kind of a unit, if it has one. */
  Optional<String> kind(String unit) {
    return unit(unit).flatMap(Register.Unit::kind);
  }

  /**
   * Returns the amounts of a unit and its peers.
   *
   * @throws IllegalStateException if the unit itself measured nothing, which the checks refuse
   */
  Evidence.PeerAmounts amounts(String unit, Assessment assessment, Indicator leaf, String measure) {
    Key key = key(unit, assessment, leaf, measure);
    Evidence.PeerAmounts found = changes.getOrDefault(key, amounts.get(key));
    if (found == null) {
      throw new IllegalStateException("no " + measure + " of " + leaf.id() + " among the peers");
    }
    return found;
  }
}
