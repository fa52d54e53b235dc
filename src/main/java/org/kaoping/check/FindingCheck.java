package org.kaoping.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Condition;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.source.Places;

/** Findings and checks belong to rules of the leaf, and carry what those rules need. */
final class FindingCheck {
  private final Places places;

  FindingCheck(Places places) {
    this.places = places;
  }

  Stream<Diagnostic> check(
      Indicator indicator,
      LeafRecord record,
      LeafRecord.Observed observed,
      Optional<String> period,
      SourceSpan key) {
    return Stream.of(
            observed.findings().stream().flatMap(f -> finding(f, indicator, observed, period)),
            repeated(indicator.leaf(), observed),
            checks(indicator.leaf(), record, period),
            due(indicator.leaf(), observed, period, key))
        .flatMap(s -> s);
  }

  private Stream<Diagnostic> finding(
      Finding finding, Indicator indicator, LeafRecord.Observed observed, Optional<String> period) {
    Leaf leaf = indicator.leaf();
    SourceSpan span = places.value(finding, "rule");
    Optional<Rule> found = leaf.rule(finding.rule());
    if (found.isEmpty()) {
      List<String> known =
          leaf.rules().stream().filter(r -> r.effect().need().isFound()).map(Rule::id).toList();
      return Declared.reference("rule", finding.rule(), known, span);
    }
    Rule rule = found.get();
    if (!rule.appliesIn(period)) {
      return Stream.of(outOfPeriod(rule, period, span));
    }
    if (!rule.effect().need().isFound()) {
      String decides = rule.effect().need() == Effect.Need.ANSWER ? "checks" : "measures";
      return Stream.of(
          Diagnostic.of(Code.FINDING_NOT_TAKEN, span, rule.id(), decides, decides(rule, leaf)));
    }
    return Stream.of(
            count(finding, rule),
            amount(finding, rule, indicator),
            notDue(finding, rule, leaf, observed))
        .flatMap(s -> s);
  }

  private static Diagnostic outOfPeriod(Rule rule, Optional<String> period, SourceSpan span) {
    return Diagnostic.of(
        Code.RULE_OUT_OF_PERIOD,
        span,
        rule.id(),
        period.orElse(""),
        String.join(", ", rule.periods()));
  }

  /** Returns how a record says what a rule without findings goes by. */
  private static String decides(Rule rule, Leaf leaf) {
    if (rule.effect().need() == Effect.Need.ANSWER) {
      return "checks: {" + rule.id() + ": …}";
    }
    return rule.effect().measure().flatMap(leaf::measure).stream()
        .flatMap(
            m -> m.derivation().map(Measure.Derivation::inputs).orElse(List.of(m.id())).stream())
        .map(id -> id + ": …")
        .collect(Collectors.joining(", ", "measures: {", "}"));
  }

  private Stream<Diagnostic> count(Finding finding, Rule rule) {
    return finding.count().isEmpty() || rule.effect().need() == Effect.Need.CASES
        ? Stream.empty()
        : Stream.of(
            Diagnostic.unusable(places.key(finding, "count"), "count", named(rule), "count"));
  }

  private Stream<Diagnostic> amount(Finding finding, Rule rule, Indicator indicator) {
    if (rule.effect().need() != Effect.Need.AMOUNTS) {
      return finding.amount().isEmpty()
          ? Stream.empty()
          : Stream.of(
              Diagnostic.unusable(places.key(finding, "amount"), "amount", named(rule), "amount"));
    }
    if (finding.amount().isEmpty()) {
      return Stream.of(Diagnostic.required(places.key(finding, "rule"), "amount", named(rule)));
    }
    Decimal amount = finding.amount().get();
    SourceSpan span = places.value(finding, "amount");
    Optional<Effect.Limits> limits = rule.effect().limits();
    Decimal least = limits.map(Effect.Limits::from).orElse(Decimal.ZERO);
    Decimal most =
        limits
            .map(Effect.Limits::to)
            .orElseGet(() -> indicator.points().min(rule.atMost().orElse(indicator.points())));
    Stream<Diagnostic> range =
        amount.compareTo(least) < 0 || amount.compareTo(most) > 0
            ? Stream.of(Diagnostic.of(Code.AMOUNT_RANGE, span, amount, least, most, rule.id()))
            : Stream.empty();
    return limits.isEmpty() && finding.remarks().note().isEmpty()
        ? Stream.concat(range, Stream.of(Diagnostic.of(Code.MISSING_NOTE, span, rule.id())))
        : range;
  }

