package org.kaoping.reckon;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Evidence;
import org.kaoping.rule.Rule;
import org.kaoping.rule.Working;
import org.kaoping.scheme.Indicator;

/**
 * Applies one rule to one record. The record was checked: what the rule needs is there.
 *
 * @param findings those of the rule
 */
record RuleScorer(
    Rule rule,
    Indicator leaf,
    LeafRecord.Observed observed,
    List<Finding> findings,
    String unit,
    Assessment assessment,
    Peers among)
    implements Evidence {
  /** Digits that each rule's effect is rounded to. */
  private static final int DECIMALS = 4;

  static Derivation.Applied apply(
      Rule rule,
      Indicator leaf,
      LeafRecord.Observed observed,
      String unit,
      Assessment assessment,
      Peers peers) {
    List<Finding> findings =
        observed.findings().stream().filter(f -> f.rule().equals(rule.id())).toList();
    return new RuleScorer(rule, leaf, observed, findings, unit, assessment, peers).applied();
  }

  @Override
  public boolean answer() {
    return Boolean.TRUE.equals(observed.checks().get(rule.id()));
  }

  @Override
  public Decimal measured(String measure) {
    return leaf.leaf()
        .measure(measure)
        .flatMap(m -> m.amount(observed.measures()))
        .orElseThrow(() -> new IllegalStateException("no " + measure + " of " + leaf.id()));
  }

  @Override
  public Evidence.PeerAmounts peers(String measure) {
    return among.amounts(unit, assessment, leaf, measure);
  }

  /** Caps and rounds what the rule comes to; a cap has at most 4 decimals. */
  private Derivation.Applied applied() {
    Working working = rule.effect().working(this);
    Quotient effect = Quotient.of(working.dividend(), working.divisor(), DECIMALS);
    Optional<Decimal> cap = rule.atMost().filter(effect::exceeds);
    return new Derivation.Applied(
        rule,
        findings,
        working,
        effect,
        rule.effect().direction().signed(cap.orElse(effect.rounded())),
        cap.isPresent());
  }
}
