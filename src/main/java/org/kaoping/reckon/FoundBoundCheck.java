package org.kaoping.reckon;

import java.util.List;
import java.util.stream.Stream;
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
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;

/**
 * What can be told of records only when all units are known, and what rules look up: bounds that
 * are found for a unit are of use ({@link Code#USELESS_BOUND}), and findings are there where such a
 * bound makes them due.
 */
public final class FoundBoundCheck {
  private final Peers peers;
  private final Problems problems;

  private FoundBoundCheck(Peers peers, Problems problems) {
    this.peers = peers;
    this.problems = problems;
  }

  /** Adds what is wrong with records of some leaves, which were checked one by one. */
  static void check(
      Stream<Indicator> leaves, Peers peers, List<UnitResult> results, Problems problems) {
    FoundBoundCheck check = new FoundBoundCheck(peers, problems);
    List<Indicator> finding = leaves.filter(FoundBoundCheck::finds).toList();
    for (UnitResult result : finding.isEmpty() ? List.<UnitResult>of() : results) {
      for (Assessment assessment : result.settled().toList()) {
        for (Indicator leaf : finding) {
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
    return isLookingUp(rule) || rule.effect().bounds().stream().anyMatch(Bound::isFound);
  }

  private static boolean isLookingUp(Rule rule) {
    return rule.effect().measure().flatMap(LookedUp::indicator).isPresent();
  }

  private void record(UnitResult result, Assessment assessment, Indicator leaf, LeafRecord record) {
    for (LeafRecord.Observed observed : record.observed().stream().toList()) {
      SourceSpan span = record.span(result.file());
      for (Rule rule : leaf.leaf().rulesIn(assessment.period()).toList()) {
        if (finds(rule)) {
          LeafScorer.RuleScorer evidence =
              LeafScorer.RuleScorer.of(rule, leaf, observed, result.unit(), assessment, peers);
          if (isLookingUp(rule)) {
            taken(rule, evidence, span);
          }
          rule.effect().refusal(rule.id(), evidence, span).ifPresent(problems::add);
          rule.effect().when().ifPresent(condition -> due(condition, evidence, span));
        }
      }
    }
  }

  /** Tells a score that was looked up and of which a rule can make nothing. */
  private void taken(Rule rule, LeafScorer.RuleScorer evidence, SourceSpan span) {
    String measure = rule.effect().measure().orElseThrow();
    Fraction amount = evidence.measured(measure);
    if (!rule.effect().takes(amount)) {
      problems.add(
          Code.NO_LOGARITHM,
          span,
          rule.id(),
          LookedUp.indicator(measure).orElse(measure),
          new Quantity(amount.dividend(), false));
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
          LookedUp.indicator(condition.measure()).orElse(condition.measure()),
          new Quantity(shown, percent));
    }
  }
}
