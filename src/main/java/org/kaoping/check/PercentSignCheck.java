package org.kaoping.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;

/** {@link Code#PERCENT_SIGN}: what stands against a measure in % has the sign, the rest never. */
final class PercentSignCheck {
  private PercentSignCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    return read.scheme()
        .leaves()
        .flatMap(
            leaf ->
                Stream.concat(
                    leaf.leaf().rules().stream()
                        .flatMap(rule -> rule(rule, leaf.leaf(), read.places())),
                    leaf.leaf().measures().stream()
                        .flatMap(measure -> derived(measure, read.places()))));
  }

  /** Returns a diagnostic if {@code quantity} lacks the sign, or has it without need. */
  static Optional<Diagnostic> check(Quantity quantity, Measure measure, SourceSpan span) {
    if (quantity.percent() == measure.isPercent()) {
      return Optional.empty();
    }
    String right = quantity.amount() + (measure.isPercent() ? "%" : "");
    String why = measure.isPercent() ? "percent.missing" : "percent.superfluous";
    Diagnostic wrong =
        Diagnostic.of(
            Code.PERCENT_SIGN, span, quantity, Phrase.of(why, measure.id(), measure.unit()), right);
    return Optional.of(
        measure.isPercent() && isFraction(quantity.amount())
            ? wrong.withHint(
                "percent.fraction", quantity.amount().times(Decimal.HUNDRED) + "%", right)
            : wrong);
  }

  /** Says whether somebody may have written a fraction such as 0.85 where 85 % was meant. */
  private static boolean isFraction(Decimal amount) {
    return amount.isPositive() && amount.compareTo(Decimal.of(1)) <= 0;
  }

  private static Stream<Diagnostic> rule(Rule rule, Leaf leaf, Places places) {
    return rule.effect().measure().flatMap(leaf::measure).stream()
        .filter(measure -> measure.derivation().isEmpty() || measure.isPercent())
        .flatMap(
            measure ->
                rule.effect().bounds(Fields.of(places.of(rule))).stream()
                    .flatMap(
                        node ->
                            check(Quantity.of(Fields.textOf(node)), measure, node.span())
                                .stream()));
  }

  private static Stream<Diagnostic> derived(Measure measure, Places places) {
    return measure.derivation().isEmpty() || measure.isPercent()
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.PERCENT_SIGN,
                places.value(measure, "unit"),
                measure.unit(),
                Phrase.of("percent.derived", measure.id()),
                "unit: '%'"));
  }
}
