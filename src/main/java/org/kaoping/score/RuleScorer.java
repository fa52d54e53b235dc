package org.kaoping.score;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Effect;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Rule;

/**
 * Applies one rule to one record. The record was checked: what the rule needs is there.
 *
 * <p>Source of the formulas: language, section 3.
 */
final class RuleScorer implements Effect.Visitor<Applied> {
  /** Digits that each rule's effect is rounded to. */
  private static final int DECIMALS = 4;

  private final Rule rule;
  private final Indicator leaf;
  private final LeafRecord.Observed observed;
  private final List<Finding> findings;
  private final Comparison peers;

  /** Gives what the unit and its peers measured. */
  interface Comparison {
    PeerAmounts amounts(String measure);
  }

  private RuleScorer(Rule rule, Indicator leaf, LeafRecord.Observed observed, Comparison peers) {
    this.rule = rule;
    this.leaf = leaf;
    this.observed = observed;
    this.findings = observed.findings().stream().filter(f -> f.rule().equals(rule.id())).toList();
    this.peers = peers;
  }

  static Applied apply(
      Rule rule,
      Indicator leaf,
      LeafRecord.Observed observed,
      String unit,
      Assessment assessment,
      Peers peers) {
    Comparison comparison = measure -> peers.amounts(unit, assessment, leaf, measure);
    return rule.effect().accept(new RuleScorer(rule, leaf, observed, comparison));
  }

  @Override
  public Applied perCase(Effect.PerCase effect) {
    long count = findings.stream().mapToLong(Finding::cases).sum();
    return applied(new Basis.Counted(findings, count), effect.points().times(Decimal.of(count)));
  }

  @Override
  public Applied once(Effect.Once effect) {
    return applied(
        new Basis.Counted(findings, findings.size()),
        findings.isEmpty() ? Decimal.ZERO : effect.points());
  }

  @Override
  public Applied judgement(Effect.Judgement effect) {
    Decimal sum = Decimal.sum(findings.stream().flatMap(f -> f.amount().stream()).toList());
    return applied(new Basis.Chosen(findings), sum);
  }

  @Override
  public Applied check(Effect.Check effect) {
    boolean answer = Boolean.TRUE.equals(observed.checks().get(rule.id()));
    return applied(
        new Basis.Answered(answer), effect.counts(answer) ? effect.points() : Decimal.ZERO);
  }

  @Override
  public Applied threshold(Effect.Threshold effect) {
    Decimal measured = measured(effect.condition().measure());
    Decimal gap = effect.condition().gap(measured);
    return applied(
        new Basis.Compared(measured, gap), gap.isPositive() ? effect.points() : Decimal.ZERO);
  }

  @Override
  public Applied shortfall(Effect.Shortfall effect) {
    Decimal measured = measured(effect.condition().measure());
    Decimal gap = effect.condition().gap(measured);
    Decimal counted = gap.max(Decimal.ZERO);
    Basis basis = new Basis.Compared(measured, gap);
    return switch (effect.steps()) {
      case EXACT -> applied(basis, effect.points().times(counted), effect.per());
      case WHOLE -> applied(basis, effect.points().times(counted.wholeTimes(effect.per())));
      case STARTED -> applied(basis, effect.points().times(started(counted, effect.per())));
    };
  }

  private static Decimal started(Decimal gap, Decimal per) {
    Decimal whole = gap.wholeTimes(per);
    return gap.isMultipleOf(per) ? whole : whole.plus(Decimal.of(1));
  }

  @Override
  public Applied bands(Effect.Bands effect) {
    Decimal measured = measured(effect.of());
    Effect.Band band =
        effect.bands().stream()
            .filter(b -> b.from().map(from -> from.compareTo(measured) <= 0).orElse(true))
            .findFirst()
            .orElseThrow();
    return applied(new Basis.Banded(measured, band), band.points());
  }

  @Override
  public Applied proportional(Effect.Proportional effect) {
    Decimal measured = measured(effect.of());
    Decimal counted = measured.max(Decimal.ZERO).min(effect.fullAt());
    return applied(
        new Basis.Proportioned(measured, counted), effect.points().times(counted), effect.fullAt());
  }

  @Override
  public Applied relative(Effect.Relative effect) {
    Decimal measured = measured(effect.of());
    Decimal best = peers.amounts(effect.of()).best();
    Decimal counted = measured.max(Decimal.ZERO);
    Basis basis = new Basis.Related(measured, counted, best);
    return best.isPositive()
        ? applied(basis, effect.points().times(counted), best)
        : applied(basis, Decimal.ZERO);
  }

  @Override
  public Applied byRank(Effect.ByRank effect) {
    Decimal measured = measured(effect.of());
    PeerAmounts amounts = peers.amounts(effect.of());
    int place = amounts.place(measured);
    return applied(
        new Basis.Placed(measured, place, amounts.size()),
        place <= effect.places().size() ? effect.places().get(place - 1) : Decimal.ZERO);
  }

  private Decimal measured(String measure) {
    return leaf.leaf()
        .measure(measure)
        .flatMap(m -> m.amount(observed.measures()))
        .orElseThrow(() -> new IllegalStateException("no " + measure + " of " + leaf.id()));
  }

  private Applied applied(Basis basis, Decimal points) {
    return applied(basis, points, Decimal.ONE);
  }

  /** Applies a rule that comes to {@code points ÷ divisor}; a cap has at most 4 decimals. */
  private Applied applied(Basis basis, Decimal points, Decimal divisor) {
    Quotient effect = Quotient.of(points, divisor, DECIMALS);
    Optional<Decimal> cap = rule.atMost().filter(effect::exceeds);
    return new Applied(
        rule,
        basis,
        effect,
        rule.effect().direction().signed(cap.orElse(effect.rounded())),
        cap.isPresent());
  }
}
