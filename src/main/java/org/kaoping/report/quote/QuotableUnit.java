package org.kaoping.report.quote;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.Edition;
import org.kaoping.report.Edition.Thing;
import org.kaoping.result.Figures;
import org.kaoping.result.Measured;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.wording.FigureWords;
import org.kaoping.wording.StandingWords;
import org.kaoping.wording.Words;

/** What can be quoted of a unit. */
final class QuotableUnit {
  private final Scheme scheme;
  private final Words words;
  private final StandingWords standings;
  private final QuotableFigures figures;
  private final LossParagraphs losses;
  private final Edition edition;

  QuotableUnit(RankedEvaluation ranked, Words words, Edition edition) {
    this.scheme = ranked.scheme();
    this.words = words;
    this.standings = new StandingWords(ranked, words);
    this.figures = new QuotableFigures(ranked, words);
    this.losses = new LossParagraphs(ranked, words);
    this.edition = edition;
  }

  Quotable of(Standing standing, UnitResult result) {
    Map<String, Quotable> names = new LinkedHashMap<>();
    names.put("name", Quotable.text(standing.unit().name()));
    names.put("total", Quotable.text(standings.published(standing.total())));
    names.put("rank", Quotable.text(standing.rank().map(String::valueOf).orElse(none())));
    names.put("grade", Quotable.text(standings.grade(standing).orElse(none())));
    names.put("parts", parts(standing));
    names.put("periods", periods(standing));
    names.put("sources", sources(standing));
    if (edition.shows(Thing.INDICATORS)) {
      names.put("indicators", indicators(standing));
    }
    if (edition.shows(Thing.MEASURES)) {
      names.put("measures", new QuotableMeasures(scheme, result, words).measures());
      names.put("statements", figures.of(result));
    }
    if (edition.showsWorkings()) {
      names.put(
          "losses", Quotable.blocks(standing.unit().name(), () -> losses.of(standing, result)));
    }
    return Quotable.keys(names);
  }

  private Quotable parts(Standing standing) {
    return Quotable.among(
        "part", scheme.parts(), Scheme.Part::id, part -> published(standing.parts(), part.id()));
  }

  private Quotable periods(Standing standing) {
    return Quotable.among(
        "period",
        scheme.periods(),
        Scheme.Period::id,
        period -> published(standing.score().periods(), period.id()));
  }

  /** The total of a source that alone counts is the total. */
  private Quotable sources(Standing standing) {
    List<Scheme.Source> others = scheme.toldSources();
    return Quotable.among(
        "source",
        others,
        Scheme.Source::id,
        source -> published(standing.score().sources(), source.id()));
  }

  private Quotable indicators(Standing standing) {
    return Quotable.among(
        "indicator",
        scheme.forKind(standing.unit().kind()).nodes().toList(),
        Indicator::id,
        node ->
            Quotable.text(
                Optional.ofNullable(standing.score().nodes().get(node.id()))
                    .map(words::number)
                    .orElse(none())));
  }

  private Quotable published(Map<String, Decimal> totals, String id) {
    return Quotable.text(standings.published(Optional.ofNullable(totals.get(id))));
  }

  private String none() {
    return words.say("none");
  }

  /** What was measured of a unit by the official source, to be quoted. */
  static final class QuotableMeasures {
    private final Scheme scheme;
    private final UnitResult result;
    private final Words words;

    QuotableMeasures(Scheme scheme, UnitResult result, Words words) {
      this.scheme = scheme;
      this.result = result;
      this.words = words;
    }

    /** Returns the indicators that have measures, and these. */
    Quotable measures() {
      return Quotable.among(
          "indicator",
          scheme.leaves().filter(leaf -> !leaf.leaf().measures().isEmpty()).toList(),
          Indicator::id,
          leaf ->
              Quotable.among(
                  "measure",
                  leaf.leaf().measures(),
                  Measure::id,
                  measure -> measure(leaf, measure)));
    }

    /** A measure is one value where the indicator is assessed once, else one a period. */
    private Quotable measure(Indicator leaf, Measure measure) {
      List<String> periods =
          scheme.periods().stream()
              .map(Scheme.Period::id)
              .filter(period -> leaf.leaf().isAssessedIn(Optional.of(period)))
              .toList();
      Quotable choice =
          Quotable.among(
              "period",
              periods,
              period -> period,
              period -> in(Optional.of(period), leaf, measure));
      if (periods.isEmpty()) {
        return in(Optional.empty(), leaf, measure);
      }
      return periods.size() == 1
          ? choice.or(value(Optional.of(periods.get(0)), leaf, measure))
          : choice;
    }

    private Quotable in(Optional<String> period, Indicator leaf, Measure measure) {
      return Quotable.of(value(period, leaf, measure));
    }

    private Quotable.Value value(Optional<String> period, Indicator leaf, Measure measure) {
      Optional<Decimal> amount =
          new Measured(leaf, measure, period).amount(result, scheme.mainSource(leaf));
      return new Quotable.Text(
          amount
              .map(a -> words.number(a) + (measure.isPercent() ? "%" : ""))
              .orElseGet(() -> words.say("none")));
    }
  }

  /** The figures of a unit's statements, to be quoted. */
  static final class QuotableFigures {
    private static final String INCREASE = "increase";
    private static final String DECREASE = "decrease";

    private final List<Statement> statements;
    private final FigureWords words;

    QuotableFigures(RankedEvaluation ranked, Words words) {
      this.statements = ranked.scheme().statements();
      this.words = new FigureWords(ranked, words);
    }

    /** Returns the statements of a unit, each with its rows and columns. */
    Quotable of(UnitResult result) {
      return Quotable.among(
          "statement",
          statements,
          Statement::id,
          statement ->
              statement(
                  new Figures(
                      statement, result.statements().getOrDefault(statement.id(), Map.of()))));
    }

    private Quotable statement(Figures figures) {
      List<Statement.Column> columns = figures.statement().columns();
      return Quotable.among(
          "row",
          figures.statement().rows(),
          Statement.Row::id,
          row ->
              columns.isEmpty()
                  ? figure(figures, row.id(), "")
                  : Quotable.among(
                      "column",
                      columns,
                      Statement.Column::id,
                      column -> figure(figures, row.id(), column.id())));
    }

    private Quotable figure(Figures figures, String row, String column) {
      Statement statement = figures.statement();
      Optional<Decimal> figure = figures.at(row, column);
      Map<String, Quotable> names = new LinkedHashMap<>();
      names.put(INCREASE, Quotable.of(change(statement, figure, INCREASE)));
      names.put(DECREASE, Quotable.of(change(statement, figure, DECREASE)));
      return Quotable.keys(names).or(new Quotable.Text(words.figure(statement, figure)));
    }

    /** Returns a figure without its sign, for a sentence that says in words what the sign says. */
    private Quotable.Value change(Statement statement, Optional<Decimal> figure, String said) {
      int sign = figure.map(Decimal::signum).orElse(0);
      String holds = sign < 0 ? DECREASE : INCREASE;
      return sign == 0 || said.equals(holds)
          ? new Quotable.Text(words.figure(statement, figure.map(f -> f.max(f.negated()))))
          : new Quotable.Contrary(words.figure(statement, figure), holds);
    }
  }
}
