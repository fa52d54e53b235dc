package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Direction;
import org.kaoping.rule.Effect;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Trend;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.LookUps;
import org.kaoping.scheme.Scheme;

/**
 * Scores the units of one evaluation. Results were checked before; {@code peers} holds all of them.
 *
 * @param ofKinds the scheme for each kind of units; that of those without a kind, too
 */
public record Scorer(
    Scheme scheme,
    LookUps lookUps,
    Map<Optional<String>, Scheme> ofKinds,
    Carries carries,
    Peers peers) {

  /** Returns who scores the units of a register. */
  public static Scorer of(Scheme scheme, Register register, Carries carries, Peers peers) {
    Map<Optional<String>, Scheme> ofKinds = new HashMap<>();
    register.units().forEach(unit -> ofKinds.computeIfAbsent(unit.kind(), scheme::forKind));
    return new Scorer(scheme, LookUps.of(scheme), ofKinds, carries, peers);
  }

  /** Returns the same if the peers had measured otherwise. */
  Scorer with(Peers changed) {
    return new Scorer(scheme, lookUps, ofKinds, carries, changed);
  }

  /** Returns the scheme for the kind of a unit. */
  private Scheme schemeOf(String unit) {
    return peers.unit(unit).map(found -> ofKinds.get(found.kind())).orElse(scheme);
  }

  /** Returns all scores of a unit. */
  public UnitScore score(UnitResult result) {
    return score(result, LeafMemo.none());
  }

  /**
   * Returns all scores of a unit, one of many.
   *
   * @param memo {@link #memo} for all of them
   */
  public UnitScore score(UnitResult result, LeafMemo memo) {
    return scheme.stated() ? stated(result) : computed(result, memo);
  }

  /** Returns what keeps in mind what records come to that many units have. */
  public LeafMemo memo() {
    Set<Scheme> schemes = Collections.newSetFromMap(new IdentityHashMap<>());
    schemes.add(scheme);
    schemes.addAll(ofKinds.values());
    return LeafMemo.of(schemes.stream().flatMap(Scheme::leaves).toList());
  }

  /** Returns the leaf scores that count with their derivation, in the scheme's order. */
  public List<LeafScore> derive(UnitResult result) {
    return derive(result, LeafMemo.none());
  }

  /** Returns the same of one of many units; they have one {@link #memo}. */
  public List<LeafScore> derive(UnitResult result, LeafMemo memo) {
    return derive(
        result,
        LeafScorer.Axis.counting(scheme, result),
        schemeOf(result.unit()).tree().leaves(),
        memo);
  }

  /** Returns the leaf scores of one source alone, of the leaves that it assessed. */
  public List<LeafScore> derive(UnitResult result, Optional<String> source) {
    List<Indicator> leaves = schemeOf(result.unit()).tree().leaves();
    List<LeafScorer.Axis.Assessed> assessed = LeafScorer.Axis.assessed(scheme, result, source);
    return derive(result, assessed, leaves, LeafMemo.none()).stream()
        .filter(leaf -> !leaf.inPeriods().isEmpty())
        .toList();
  }

  private List<LeafScore> derive(
      UnitResult result,
      List<LeafScorer.Axis.Assessed> assessed,
      List<Indicator> leaves,
      LeafMemo memo) {
    Factors factors = new Factors(scheme.measures(), result.measures());
    LeafScorer scorer =
        new LeafScorer(scheme.rounding(), assessed, result.unit(), factors, peers, memo);
    List<LeafScore> scores = new ArrayList<>(leaves.size());
    for (Indicator leaf : leaves) {
      scores.add(
          leaf.leaf().isCarried()
              ? carries.score(
                  leaf, result.unit(), factors, LeafScorer.rounding(scheme.rounding(), leaf))
              : scorer.score(leaf));
    }
    return List.copyOf(scores);
  }

  /** Returns the scores that count of some leaves, as far as the unit has them. */
  List<LeafScore> deriveOnly(UnitResult result, List<Indicator> leaves) {
    return derive(
        result,
        LeafScorer.Axis.counting(scheme, result),
        schemeOf(result.unit()).leaves().filter(leaves::contains).toList(),
        LeafMemo.none());
  }

  /** Returns the leaves that look up what a leaf makes, directly or not, in the order of depth. */
  List<Indicator> dependents(Indicator leaf) {
    return lookUps.dependents(leaf.id()).stream()
        .flatMap(id -> scheme.indicator(id).stream())
        .toList();
  }

  /**
   * Says whether it is not certain what becomes of a unit if a leaf of it changes: others look its
   * score up, and other units' scores change by that, or findings that are due, or a bound.
   */
  boolean isUncertain(Indicator leaf) {
    List<Indicator> dependents = dependents(leaf);
    List<Indicator> looking = new ArrayList<>(dependents);
    looking.add(leaf);
    return looking.stream()
            .filter(each -> !lookUps.dependents(each.id()).isEmpty())
            .anyMatch(each -> Peers.compares(each) || Peers.takesMean(each))
        || dependents.stream()
            .flatMap(each -> each.leaf().rules().stream())
            .map(Rule::effect)
            .anyMatch(Scorer::isUncertain);
  }

  private static boolean isUncertain(Effect effect) {
    boolean looksUp = effect.measure().flatMap(LookedUp::indicator).isPresent();
    boolean moving =
        effect.trend() == Trend.MIXED && effect.bounds().stream().anyMatch(Bound::isFound);
    return looksUp
        && (effect.when().isPresent() || moving || !effect.takes(Fraction.of(Decimal.of(-1))));
  }

  /** Returns what a rule finds that looks up the score of an indicator in an assessment. */
  Optional<Decimal> lookedUp(UnitResult result, Assessment in, String indicator) {
    List<Indicator> leaves =
        schemeOf(result.unit()).indicator(indicator).stream().flatMap(Indicator::leaves).toList();
    List<LeafScorer.Axis.Assessed> assessed =
        isOfAssessment(in, leaves)
            ? LeafScorer.Axis.assessed(scheme, result, in.source())
            : LeafScorer.Axis.counting(scheme, result);
    return lookedUp(
        result.unit(), derive(result, assessed, leaves, LeafMemo.none()), in, indicator);
  }

  /**
   * Returns the same from scores that were derived.
   *
   * @param derived of the leaves that make the score, and maybe of others
   */
  Optional<Decimal> lookedUp(
      String unit, List<LeafScore> derived, Assessment in, String indicator) {
    List<Indicator> leaves =
        schemeOf(unit).indicator(indicator).stream().flatMap(Indicator::leaves).toList();
    boolean alone = isOfAssessment(in, leaves);
    Map<String, Optional<Decimal>> scores = new HashMap<>();
    for (LeafScore leaf : derived) {
      if (!alone) {
        scores.put(leaf.indicator().id(), leaf.score());
      }
      for (LeafScore.InPeriod each : alone ? leaf.inPeriods() : List.<LeafScore.InPeriod>of()) {
        if (each.source().equals(in.source()) && each.period().equals(in.period())) {
          scores.put(leaf.indicator().id(), each.score());
        }
      }
    }
    return Optional.ofNullable(tree(unit, derived, scores).nodes().get(indicator));
  }

  /**
   * Says whether a score that is looked up in an assessment is what this alone makes of it: where
   * some leaf is assessed there. Else it is what is published, which is the same where there is but
   * one assessment that counts.
   */
  private boolean isOfAssessment(Assessment in, List<Indicator> leaves) {
    boolean only =
        scheme.periods().isEmpty() && scheme.countingSources().equals(List.of(in.source()));
    return !only && leaves.stream().anyMatch(l -> l.leaf().isAssessed(in.source(), in.period()));
  }

  /** Returns how leaf scores of a unit that were derived add up, over all periods. */
  public Tree sums(String unit, List<LeafScore> leaves) {
    Map<String, Optional<Decimal>> scores = new HashMap<>();
    leaves.forEach(leaf -> scores.put(leaf.indicator().id(), leaf.score()));
    return tree(unit, leaves, scores);
  }

  /**
   * Returns how scores of a unit add up.
   *
   * @param scores by id of every leaf that takes part
   */
  private Tree tree(String unit, List<LeafScore> leaves, Map<String, Optional<Decimal>> scores) {
    return Tree.of(
        schemeOf(unit), factors(leaves), leaf -> Optional.ofNullable(scores.get(leaf.id())));
  }

  private Factors factors(List<LeafScore> leaves) {
    return leaves.isEmpty() ? new Factors(scheme.measures(), Map.of()) : leaves.get(0).factors();
  }

  /**
   * Returns how a unit's scores of one period add up; leaves that are not assessed in it take no
   * part.
   */
  public Tree sumsIn(String period, String unit, List<LeafScore> leaves) {
    Map<String, Optional<Decimal>> scores = new HashMap<>();
    for (LeafScore leaf : leaves) {
      if (leaf.inPeriods().stream().anyMatch(in -> in.period().equals(Optional.of(period)))) {
        Rounding once = scheme.rounding(leaf.indicator().decimals().orElse(Combined.DECIMALS));
        scores.put(
            leaf.indicator().id(),
            leaf.in(Optional.of(period)).map(exact -> exact.rounded(once).rounded()));
      }
    }
    return tree(unit, leaves, scores);
  }

  private UnitScore stated(UnitResult result) {
    Map<String, Decimal> sources = new LinkedHashMap<>();
    for (Scheme.Source source : scheme.toldSources()) {
      result
          .settled(Optional.of(source.id()), Optional.empty())
          .flatMap(Assessment::total)
          .ifPresent(total -> sources.put(source.id(), published(total)));
    }
    List<LeafScorer.Axis.Assessed> counting = LeafScorer.Axis.counting(scheme, result);
    Optional<String> grade =
        scheme.countingSources().size() > 1
            ? Optional.empty()
            : counting.stream().flatMap(a -> a.assessment().grade().stream()).findFirst();
    return new UnitScore(
        result.unit(),
        Map.of(),
        Map.of(),
        mean(counting),
        Map.of(),
        sources,
        grade,
        0,
        Facts.of(scheme, List.of(), new Factors(scheme.measures(), result.measures())));
  }

  /** Returns the mean of stated totals by the weights of their sources. */
  private Optional<Decimal> mean(List<LeafScorer.Axis.Assessed> counting) {
    Decimal sum = Decimal.ZERO;
    Decimal weights = Decimal.ZERO;
    for (LeafScorer.Axis.Assessed each : counting) {
      if (each.assessment().total().isPresent()) {
        sum = sum.plus(each.assessment().total().get().times(each.share()));
        weights = weights.plus(each.share());
      }
    }
    return weights.isPositive()
        ? Optional.of(
            new Fraction(sum, weights).rounded(scheme.rounding(scheme.decimals())).rounded())
        : Optional.empty();
  }

  private UnitScore computed(UnitResult result, LeafMemo memo) {
    List<LeafScore> leaves = derive(result, memo);
    return computed(
        result.unit(),
        leaves,
        sums(result.unit(), leaves),
        periods(result.unit(), leaves),
        sources(result),
        deductions(result));
  }

  /** Returns how leaf scores of a unit add up if one of them is another. */
  Tree with(String unit, Tree sums, LeafScore leaf) {
    return sums.with(schemeOf(unit), leaf.factors(), leaf.indicator(), leaf.score());
  }

  /**
   * Returns all scores of a unit from leaf scores that were derived and added up, with no totals of
   * periods and of other sources, which are for display.
   *
   * @param deductions as in {@link UnitScore}
   */
  UnitScore score(String unit, List<LeafScore> leaves, Tree sums, long deductions) {
    return computed(unit, leaves, sums, Map.of(), Map.of(), deductions);
  }

  private UnitScore computed(
      String unit,
      List<LeafScore> leaves,
      Tree tree,
      Map<String, Decimal> periods,
      Map<String, Decimal> sources,
      long deductions) {
    Map<String, Decimal> parts = new LinkedHashMap<>();
    if (!scheme.parts().isEmpty()) {
      tree.parts().forEach((id, part) -> parts.put(id, part.published().rounded()));
    }
    return new UnitScore(
        unit,
        tree.nodes(),
        parts,
        tree.total().map(Combined::score),
        periods,
        sources,
        Optional.empty(),
        deductions,
        Facts.of(scheme, leaves, factors(leaves)));
  }

  private Decimal published(Decimal exact) {
    return exact.rounded(scheme.rounding(scheme.decimals()));
  }

  private Map<String, Decimal> periods(String unit, List<LeafScore> leaves) {
    Map<String, Decimal> totals = new LinkedHashMap<>();
    for (Scheme.Period period : scheme.periods()) {
      sumsIn(period.id(), unit, leaves)
          .total()
          .ifPresent(total -> totals.put(period.id(), total.score()));
    }
    return totals;
  }

  private Map<String, Decimal> sources(UnitResult result) {
    Map<String, Decimal> totals = new LinkedHashMap<>();
    for (Scheme.Source source : scheme.toldSources()) {
      if (isWhole(result, Optional.of(source.id()))) {
        sums(result.unit(), derive(result, Optional.of(source.id())))
            .total()
            .ifPresent(total -> totals.put(source.id(), total.score()));
      }
    }
    return totals;
  }

  private boolean isWhole(UnitResult result, Optional<String> source) {
    return LeafScorer.Axis.of(scheme).stream()
        .filter(axis -> schemeOf(result.unit()).assesses(source, axis.period()))
        .allMatch(axis -> result.settled(source, axis.period()).isPresent());
  }

  private long deductions(UnitResult result) {
    List<Indicator> leaves = schemeOf(result.unit()).tree().leaves();
    long deductions = 0;
    for (Assessment assessment : result.assessments()) {
      if (!assessment.draft() && scheme.counts(assessment.source())) {
        for (Indicator leaf : leaves) {
          Optional<LeafRecord> record = assessment.record(leaf.id());
          if (record.isPresent()
              && record.get().outcome() instanceof LeafRecord.Observed observed) {
            deductions += deductions(leaf, observed);
          }
        }
      }
    }
    return deductions;
  }

  /** Returns the counts of all findings of deducting rules in one record. */
  static long deductions(Indicator leaf, LeafRecord.Observed observed) {
    long deductions = 0;
    for (Finding finding : observed.findings()) {
      Optional<Rule> rule = leaf.leaf().rule(finding.rule());
      if (rule.isPresent() && rule.get().effect().direction() == Direction.DEDUCT) {
        deductions += finding.cases();
      }
    }
    return deductions;
  }
}