  private static Phrase named(Rule rule) {
    return Phrase.of("term.named", Phrase.of("term.rule"), rule.id());
  }

  private Stream<Diagnostic> repeated(Leaf leaf, LeafRecord.Observed observed) {
    Map<String, Integer> lines = new HashMap<>();
    return observed.findings().stream()
        .filter(
            f ->
                leaf.rule(f.rule())
                    .filter(r -> r.effect().need() == Effect.Need.OCCURRENCE)
                    .isPresent())
        .flatMap(
            f -> {
              @Nullable Integer first = lines.putIfAbsent(f.rule(), f.line());
              return first == null
                  ? Stream.empty()
                  : Stream.of(
                      Diagnostic.of(
                          Code.REPEATED_FINDING, places.value(f, "rule"), f.rule(), first));
            });
  }

  private Stream<Diagnostic> checks(Leaf leaf, LeafRecord record, Optional<String> period) {
    return Entries.of(record, "checks", places)
        .flatMap(
            entry -> {
              List<Rule> known =
                  leaf.rules().stream()
                      .filter(r -> r.effect().need() == Effect.Need.ANSWER)
                      .toList();
              String id = entry.key().text();
              boolean outside =
                  known.stream().anyMatch(r -> r.id().equals(id) && !r.appliesIn(period));
              return outside
                  ? known.stream()
                      .filter(r -> r.id().equals(id))
                      .map(r -> outOfPeriod(r, period, entry.key().span()))
                  : Declared.reference(
                      "check", id, known.stream().map(Rule::id).toList(), entry.key().span());
            });
  }

  /** Returns the checks of the leaf's rules in a period that are not answered. */
  Stream<Diagnostic> missingChecks(
      String unit,
      Indicator indicator,
      LeafRecord.Observed observed,
      Optional<String> period,
      SourceSpan key) {
    return indicator
        .leaf()
        .rulesIn(period)
        .filter(rule -> rule.effect().need() == Effect.Need.ANSWER)
        .filter(rule -> !observed.checks().containsKey(rule.id()))
        .map(
            rule ->
                Diagnostic.of(
                    Code.MISSING_VALUE,
                    key,
                    unit,
                    indicator.id(),
                    Phrase.of("term.check"),
                    rule.id(),
                    "checks: {" + rule.id() + ": …}"));
  }

  /** A finding under a condition is refused where the condition does not hold. */
  private Stream<Diagnostic> notDue(
      Finding finding, Rule rule, Leaf leaf, LeafRecord.Observed observed) {
    return rule.effect().when().stream()
        .flatMap(
            condition ->
                amount(condition, leaf, observed).stream()
                    .filter(amount -> !condition.holds(amount))
                    .map(
                        amount ->
                            Diagnostic.of(
                                Code.FINDING_NOT_DUE,
                                places.value(finding, "rule"),
                                rule.id(),
                                condition.measure(),
                                new Quantity(amount, isPercent(condition, leaf)))));
  }

  /** A finding under a condition is required where the condition holds. */
  private static Stream<Diagnostic> due(
      Leaf leaf, LeafRecord.Observed observed, Optional<String> period, SourceSpan key) {
    return leaf.rulesIn(period)
        .filter(rule -> observed.findings().stream().noneMatch(f -> f.rule().equals(rule.id())))
        .flatMap(
            rule ->
                rule.effect().when().stream()
                    .flatMap(
                        condition ->
                            amount(condition, leaf, observed).stream()
                                .filter(condition::holds)
                                .map(
                                    amount ->
                                        Diagnostic.of(
                                            Code.FINDING_DUE,
                                            key,
                                            rule.id(),
                                            condition.measure(),
                                            new Quantity(amount, isPercent(condition, leaf))))));
  }

  private static Optional<Decimal> amount(
      Condition condition, Leaf leaf, LeafRecord.Observed observed) {
    Optional<Measure> measure = leaf.measure(condition.measure());
    return measure.flatMap(m -> m.amount(observed.measures()));
  }

  private static boolean isPercent(Condition condition, Leaf leaf) {
    return leaf.measure(condition.measure()).filter(Measure::isPercent).isPresent();
  }
}
