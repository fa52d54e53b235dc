package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.report.Report;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.Words;

/** What the official source measured of all units for an indicator, a column for each measure. */
final class MeasureColumns {
  private final Scheme scheme;
  private final Words words;
  private final SchemeWords said;
  private final Map<String, UnitResult> results;
  private final Optional<SinceMaker> since;
  private final EarlierMeasures earlier;
  private final List<Column> columns;

  /** Whether measures are of several periods, so that each has to be told. */
  private final boolean several;

  /**
   * One of them.
   *
   * @param digits as many as the value with the most has
   * @param before what was measured in the term before, by unit
   */
  private record Column(Measured measured, int digits, Map<String, Decimal> before) {}

  MeasureColumns(
      Report report, Indicator indicator, Optional<SinceMaker> since, EarlierMeasures earlier) {
    this.scheme = report.scheme();
    this.words = report.words();
    this.since = since;
    this.earlier = earlier;
    this.said = new SchemeWords(scheme, words);
    this.results = report.results();
    this.columns =
        indicator.isLeaf()
            ? Measured.of(scheme, indicator).stream().map(this::column).toList()
            : List.of();
    this.several =
        columns.stream().flatMap(c -> c.measured().period().stream()).distinct().count() > 1;
  }

  private Column column(Measured measured) {
    Map<String, Decimal> before = new HashMap<>();
    for (SinceMaker then : since.filter(s -> s.before().isLeaf()).stream().toList()) {
      for (String unit : results.keySet()) {
        earlier.amount(measured, then.before(), unit).ifPresent(amount -> before.put(unit, amount));
      }
    }
    int digits = before.values().stream().mapToInt(Decimal::decimals).max().orElse(0);
    return new Column(measured, Math.max(digits, digits(measured)), before);
  }

  private int digits(Measured measured) {
    return results.values().stream()
        .flatMap(result -> measured.amount(result, scheme.mainSource(measured.leaf())).stream())
        .mapToInt(Decimal::decimals)
        .max()
        .orElse(0);
  }

  List<IndicatorPage.MeasureHead> heads() {
    return columns.stream().map(this::head).toList();
  }

  private IndicatorPage.MeasureHead head(Column column) {
    Measured measured = column.measured();
    List<String> notes = new ArrayList<>(List.of(measured.measure().unit()));
    if (measured.measure().isExact()) {
      notes.add(words.say("measured.six-digits"));
    }
    measured.period().filter(p -> several).map(said::period).ifPresent(notes::add);
    since
        .filter(then -> !column.before().isEmpty())
        .ifPresent(then -> notes.add(words.say("measured.below", then.earlier())));
    return new IndicatorPage.MeasureHead(
        measured.measure().title(), String.join(words.say("separator"), notes));
  }

  /** Returns the values of a unit, empty where nothing was recorded. */
  List<IndicatorPage.Value> cells(String unit) {
    List<IndicatorPage.Value> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      cells.add(
          new IndicatorPage.Value(
              amount(column, unit).map(a -> words.fixed(a, column.digits())).orElse(""),
              Optional.ofNullable(column.before().get(unit))
                  .map(a -> words.fixed(a, column.digits()))
                  .orElse("")));
    }
    return cells;
  }

  /** Returns the values that a unit has in one line, those of several periods side by side. */
  String line(String unit) {
    Map<Measure, List<String>> values = new LinkedHashMap<>();
    for (Column column : columns) {
      amount(column, unit)
          .map(a -> words.fixed(a, column.digits()))
          .map(value -> inItsPeriod(column.measured(), value))
          .ifPresent(
              value ->
                  values
                      .computeIfAbsent(column.measured().measure(), m -> new ArrayList<>())
                      .add(value));
    }
    List<String> line = new ArrayList<>(values.size());
    values.forEach(
        (measure, all) ->
            line.add(
                words.say(
                    several ? "measured.periods" : "measured",
                    measure.title(),
                    String.join(words.say("comma"), all),
                    measure.unit())));
    return String.join(words.say("separator"), line);
  }

  private String inItsPeriod(Measured measured, String value) {
    return measured
        .period()
        .filter(p -> several)
        .map(period -> words.say("measured.period", said.period(period), value))
        .orElse(value);
  }

  private Optional<Decimal> amount(Column column, String unit) {
    return Optional.ofNullable(results.get(unit))
        .flatMap(
            result ->
                column.measured().amount(result, scheme.mainSource(column.measured().leaf())));
  }
}
