package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Draws {@link BoxPlots}. */
final class BoxPainter {
  private static final int BASELINE = 12;
  private static final int NAME_ROOM = 14;

  private BoxPainter() {}

  static Drawing draw(BoxPlots chart) {
    List<BoxPlots.Row> rows = chart.rows();
    boolean named =
        rows.stream().flatMap(r -> r.dots().stream()).anyMatch(d -> !d.name().isBlank());
    String right = TextWidth.clean(chart.valueLabel());
    ScaleRange range =
        ScaleRange.between(
            Stream.concat(
                chart.reference().stream().map(Chart.Reference::value),
                rows.stream().flatMap(BoxPainter::values)));
    RowLayout layout =
        RowLayout.of(
            rows.stream().map(BoxPlots.Row::label).toList(),
            rows.stream().map(BoxPlots.Row::text).toList(),
            named ? NAME_ROOM : 0,
            range,
            right);
    BoxRenderer renderer = new BoxRenderer(layout, rows, chart.reference());
    int shown = TextWidth.of(right, Ink.SCALE_TEXT_SIZE);
    String title =
        TextWidth.shorten(
            TextWidth.clean(chart.axisLabel()),
            Drawing.WIDTH - shown - BASELINE,
            Ink.SCALE_TEXT_SIZE);
    return RowPlot.draw(
        title,
        range,
        renderer,
        chart.reference(),
        0,
        graphics -> Pen.scale(graphics, Anchor.END, right, Drawing.WIDTH, BASELINE));
  }

  private static Stream<BigDecimal> values(BoxPlots.Row row) {
    Stream<BigDecimal> box =
        row.box().stream().flatMap(b -> Stream.of(b.low(), b.lower(), b.upper(), b.high()));
    return Stream.of(box, Stream.of(row.median()), row.dots().stream().map(BoxPlots.Dot::value))
        .flatMap(s -> s);
  }
}
