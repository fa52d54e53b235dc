package org.kaoping.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#UNKNOWN_REFERENCE} and {@link Code#PERIOD_LEFT_OUT}: the measures and periods that a
 * leaf names are declared, and its rules apply in periods in which it is assessed.
 */
final class LeafReferenceCheck {
  private LeafReferenceCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    List<String> periods = read.scheme().periods().stream().map(Scheme.Period::id).toList();
    return read.scheme().leaves().flatMap(leaf -> leaf(leaf, periods, read.places()));
  }

  private static Stream<Diagnostic> leaf(Indicator indicator, List<String> periods, Places places) {
    Leaf leaf = indicator.leaf();
    List<String> ofLeaf = leaf.periods().isEmpty() ? periods : leaf.periods();
    List<String> measures = leaf.measures().stream().map(Measure::id).toList();
    return Stream.of(
            periods(indicator, places).flatMap(node -> Declared.reference("period", node, periods)),
            leaf.rules().stream().flatMap(rule -> rule(rule, indicator, ofLeaf, periods, places)),
            leaf.rules().stream().flatMap(rule -> measure(rule, measures, places)),
            leaf.measures().stream().flatMap(m -> inputs(m, leaf, measures, places)))
        .flatMap(s -> s);
  }

  private static Stream<YamlNode> periods(Object owner, Places places) {
    return places.entry(owner, "periods").stream()
        .flatMap(entry -> ((YamlNode.Sequence) entry.value()).items().stream());
  }

  /** A rule applies in periods of the scheme, and in none that its leaf leaves out. */
  private static Stream<Diagnostic> rule(
      Rule rule, Indicator indicator, List<String> ofLeaf, List<String> all, Places places) {
    return periods(rule, places)
        .flatMap(
            node -> {
              String period = Fields.textOf(node);
              return all.contains(period) && !ofLeaf.contains(period)
                  ? Stream.of(
                      Diagnostic.of(
                          Code.PERIOD_LEFT_OUT,
                          node.span(),
                          indicator.id(),
                          period,
                          rule.id(),
                          String.join(", ", ofLeaf)))
                  : Declared.reference("period", node, ofLeaf);
            });
  }

  private static Stream<Diagnostic> measure(Rule rule, List<String> known, Places places) {
    return rule.effect().measure().stream()
        .flatMap(name -> Declared.reference("measure", name, known, places.value(rule, "measure")));
  }

  private static Stream<Diagnostic> inputs(
      Measure measure, Leaf leaf, List<String> known, Places places) {
    return Stream.of("ratio", "growth")
        .flatMap(key -> places.entry(measure, key).stream())
        .flatMap(entry -> ((YamlNode.Mapping) entry.value()).entries().stream())
        .flatMap(entry -> input(entry.value(), leaf, known));
  }

  private static String recorded(Leaf leaf) {
    return leaf.measures().stream()
        .filter(measure -> measure.derivation().isEmpty())
        .map(Measure::id)
        .collect(Collectors.joining(", "));
  }

  private static Stream<Diagnostic> input(YamlNode node, Leaf leaf, List<String> known) {
    String name = Fields.textOf(node);
    SourceSpan span = node.span();
    return leaf.measure(name).filter(m -> m.derivation().isPresent()).isPresent()
        ? Stream.of(Diagnostic.of(Code.DERIVED_INPUT, span, name, recorded(leaf)))
        : Declared.reference("measure", name, known, span);
  }
}
