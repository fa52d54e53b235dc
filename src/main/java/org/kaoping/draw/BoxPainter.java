package org.kaoping.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Boxes with whiskers and dots; names of dots stand above them as far as there is room. */
  static final class BoxRenderer extends RowRenderer {
    private static final int NAME_LIFT = 4;
    private static final int DOT_ROOM = 6;

    private final List<BoxPlots.Row> rows;

    /** The name of a dot in its row. */
    private record Name(int row, String text, double x, double baseline, Rectangle2D box) {}

    BoxRenderer(RowLayout layout, List<BoxPlots.Row> rows, Optional<Chart.Reference> reference) {
      super(layout, reference);
      this.rows = rows;
    }

    @Override
    void drawRow(Graphics2D graphics, int index, Scale scale, double middle) {
      BoxPlots.Row row = rows.get(index);
      double half = RowLayout.THICKNESS / 2.0;
      row.box()
          .ifPresent(
              box -> {
                double lower = scale.x(box.lower());
                double upper = scale.x(box.upper());
                double low = scale.x(box.low());
                double high = scale.x(box.high());
                whisker(graphics, low, lower, middle);
                whisker(graphics, high, upper, middle);
                graphics.setPaint(Ink.PALE_BAR);
                graphics.fill(
                    new Rectangle2D.Double(lower, middle - half, upper - lower, 2 * half));
              });
      row.dots()
          .forEach(
              dot ->
                  Pen.dot(
                      graphics,
                      row.box().isPresent() ? Ink.PALE_BAR : Ink.BAR,
                      scale.x(dot.value()),
                      middle));
      double median = scale.x(row.median());
      Pen.line(graphics, Ink.MEDIAN, median, middle - half, median, middle + half);
      names(scale).stream()
          .filter(name -> name.row() == index)
          .forEach(
              name ->
                  Pen.text(
                      graphics, Ink.LABEL, Anchor.MIDDLE, name.text(), name.x(), name.baseline()));
    }

    private static void whisker(Graphics2D graphics, double end, double box, double middle) {
      if (end != box) {
        Pen.line(graphics, Ink.LINK, end, middle, box, middle);
        Pen.line(graphics, Ink.LINK, end, middle - 3, end, middle + 3);
      }
    }

    @Override
    List<Rectangle2D> texts(Scale scale) {
      return names(scale).stream().map(Name::box).toList();
    }

    /** Returns the names that have room: within the scale, clear of those before them. */
    private List<Name> names(Scale scale) {
      List<Name> names = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        double baseline =
            layout().middle(row, scale.area()) - RowLayout.THICKNESS / 2.0 - NAME_LIFT;
        for (BoxPlots.Dot dot : rows.get(row).dots()) {
          String text =
              TextWidth.shortenName(
                  TextWidth.clean(dot.name()), (int) scale.area().getWidth(), Ink.TEXT_SIZE);
          double half = TextWidth.of(text, Ink.TEXT_SIZE) / 2.0;
          double least = scale.area().getMinX() - DOT_ROOM + half;
          double greatest = scale.area().getMaxX() + DOT_ROOM - half;
          double x = Math.max(least, Math.min(greatest, scale.x(dot.value())));
          Rectangle2D box = Pen.box(Anchor.MIDDLE, text, x, baseline);
          if (!text.isEmpty() && names.stream().noneMatch(n -> n.box().intersects(box))) {
            names.add(new Name(row, text, x, baseline, box));
          }
        }
      }
      return names;
    }
  }
}
