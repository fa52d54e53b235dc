package org.kaoping.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quantity;
import org.kaoping.rule.Bound;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** {@link Code#PERCENT_SIGN}: what stands against a measure in % has the sign, the rest never. */
final class PercentSignCheck {
  private PercentSignCheck() {}

  static void check(Scheme scheme, Places places, Problems problems) {
    derived(scheme.measures().declared(), places, problems);
    for (Indicator indicator : scheme.leaves().toList()) {
      Leaf leaf = indicator.leaf();
      for (Rule rule : leaf.rules()) {
        Optional<Measure> measure = rule.effect().measure().flatMap(leaf::measure);
        if (measure.filter(m -> !isInPercentOnly(m) || m.isPercent()).isPresent()) {
          for (YamlNode bound : rule.effect().bounds(Fields.of(places.of(rule)))) {
            for (YamlNode node : Bound.quantities(bound)) {
              check(Quantity.of(Fields.textOf(node)), measure.get(), node.span(), problems);
            }
          }
        }
      }
      derived(leaf.measures(), places, problems);
    }
  }

  private static void derived(List<Measure> measures, Places places, Problems problems) {
    for (Measure measure : measures) {
      if (isInPercentOnly(measure) && !measure.isPercent()) {
        problems.add(
            Code.PERCENT_SIGN,
            places.value(measure, "unit"),
            measure.unit(),
            Phrase.of("percent.derived", measure.id()),
            "unit: '%'");
      } else {
        Stream.of("ratio", "quotient")
            .flatMap(key -> places.entry(measure, key).stream())
            .flatMap(entry -> Fields.of(entry.value()).optionalNode("if-zero").stream())
            .forEach(
                node -> check(Quantity.of(Fields.textOf(node)), measure, node.span(), problems));
      }
    }
  }

  /** Says whether a measure comes out of others so that it is always in percent. */
  private static boolean isInPercentOnly(Measure measure) {
    return measure
        .derivation()
        .filter(
            how ->
                how instanceof Measure.Growth
                    || (how instanceof Measure.Ratio ratio && ratio.percent()))
        .isPresent();
  }

  /** Adds a problem if {@code quantity} lacks the sign, or has it without need. */
  static void check(Quantity quantity, Measure measure, SourceSpan span, Problems problems) {
    if (quantity.percent() == measure.isPercent()) {
      return;
    }
    String right = quantity.amount() + (measure.isPercent() ? "%" : "");
    Phrase why =
        Phrase.of(
            measure.isPercent() ? "percent.missing" : "percent.superfluous",
            measure.id(),
            measure.unit());
    Diagnostic wrong = Diagnostic.of(Code.PERCENT_SIGN, span, quantity, why, right);
    if (measure.isPercent() && isFraction(quantity.amount())) {
      String meant = quantity.amount().times(Decimal.HUNDRED) + "%";
      wrong = wrong.withHint("percent.fraction", meant, right);
    }
    problems.add(wrong);
  }

  /** Says whether somebody may have written a fraction such as 0.85 where 85 % was meant. */
  private static boolean isFraction(Decimal amount) {
    return amount.isPositive() && amount.compareTo(Decimal.of(1)) <= 0;
  }
}
