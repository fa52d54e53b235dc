package org.kaoping.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.draw.BoxPlots;
import org.kaoping.reckon.Firmness;
import org.kaoping.reckon.Rankings;
import org.kaoping.report.Report;
import org.kaoping.wording.FirmnessWords;
import org.kaoping.wording.Words;

/**
 * The places that units have if something were otherwise: a box for those in most draws, whiskers
 * to those of all trials.
 */
final class FirmnessFigure {
  static final String NAME = "firmness";

  private static final int MOST_ROWS = 40;

  private final Report report;
  private final Words words;
  private final FirmnessWords said;

  FirmnessFigure(Report report) {
    this.report = report;
    this.words = report.words();
    this.said = new FirmnessWords(report.scheme(), report.words());
  }

  /**
   * Says whether there is a chart, which nothing has to be worked out for: of one ranking alone.
   */
  boolean isShown() {
    List<Rankings.One> several = Firmness.ofSeveral(report.ranked());
    return report.tellsFirmness()
        && several.size() == 1
        && several.get(0).standings().size() <= MOST_ROWS;
  }

  /** Returns the chart. */
  NamedChart chart() {
    Firmness.Ranked ranked = report.firmness().rankings().get(0);
    BoxPlots plots =
        new BoxPlots(
            said.lead(report.firmness()),
            words.say(ranked.isDrawn() ? "chart.firmness" : "chart.firmness.undrawn"),
            words.say("label.place"),
            ranked.isDrawn() ? words.say("label.firmness.drawn") : "",
            ranked.units().stream().map(this::row).toList(),
            Optional.empty());
    return NamedChart.of(NAME, plots, table(ranked));
  }

  private BoxPlots.Row row(Firmness.Unit unit) {
    Firmness.Span box = unit.drawn().orElseGet(() -> new Firmness.Span(unit.place(), unit.place()));
    Firmness.Span all = unit.all();
    return new BoxPlots.Row(
        unit.standing().unit().name(),
        Optional.of(
            new BoxPlots.Box(
                value(all.best()), value(box.best()), value(box.worst()), value(all.worst()))),
        value(unit.place()),
        unit.drawn().map(said::places).orElse(""),
        List.of());
  }

  private Figure.Table table(Firmness.Ranked ranked) {
    List<String> heads = new ArrayList<>();
    heads.add(words.say("label.unit"));
    heads.add(words.say("label.place"));
    if (ranked.isDrawn()) {
      heads.add(words.say("label.firmness.drawn"));
    }
    heads.add(words.say("chart.firmness.all"));
    return new Figure.Table(heads, ranked.units().stream().map(this::figures).toList());
  }

  private Figure.Row figures(Firmness.Unit unit) {
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(unit.place()));
    unit.drawn().ifPresent(span -> cells.add(said.places(span)));
    cells.add(said.places(unit.all()));
    return new Figure.Row(unit.standing().unit().name(), "", cells);
  }

  private static BigDecimal value(int place) {
    return BigDecimal.valueOf(place);
  }
}
