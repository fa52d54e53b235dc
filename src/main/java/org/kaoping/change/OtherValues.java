package org.kaoping.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/**
 * What is published of units beside the values that corrections name: points of parts, periods,
 * sources and of indicators above others, vetoes, and what was measured.
 */
final class OtherValues {
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords said;

  private OtherValues(Scheme scheme, Words words) {
    this.scheme = scheme;
    this.words = words;
    this.said = new SchemeWords(scheme, words);
  }

  /**
   * A value.
   *
   * @param name what it is called
   * @param exact by which it is compared
   * @param shown as pages show it
   */
  private record Value(String name, String exact, String shown) {}

  /** Returns the values that are others, by id of the unit; units without any are left out. */
  static Map<String, List<ChangesPage.Row>> changes(
      RankedEvaluation before, RankedEvaluation after, Words words) {
    Map<String, Map<List<String>, Value>> old = of(before, words);
    Map<String, Map<List<String>, Value>> now = of(after, words);
    Set<String> units = new LinkedHashSet<>(now.keySet());
    units.addAll(old.keySet());
    Map<String, List<ChangesPage.Row>> changes = new HashMap<>();
    for (String unit : units) {
      List<ChangesPage.Row> rows =
          changes(old.getOrDefault(unit, Map.of()), now.getOrDefault(unit, Map.of()), words);
      if (!rows.isEmpty()) {
        changes.put(unit, rows);
      }
    }
    return changes;
  }

  private static List<ChangesPage.Row> changes(
      Map<List<String>, Value> old, Map<List<String>, Value> now, Words words) {
    Set<List<String>> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(old.keySet());
    String none = words.say("none");
    List<ChangesPage.Row> rows = new ArrayList<>();
    for (List<String> key : keys) {
      Optional<Value> before = Optional.ofNullable(old.get(key));
      Optional<Value> after = Optional.ofNullable(now.get(key));
      if (!before.map(Value::exact).equals(after.map(Value::exact))) {
        rows.add(
            new ChangesPage.Row(
                after.or(() -> before).orElseThrow().name(),
                before.map(Value::shown).orElse(none),
                after.map(Value::shown).orElse(none)));
      }
    }
    return rows;
  }

  private static Map<String, Map<List<String>, Value>> of(RankedEvaluation ranked, Words words) {
    OtherValues maker = new OtherValues(ranked.scheme(), words);
    Map<String, Map<List<String>, Value>> all = new LinkedHashMap<>();
    Map<String, UnitResult> results = new HashMap<>();
    ranked.results().forEach(result -> results.put(result.unit(), result));
    for (Standing standing : ranked.awards().standings()) {
      Map<List<String>, Value> values = new LinkedHashMap<>();
      maker.points(standing, values);
      Optional.ofNullable(results.get(standing.unit().id()))
          .ifPresent(result -> maker.measures(standing, result, values));
      all.put(standing.unit().id(), values);
    }
    return all;
  }

  private void points(Standing standing, Map<List<String>, Value> values) {
    scheme.parts().forEach(p -> total("part", p.id(), p.title(), standing.part(p.id()), values));
    for (Scheme.Period period : scheme.periods()) {
      Optional<Decimal> total = Optional.ofNullable(standing.score().periods().get(period.id()));
      total("period", period.id(), words.say("changes.total-of", period.title()), total, values);
    }
    for (Scheme.Source source : scheme.toldSources()) {
      Optional<Decimal> total = Optional.ofNullable(standing.score().sources().get(source.id()));
      total("source", source.id(), words.say("changes.total-of", source.title()), total, values);
    }
    for (Indicator node : scheme.forKind(standing.unit().kind()).nodes().toList()) {
      if (!node.isLeaf()) {
        standing
            .indicator(node.id())
            .ifPresent(
                p -> put(List.of("node", node.id()), node.title(), p, words.number(p), values));
      }
    }
    List<Scheme.Veto> vetoes = standing.vetoes();
    if (!vetoes.isEmpty()) {
      values.put(
          List.of("vetoes"),
          new Value(
              words.say("label.vetoes"),
              String.join(" ", vetoes.stream().map(Scheme.Veto::id).toList()),
              words.list(vetoes.stream().map(v -> v.title().orElse(v.text())).toList())));
    }
  }

  private void total(
      String kind,
      String id,
      String name,
      Optional<Decimal> points,
      Map<List<String>, Value> values) {
    points.ifPresent(
        p ->
            put(
                List.of(kind, id),
                name,
                p,
                words.fixed(p, Math.max(p.decimals(), scheme.decimals())),
                values));
  }

  private void measures(Standing standing, UnitResult result, Map<List<String>, Value> values) {
    for (Measure measure : scheme.measures().declared()) {
      Measured.shared(scheme, measure, result)
          .ifPresent(
              amount ->
                  put(
                      List.of("measure", measure.id()),
                      words.say("measure", measure.title(), measure.unit()),
                      amount,
                      words.number(amount),
                      values));
    }
    for (Indicator leaf : scheme.forKind(standing.unit().kind()).leaves().toList()) {
      for (Measured measured : Measured.of(scheme, leaf)) {
        if (!leaf.leaf().isShared(measured.measure())) {
          scheme.sourceIds().forEach(source -> measure(measured, source, result, values));
        }
      }
    }
  }

  private void measure(
      Measured measured,
      Optional<String> source,
      UnitResult result,
      Map<List<String>, Value> values) {
    Measure measure = measured.measure();
    String name =
        words.say(
            "changes.measure",
            measured.leaf().title(),
            words.say("measure", measure.title(), measure.unit()));
    List<String> where = new ArrayList<>();
    measured.period().map(said::period).ifPresent(where::add);
    source.filter(id -> scheme.sources().size() > 1).map(said::source).ifPresent(where::add);
    where.add(name);
    measured
        .amount(result, source)
        .ifPresent(
            amount ->
                put(
                    List.of(
                        "measure",
                        measured.leaf().id(),
                        measure.id(),
                        measured.period().orElse(""),
                        source.orElse("")),
                    String.join(" · ", where),
                    amount,
                    words.number(amount),
                    values));
  }

  private static void put(
      List<String> key, String name, Decimal exact, String shown, Map<List<String>, Value> values) {
    values.put(key, new Value(name, exact.toString(), shown));
  }
}
