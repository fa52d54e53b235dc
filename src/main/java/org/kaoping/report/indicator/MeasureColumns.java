package org.kaoping.report.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Decimal;
import org.kaoping.report.Lazy;
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
   * @param before what was measured in the term before, by unit
   * @param amounts what there is to show; heads alone do without
   */
  private record Column(Measured measured, Map<String, Decimal> before, Lazy<Amounts> amounts) {
    @Nullable Decimal now(String unit) {
      return amounts.get().now().get(unit);
    }
  }

  /**
   * The values of a column.
   *
   * @param now what was measured, by unit
   * @param digits as many as the value with the most has, also before
   */
  private record Amounts(Map<String, Decimal> now, int digits) {}

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
    return new Column(measured, before, new Lazy<>(() -> amounts(measured, before)));
  }

  private Amounts amounts(Measured measured, Map<String, Decimal> before) {
    Optional<String> source = scheme.mainSource(measured.leaf());
    Map<String, Decimal> now = new HashMap<>();
    for (UnitResult result : results.values()) {
      measured.amount(result, source).ifPresent(amount -> now.put(result.unit(), amount));
    }
    return new Amounts(now, Math.max(digits(before), digits(now)));
  }

  private static int digits(Map<String, Decimal> amounts) {
    int digits = 0;
    for (Decimal amount : amounts.values()) {
      digits = Math.max(digits, amount.decimals());
    }
    return digits;
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
              said(column.now(unit), column), said(column.before().get(unit), column)));
    }
    return cells;
  }

  /** Returns the value of a unit where there is but one column. */
  String only(String unit) {
    return said(columns.get(0).now(unit), columns.get(0));
  }

  private String said(@Nullable Decimal amount, Column column) {
    return amount == null ? "" : words.fixed(amount, column.amounts().get().digits());
  }

  /** Returns the values that a unit has in one line, those of several periods side by side. */
  String line(String unit) {
    Map<Measure, List<String>> values = new LinkedHashMap<>();
    for (Column column : columns) {
      @Nullable Decimal amount = column.now(unit);
      if (amount != null) {
        values
            .computeIfAbsent(column.measured().measure(), m -> new ArrayList<>())
            .add(inItsPeriod(column.measured(), said(amount, column)));
      }
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
}
