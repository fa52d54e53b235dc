package org.kaoping.reckon;

import java.util.List;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Assessment;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Condition;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;

/**
 * What can be told of records only when all units are known: bounds that are found for a unit are
 * of use ({@link Code#USELESS_BOUND}), and findings are there where such a bound makes them due.
 */
public final class FoundBoundCheck {
  private final Peers peers;
  private final Problems problems;

  private FoundBoundCheck(Peers peers, Problems problems) {
    this.peers = peers;
    this.problems = problems;
  }

  /** Adds what is wrong with results that were checked one by one. */
  public static void check(
      Scheme scheme, Peers peers, List<UnitResult> results, Problems problems) {
    FoundBoundCheck check = new FoundBoundCheck(peers, problems);
    List<Indicator> leaves = scheme.leaves().filter(FoundBoundCheck::finds).toList();
    for (UnitResult result : leaves.isEmpty() ? List.<UnitResult>of() : results) {
      for (Assessment assessment : result.settled().toList()) {
        for (Indicator leaf : leaves) {
          assessment
              .record(leaf.id())
              .ifPresent(record -> check.record(result, assessment, leaf, record));
        }
      }
    }
  }

  private static boolean finds(Indicator leaf) {
    return leaf.leaf().rules().stream().anyMatch(FoundBoundCheck::finds);
  }

  private static boolean finds(Rule rule) {
    return rule.effect().bounds().stream().anyMatch(Bound::isFound);
  }

  private void record(UnitResult result, Assessment assessment, Indicator leaf, LeafRecord record) {
    for (LeafRecord.Observed observed : record.observed().stream().toList()) {
      SourceSpan span = record.span(result.file());
      for (Rule rule : leaf.leaf().rulesIn(assessment.period()).toList()) {
        if (finds(rule)) {
          LeafScorer.RuleScorer evidence =
              LeafScorer.RuleScorer.of(rule, leaf, observed, result.unit(), assessment, peers);
          rule.effect().refusal(rule.id(), evidence, span).ifPresent(problems::add);
          rule.effect().when().ifPresent(condition -> due(condition, evidence, span));
        }
      }
    }
  }

  /** A finding under a condition is required where it holds, and refused where it does not. */
  private void due(Condition condition, LeafScorer.RuleScorer evidence, SourceSpan span) {
    boolean holds = condition.holds(evidence);
    if (holds == evidence.findings().isEmpty()) {
      Fraction amount = evidence.measured(condition.measure());
      Decimal shown = amount.isDecimal() ? amount.dividend() : amount.shown(Bound.SHOWN);
      boolean percent =
          evidence
              .leaf()
              .leaf()
              .measure(condition.measure())
              .filter(Measure::isPercent)
              .isPresent();
      problems.add(
          holds ? Code.FINDING_DUE : Code.FINDING_NOT_DUE,
          span,
          evidence.rule().id(),
          condition.measure(),
          new Quantity(shown, percent));
    }
  }
}
