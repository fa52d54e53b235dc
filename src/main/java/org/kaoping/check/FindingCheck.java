package org.kaoping.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Condition;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** Findings and checks belong to rules of the leaf, and carry what those rules need. */
final class FindingCheck {
  private final RecordCheck.Recorded recorded;
  private final Indicator indicator;
  private final Leaf leaf;
  private final LeafRecord.Observed observed;
  private final Optional<String> period;
  private final Places places;
  private final Problems problems;
  private final Declared declared;

  FindingCheck(RecordCheck.Recorded recorded, Places places, Problems problems) {
    this.recorded = recorded;
    this.indicator = recorded.indicator();
    this.leaf = recorded.leaf();
    this.observed = recorded.observed();
    this.period = recorded.period();
    this.places = places;
    this.problems = problems;
    this.declared = new Declared(places, problems);
  }

  void check() {
    for (Finding finding : observed.findings()) {
      finding(finding);
    }
    repeated();
    for (YamlNode.Entry answer : places.entries(recorded.record(), "checks")) {
      answer(answer.key().text(), answer.key().span());
    }
    due();
  }

  private void finding(Finding finding) {
    SourceSpan span = places.value(finding, "rule");
    Optional<Rule> found = leaf.rule(finding.rule());
    if (found.isEmpty()) {
      List<String> known =
          leaf.rules().stream().filter(r -> r.effect().need().isFound()).map(Rule::id).toList();
      declared.reference("rule", finding.rule(), known, span);
      return;
    }
    Rule rule = found.get();
    Effect.Need need = rule.effect().need();
    if (!rule.appliesIn(period)) {
      outOfPeriod(rule, span);
    } else if (!need.isFound()) {
      String decides = need == Effect.Need.ANSWER ? "checks" : "measures";
      problems.add(Code.FINDING_NOT_TAKEN, span, rule.id(), decides, decides(rule));
    } else {
      if (finding.count().isPresent() && need != Effect.Need.CASES) {
        refuse("count", finding, rule);
      }
      if (need == Effect.Need.AMOUNTS) {
        amount(finding, rule);
      } else if (finding.amount().isPresent()) {
        refuse("amount", finding, rule);
      }
      notDue(finding, rule);
    }
  }

  private void outOfPeriod(Rule rule, SourceSpan span) {
    String periods = String.join(", ", rule.periods());
    problems.add(Code.RULE_OUT_OF_PERIOD, span, rule.id(), period.orElse(""), periods);
  }

  private void refuse(String key, Finding finding, Rule rule) {
    problems.add(Diagnostic.unusable(places.key(finding, key), key, named(rule), key));
  }

  private static Phrase named(Rule rule) {
    return Phrase.of("term.named", Phrase.of("term.rule"), rule.id());
  }

  /** Returns how a record says what a rule without findings goes by. */
  private String decides(Rule rule) {
    if (rule.effect().need() == Effect.Need.ANSWER) {
      return "checks: {" + rule.id() + ": …}";
    }
    return rule.effect().measure().stream()
        .flatMap(leaf.known()::recorded)
        .map(measure -> measure.id() + ": …")
        .distinct()
        .collect(Collectors.joining(", ", "measures: {", "}"));
  }

  private void amount(Finding finding, Rule rule) {
    if (finding.amount().isEmpty()) {
      problems.add(Diagnostic.required(places.key(finding, "rule"), "amount", named(rule)));
      return;
    }
    Decimal amount = finding.amount().get();
    SourceSpan span = places.value(finding, "amount");
    Optional<Effect.Limits> limits = rule.effect().limits();
    Decimal least = limits.map(Effect.Limits::from).orElse(Decimal.ZERO);
    Optional<Decimal> full = Optional.of(indicator.points()).filter(Decimal::isPositive);
    Optional<Decimal> most =
        limits
            .map(Effect.Limits::to)
            .or(() -> full.map(points -> points.min(rule.atMost().orElse(points))))
            .or(rule::atMost);
    if (most.isPresent() && (amount.compareTo(least) < 0 || amount.compareTo(most.get()) > 0)) {
      problems.add(Code.AMOUNT_RANGE, span, amount, least, most.get(), rule.id());
    }
    if (limits.isEmpty() && finding.remarks().note().isEmpty()) {
      problems.add(Code.MISSING_NOTE, span, rule.id(), indicator.id());
    }
  }

  private void repeated() {
    Map<String, Integer> lines = new HashMap<>();
    for (Finding finding : observed.findings()) {
      Optional<Rule> rule = leaf.rule(finding.rule());
      if (rule.isPresent() && rule.get().effect().need() == Effect.Need.OCCURRENCE) {
        @Nullable Integer first = lines.putIfAbsent(finding.rule(), finding.line());
        if (first != null) {
          SourceSpan span = places.value(finding, "rule");
          problems.add(Code.REPEATED_FINDING, span, finding.rule(), first);
        }
      }
    }
  }

  private void answer(String id, SourceSpan span) {
    List<String> answered = new ArrayList<>();
    for (Rule rule : leaf.rules()) {
      if (rule.effect().need() == Effect.Need.ANSWER) {
        answered.add(rule.id());
      }
    }
    declared.reference("check", id, answered, span);
    for (Rule rule : leaf.rules()) {
      if (rule.id().equals(id)
          && rule.effect().need() == Effect.Need.ANSWER
          && !rule.appliesIn(period)) {
        outOfPeriod(rule, span);
      }
    }
  }

  /** Adds the checks of the leaf's rules in the period that are not answered. */
  void missingChecks() {
    for (Rule rule : leaf.rules()) {
      String id = rule.id();
      if (rule.appliesIn(period)
          && rule.effect().need() == Effect.Need.ANSWER
          && !observed.checks().containsKey(id)) {
        problems.add(recorded.missing("check", id, "checks: {" + id + ": …}"));
      }
    }
  }

  /** A finding under a condition is refused where the condition does not hold. */
  private void notDue(Finding finding, Rule rule) {
    for (Condition condition : rule.effect().when().stream().toList()) {
      Optional<Fraction> amount = amount(condition);
      if (amount.flatMap(condition::holds).equals(Optional.of(false))) {
        SourceSpan span = places.value(finding, "rule");
        Quantity measured = measured(amount.get(), condition);
        problems.add(Code.FINDING_NOT_DUE, span, rule.id(), condition.measure(), measured);
      }
    }
  }

  /** A finding under a condition is required where the condition holds. */
  private void due() {
    for (Rule rule : leaf.rules()) {
      Optional<Condition> condition = rule.effect().when();
      if (condition.isEmpty() || !rule.appliesIn(period)) {
        continue;
      }
      Optional<Fraction> amount = amount(condition.get());
      if (amount.flatMap(a -> condition.get().holds(a)).equals(Optional.of(true))
          && observed.findings().stream().noneMatch(f -> f.rule().equals(rule.id()))) {
        Quantity measured = measured(amount.get(), condition.get());
        String measure = condition.get().measure();
        problems.add(
            Code.FINDING_DUE, recorded.key(), rule.id(), measure, measured, indicator.id());
      }
    }
  }

  private Optional<Fraction> amount(Condition condition) {
    return leaf.known().amount(condition.measure(), observed.measures());
  }

  private Quantity measured(Fraction amount, Condition condition) {
    return MeasureCheck.shown(amount, leaf.measure(condition.measure()));
  }
}
