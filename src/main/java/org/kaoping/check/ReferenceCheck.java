package org.kaoping.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.rule.LookedUp;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.RankingKey;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * {@link Code#UNKNOWN_REFERENCE}, {@link Code#DERIVED_INPUT} and {@link Code#PERIOD_LEFT_OUT}: what
 * a scheme names is declared, and rules apply in periods in which their leaf is assessed.
 */
final class ReferenceCheck {
  private final Scheme scheme;
  private final Places places;
  private final Problems problems;
  private final Declared declared;
  private final List<String> periods;

  ReferenceCheck(Scheme scheme, Places places, Problems problems) {
    this.scheme = scheme;
    this.places = places;
    this.problems = problems;
    this.declared = new Declared(places, problems);
    this.periods = scheme.periods().stream().map(Scheme.Period::id).toList();
  }

  void check() {
    List<String> parts = scheme.parts().stream().map(Scheme.Part::id).toList();
    List<String> grades = grades();
    for (Indicator indicator : scheme.indicators()) {
      if (indicator.counts() && (indicator.part().isPresent() || !parts.isEmpty())) {
        String part = indicator.part().orElse(Scheme.MAIN_PART);
        declared.reference("part", part, parts, places.value(indicator, "part"));
      }
    }
    for (Grades declaredGrades : scheme.grades().stream().toList()) {
      SourceSpan on = places.value(declaredGrades, "on");
      declaredGrades.part().ifPresent(part -> declared.reference("part", part, parts, on));
    }
    for (Scheme.Veto veto : scheme.vetoes()) {
      veto.effect().cap().ifPresent(id -> grade(id, grades, within(veto, "effect", "grade")));
    }
    for (RankingKey key : scheme.ranking().by()) {
      key.named().ifPresent(named -> key(key, named, parts));
    }
    for (Award award : scheme.awards()) {
      award
          .gradeAtLeast()
          .ifPresent(id -> grade(id, grades, within(award, "eligible", "grade-at-least")));
    }
    List<String> shared = scheme.measures().declared().stream().map(Measure::id).toList();
    for (Indicator node : scheme.nodes().toList()) {
      SourceSpan factor = places.value(node, "factor");
      node.factor().ifPresent(id -> declared.reference("shared", id, shared, factor));
    }
    derivations(scheme.measures().declared(), List.of());
    for (Indicator leaf : scheme.leaves().toList()) {
      leaf(leaf);
    }
  }

  private List<String> grades() {
    return scheme.grades().stream()
        .flatMap(grades -> grades.bands().stream())
        .map(Grades.Grade::id)
        .toList();
  }

  private void grade(String id, List<String> known, SourceSpan span) {
    declared.reference("grade", id, known, span);
  }

  private void key(RankingKey key, RankingKey.Named named, List<String> parts) {
    List<String> known =
        switch (named.kind()) {
          case "part" -> parts;
          case "measure" -> measures();
          default -> scheme.nodes().map(Indicator::id).toList();
        };
    declared.reference(named.kind(), named.id(), known, places.span(key));
  }

  private List<String> measures() {
    return measures(scheme);
  }

  /** Returns the names of measures outside leaves: of shared ones the id, else with the leaf's. */
  static List<String> measures(Scheme scheme) {
    return Stream.concat(
            scheme.measures().declared().stream().map(Measure::id),
            scheme
                .leaves()
                .flatMap(
                    leaf ->
                        leaf.leaf().measures().stream()
                            .map(measure -> leaf.id() + "/" + measure.id())))
        .toList();
  }

  private SourceSpan within(Object value, String outer, String inner) {
    return places
        .entry(value, outer)
        .flatMap(entry -> Fields.of(entry.value()).optionalNode(inner))
        .map(YamlNode::span)
        .orElseGet(() -> places.value(value, outer));
  }

  private void leaf(Indicator indicator) {
    Leaf leaf = indicator.leaf();
    List<String> measures =
        leaf.known().declared().stream()
            .filter(measure -> measure.indicator().isEmpty())
            .map(Measure::id)
            .toList();
    List<String> sources = scheme.sources().stream().map(Scheme.Source::id).toList();
    for (YamlNode source : places.items(indicator, "sources")) {
      declared.reference("source", source, sources);
    }
    if (!indicator.leaf().sources().isEmpty()
        && sources.containsAll(indicator.leaf().sources())
        && indicator.leaf().sources().stream().map(Optional::of).noneMatch(scheme::counts)) {
      String counting =
          scheme.sources().stream()
              .filter(Scheme.Source::counts)
              .map(Scheme.Source::id)
              .collect(Collectors.joining(", "));
      problems.add(
          new Diagnostic(
              Code.OFFICIAL_SOURCE,
              places.key(indicator, "sources"),
              Phrase.of("sources.none-counts", indicator.id()),
              Phrase.of("sources.none-counts.hint", counting)));
    }
    for (YamlNode period : places.items(indicator, "periods")) {
      declared.reference("period", period, periods);
    }
    for (Rule rule : leaf.rules()) {
      periods(rule, indicator);
      SourceSpan span = places.value(rule, "measure");
      rule.effect()
          .measure()
          .filter(name -> LookedUp.indicator(name).isEmpty())
          .ifPresent(name -> declared.reference("measure", name, measures, span));
    }
    derivations(leaf.measures(), scheme.measures().declared());
  }

  /**
   * A measure is derived of measures that stand before it.
   *
   * @param before measures that stand before all of them
   */
  private void derivations(List<Measure> measures, List<Measure> before) {
    List<Measure> earlier = new ArrayList<>(before);
    for (Measure measure : measures) {
      List<YamlNode> inputs = new ArrayList<>(places.items(measure, "sum"));
      for (String key : List.of("ratio", "quotient", "growth", "difference")) {
        places.entries(measure, key).stream()
            .filter(entry -> !entry.key().text().equals("if-zero"))
            .map(YamlNode.Entry::value)
            .forEach(inputs::add);
      }
      declared.listedOnce("measure", places.items(measure, "sum"));
      inputs.forEach(input -> input(input, measures, earlier));
      earlier.add(measure);
    }
  }

  /** A rule applies in periods of the scheme, and in none that its leaf leaves out. */
  private void periods(Rule rule, Indicator indicator) {
    List<String> ofLeaf =
        indicator.leaf().periods().isEmpty() ? periods : indicator.leaf().periods();
    for (YamlNode node : places.items(rule, "periods")) {
      String period = Fields.textOf(node);
      if (periods.contains(period) && !ofLeaf.contains(period)) {
        String all = String.join(", ", ofLeaf);
        problems.add(Code.PERIOD_LEFT_OUT, node.span(), indicator.id(), period, rule.id(), all);
      } else {
        declared.reference("period", node, ofLeaf);
      }
    }
  }

  private void input(YamlNode node, List<Measure> measures, List<Measure> earlier) {
    String name = Fields.textOf(node);
    boolean recorded =
        measures.stream().anyMatch(m -> m.id().equals(name) && m.derivation().isEmpty());
    if (recorded || earlier.stream().anyMatch(measure -> measure.id().equals(name))) {
      return;
    }
    List<String> known =
        Stream.concat(earlier.stream(), measures.stream().filter(m -> m.derivation().isEmpty()))
            .map(Measure::id)
            .distinct()
            .toList();
    if (measures.stream().anyMatch(measure -> measure.id().equals(name))) {
      problems.add(Code.DERIVED_INPUT, node.span(), name, String.join(", ", known));
    } else {
      declared.reference("measure", node, known);
    }
  }
}
