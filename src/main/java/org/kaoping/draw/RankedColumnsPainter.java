package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.RectangleEdge;

/** Draws {@link RankedColumns}: both ends in words on top, then columns, then places. */
final class RankedColumnsPainter {
  private static final int HEIGHT = 140;
  private static final int ROW = 18;
  private static final int LABEL_ROW = 16;
  private static final int LABEL_GAP = 6;
  private static final int GAP = 12;
  private static final int[] FACTORS = {1, 2, 5};
  private static final double THICKNESS = 0.84;

  private RankedColumnsPainter() {}

  static Drawing draw(RankedColumns chart) {
    ScaleRange range =
        ScaleRange.around(
            Stream.concat(
                chart.bars().stream().map(Chart.Bar::value),
                chart.reference().stream().map(Chart.Reference::value)));
    int count = chart.bars().size();
    int left = range.widestNumber() + ROW;
    int right = TextWidth.of(Integer.toString(count), Ink.TEXT_SIZE) / 2 + 2;
    double pitch = (Drawing.WIDTH - left - right) / (double) count;
    List<Chart.Bar> bars = placed(chart.bars(), pitch);
    NumberAxis scale =
        range.axis(ScaleUnit.of(range, ScaleUnit.POINTS, HEIGHT, 2 * ROW), Anchor.END);
    double room = pitch * (1 - THICKNESS) / 2;
    LabelAxis places = new LabelAxis(bars, Anchor.MIDDLE, new Place(room, pitch * THICKNESS, room));
    places.setCategoryLabelPositionOffset(LABEL_GAP);
    String title = TextWidth.clean(chart.axisLabel());
    Ends ends = Ends.of(chart);
    int top = Drawing.titleHeight(title) + ends.rows() * ROW + ROW;
    String below =
        TextWidth.shorten(
            TextWidth.clean(chart.placeLabel()), Drawing.WIDTH - left, Ink.SCALE_TEXT_SIZE);
    int bottom = LABEL_GAP + LABEL_ROW + (below.isEmpty() ? 0 : ROW);
    AxisSpace space = BarPlot.space(top, left, bottom, right);
    CategoryPlot plot =
        BarPlot.of(
            bars, places, scale, new RankedColumnsRenderer(chart.bars(), chart.reference()), space);
    chart.reference().ifPresent(r -> plot.addRangeMarker(new ValueMarker(r.value().doubleValue())));
    int height = top + HEIGHT + bottom;
    return Drawing.of(
        plot,
        title,
        height,
        graphics -> {
          ends.draw(graphics, left, Drawing.titleHeight(title));
          Pen.scale(graphics, Anchor.START, below, left, height - LABEL_GAP);
        });
  }

  /** Returns the bars with their places as labels, as many as there is room for. */
  private static List<Chart.Bar> placed(List<Chart.Bar> bars, double pitch) {
    int room = TextWidth.of(Integer.toString(bars.size()), Ink.TEXT_SIZE) + GAP;
    int step = step(room, pitch);
    List<Chart.Bar> placed = new ArrayList<>();
    for (int i = 1; i <= bars.size(); i++) {
      Chart.Bar bar = bars.get(i - 1);
      boolean end = i == 1 || i == bars.size();
      boolean inner = i % step == 0 && (i - 1) * pitch >= room && (bars.size() - i) * pitch >= room;
      String place = end || inner ? Integer.toString(i) : "";
      placed.add(new Chart.Bar(place, bar.value(), "", Chart.Tone.NEUTRAL));
    }
    return placed;
  }

  private static int step(int room, double pitch) {
    for (int power = 1; ; power *= 10) {
      for (int factor : FACTORS) {
        if (factor * power * pitch >= room) {
          return factor * power;
        }
      }
    }
  }

  /**
   * What is said of the first and the last column of {@link RankedColumns}: in one row if there is
   * room, else below each other.
   */
  record Ends(String first, String last, int rows) {
    private static final int GAP = 20;
    private static final int ROW = 18;
    private static final int BASELINE = 14;
    private static final int MARGIN = 60; // of the scale, at most

    static Ends of(RankedColumns chart) {
      int width = Drawing.WIDTH - MARGIN;
      String first = TextWidth.shortenName(TextWidth.clean(chart.first()), width, Ink.TEXT_SIZE);
      String last = TextWidth.shortenName(TextWidth.clean(chart.last()), width, Ink.TEXT_SIZE);
      int both = TextWidth.of(first, Ink.TEXT_SIZE) + TextWidth.of(last, Ink.TEXT_SIZE);
      int rows = first.isEmpty() && last.isEmpty() ? 0 : both + GAP <= width ? 1 : 2;
      return new Ends(first, last, rows);
    }

    void draw(Graphics2D graphics, int left, int top) {
      Pen.text(graphics, Ink.LABEL, Anchor.START, first, left, top + BASELINE);
      int baseline = top + (rows - 1) * ROW + BASELINE;
      Pen.text(graphics, Ink.LABEL, Anchor.END, last, Drawing.WIDTH, baseline);
    }
  }

  /**
   * Thin columns; the reference line's word stands above its right end, where sorted columns are
   * lower, and rules end before it.
   */
  static final class RankedColumnsRenderer extends ColumnRenderer {
    private static final int LIFT = 5;
    private static final int WIDEST_WORD = Drawing.WIDTH / 2;

    private final Optional<Chart.Reference> reference;

    RankedColumnsRenderer(List<Chart.Bar> bars, Optional<Chart.Reference> reference) {
      super(bars);
      this.reference = reference;
      setDefaultItemLabelsVisible(false);
    }

    @Override
    public void drawRangeLine(
        Graphics2D graphics,
        CategoryPlot plot,
        ValueAxis scale,
        Rectangle2D area,
        double value,
        Paint paint,
        Stroke stroke) {
      double y = scale.valueToJava2D(value, area, RectangleEdge.LEFT);
      boolean inWord =
          reference.isPresent()
              && wordBox(scale, area).getMinY() <= y
              && y <= wordBox(scale, area).getMaxY();
      double end = inWord ? wordBox(scale, area).getMinX() : area.getMaxX();
      graphics.setPaint(paint);
      graphics.setStroke(stroke);
      Pen.line(graphics, (Ink) paint, area.getMinX(), y, end, y);
    }

    @Override
    public void drawRangeMarker(
        Graphics2D graphics, CategoryPlot plot, ValueAxis scale, Marker marker, Rectangle2D area) {
      double y = line(scale, area);
      graphics.setStroke(new BasicStroke(1));
      Pen.line(graphics, Ink.REFERENCE, area.getMinX(), y, area.getMaxX(), y);
      Pen.text(graphics, Ink.REFERENCE_TEXT, Anchor.END, word(), area.getMaxX(), y - LIFT);
    }

    private String word() {
      return reference
          .map(r -> TextWidth.shorten(TextWidth.clean(r.text()), WIDEST_WORD, Ink.TEXT_SIZE))
          .orElse("");
    }

    private double line(ValueAxis scale, Rectangle2D area) {
      double value = reference.map(r -> r.value().doubleValue()).orElse(0.0);
      return scale.valueToJava2D(value, area, RectangleEdge.LEFT);
    }

    private Rectangle2D wordBox(ValueAxis scale, Rectangle2D area) {
      return Pen.box(Anchor.END, word(), area.getMaxX(), line(scale, area) - LIFT);
    }
  }
}
