package org.kaoping.draw;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws {@link Dumbbells}: what the dots are stands above those of the first row. */
final class DumbbellPainter {
  private static final int HEAD = 18;
  private static final int BASELINE = 13;
  private static final int GAP = 6;
  private static final int WIDEST_WORD = Drawing.WIDTH / 2 - 2 * GAP;

  private DumbbellPainter() {}

  static Drawing draw(Dumbbells chart) {
    List<Dumbbells.Row> rows = chart.rows();
    ScaleRange range =
        ScaleRange.between(rows.stream().flatMap(row -> Stream.of(row.pale(), row.accent())));
    RowLayout layout =
        RowLayout.of(
            rows.stream().map(Dumbbells.Row::label).toList(),
            rows.stream().map(Dumbbells.Row::text).toList(),
            0,
            range,
            "");
    int head = chart.paleLabel().isBlank() && chart.accentLabel().isBlank() ? 0 : HEAD;
    int top = Drawing.titleHeight(TextWidth.clean(chart.axisLabel()));
    return RowPlot.draw(
        chart.axisLabel(),
        range,
        new DumbbellRenderer(layout, rows),
        Optional.empty(),
        head,
        graphics -> words(graphics, chart, range, layout, top + BASELINE));
  }

  /** Writes each word above its dot of the first row, or, if they are near, beside the other. */
  private static void words(
      Graphics2D graphics, Dumbbells chart, ScaleRange range, RowLayout layout, int baseline) {
    Dumbbells.Row first = chart.rows().get(0);
    boolean paleFirst = first.pale().compareTo(first.accent()) <= 0;
    String pale = fitted(chart.paleLabel());
    String accent = fitted(chart.accentLabel());
    String left = paleFirst ? pale : accent;
    String right = paleFirst ? accent : pale;
    double widthLeft = TextWidth.of(left, Ink.TEXT_SIZE);
    double widthRight = TextWidth.of(right, Ink.TEXT_SIZE);
    double dotLeft = x(first.pale().min(first.accent()), range, layout);
    double dotRight = x(first.pale().max(first.accent()), range, layout);
    double middle = (dotLeft + dotRight) / 2;
    double least = widthLeft + GAP;
    double split = Math.max(least, Math.min(Drawing.WIDTH - widthRight - GAP, middle));
    double end = Math.max(widthLeft, Math.min(split - GAP, dotLeft + widthLeft / 2));
    double start =
        Math.min(Drawing.WIDTH - widthRight, Math.max(split + GAP, dotRight - widthRight / 2));
    Pen.text(graphics, ink(paleFirst), Anchor.END, left, end, baseline);
    Pen.text(graphics, ink(!paleFirst), Anchor.START, right, start, baseline);
  }

  private static double x(BigDecimal value, ScaleRange range, RowLayout layout) {
    double low = range.low().doubleValue();
    double share = (value.doubleValue() - low) / (range.high().doubleValue() - low);
    return layout.left() + share * layout.length();
  }

  private static Ink ink(boolean pale) {
    return pale ? Ink.LABEL : Ink.ACCENT_TEXT;
  }

  private static String fitted(String word) {
    return TextWidth.shorten(TextWidth.clean(word), WIDEST_WORD, Ink.TEXT_SIZE);
  }

  /** Two dots and the way between them. */
  static final class DumbbellRenderer extends RowRenderer {
    private final List<Dumbbells.Row> rows;

    DumbbellRenderer(RowLayout layout, List<Dumbbells.Row> rows) {
      super(layout, Optional.empty());
      this.rows = rows;
    }

    @Override
    void drawRow(Graphics2D graphics, int index, Scale scale, double middle) {
      Dumbbells.Row row = rows.get(index);
      double pale = scale.x(row.pale());
      double accent = scale.x(row.accent());
      if (pale != accent) {
        Pen.line(graphics, Ink.LINK, pale, middle, accent, middle);
      }
      Pen.dot(graphics, Ink.PALE_BAR, pale, middle);
      Pen.dot(graphics, Ink.ACCENT_BAR, accent, middle);
    }
  }
}
