package org.kaoping.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;

/**
 * Draws {@link ColumnDistribution}: columns side by side, labels below, counts above or a scale.
 */
final class ColumnPainter {
  private static final int HEIGHT = 140;
  private static final int ROW = 18;
  private static final int LABEL_ROW = 15;

  private ColumnPainter() {}

  static Drawing draw(ColumnDistribution chart) {
    List<Chart.Bar> bars = chart.columns().stream().map(ColumnPainter::cleaned).toList();
    ScaleRange range = ScaleRange.around(bars.stream().map(Chart.Bar::value));
    ColumnLayout counted = ColumnLayout.of(bars, 0);
    boolean hasCounts = counted.showsCounts();
    ColumnLayout layout =
        hasCounts ? counted : ColumnLayout.of(bars, range.widestNumber() + ROW / 2);
    NumberAxis scale =
        range.axis(ScaleUnit.of(range, ScaleUnit.COUNTS, HEIGHT, 2 * ROW), Anchor.END);
    scale.setTickLabelsVisible(!hasCounts);
    ToneRenderer renderer = new ColumnRenderer(layout.bars());
    renderer.setDefaultItemLabelsVisible(hasCounts);
    String title = TextWidth.clean(chart.axisLabel());
    int top = Drawing.titleHeight(title) + ROW;
    int bottom = layout.rows() * LABEL_ROW + ColumnLayout.LABEL_GAP;
    AxisSpace space = BarPlot.space(top, layout.left(), bottom, layout.right());
    CategoryPlot plot = BarPlot.of(layout.bars(), layout.axis(), scale, renderer, space);
    plot.setRangeGridlinesVisible(!hasCounts);
    return Drawing.of(plot, title, top + HEIGHT + bottom);
  }

  private static Chart.Bar cleaned(ColumnDistribution.Column column) {
    Chart.Bar bar = column.toBar();
    return new Chart.Bar(
        TextWidth.clean(bar.label()), bar.value(), TextWidth.clean(bar.valueText()), bar.tone());
  }

  /**
   * Where the parts of a {@link ColumnDistribution} chart stand, in user units.
   *
   * @param bars the columns; labels that are left out are empty
   * @param rows number of rows of labels, 1 or 2
   * @param left room left of the first column's place
   * @param right room right of the last column's place
   */
  record ColumnLayout(List<Chart.Bar> bars, int rows, int left, int right) {
    /** Room between the line at zero and the labels, in user units. */
    static final int LABEL_GAP = 6;

    private static final int GAP = 6;
    private static final int FEW = 8;
    private static final int WIDEST_LABEL_OF_MANY = 120;
    private static final int WIDEST_COLUMN = 64;

    /**
     * Returns the layout of at least one column.
     *
     * @param scale room for the numbers of a scale; 0 without one
     */
    static ColumnLayout of(List<Chart.Bar> bars, int scale) {
      int count = bars.size();
      int width = Drawing.WIDTH - scale;
      int label = widestLabel(bars);
      if ((label + GAP) * count <= width) {
        return new ColumnLayout(bars, 1, scale, 0);
      }
      if (count <= FEW) {
        int side = width / (count + 1) / 2;
        List<Chart.Bar> shortened = shortened(bars, 4 * side - GAP);
        return new ColumnLayout(shortened, count == 1 ? 1 : 2, scale + side, side);
      }
      List<Chart.Bar> shortened = shortened(bars, WIDEST_LABEL_OF_MANY);
      int shortLabel = widestLabel(shortened);
      int side = Math.max(0, (shortLabel * count - width) / (2 * (count - 1)) + 1);
      int pitch = (width - 2 * side) / count;
      int step = (shortLabel + GAP + pitch - 1) / pitch;
      List<Chart.Bar> thinned =
          IntStream.range(0, count)
              .mapToObj(i -> i % step == 0 ? shortened.get(i) : withLabel(shortened.get(i), ""))
              .toList();
      return new ColumnLayout(thinned, 1, scale + side, side);
    }

    /** Returns whether every column has a count, and room for it. */
    boolean showsCounts() {
      return bars.stream()
          .mapToInt(bar -> TextWidth.of(bar.valueText(), Ink.TEXT_SIZE))
          .allMatch(width -> width > 0 && width + GAP / 2 <= pitch());
    }

    /** Returns the axis of the labels, which also sets how wide the columns are. */
    LabelAxis axis() {
      double share = bars.size() <= FEW ? 0.6 : 0.86;
      double thickness = Math.min(WIDEST_COLUMN, share * pitch());
      double room = (pitch() - thickness) / 2;
      LabelAxis axis = new LabelAxis(bars, Anchor.MIDDLE, new Place(room, thickness, room));
      axis.setRows(rows);
      axis.setCategoryLabelPositionOffset(LABEL_GAP);
      return axis;
    }

    private double pitch() {
      return (Drawing.WIDTH - left - right) / (double) bars.size();
    }

    private static int widestLabel(List<Chart.Bar> bars) {
      return bars.stream()
          .mapToInt(bar -> TextWidth.of(bar.label(), Ink.TEXT_SIZE))
          .max()
          .orElse(0);
    }

    private static List<Chart.Bar> shortened(List<Chart.Bar> bars, int width) {
      return bars.stream()
          .map(bar -> withLabel(bar, TextWidth.shorten(bar.label(), width, Ink.TEXT_SIZE)))
          .toList();
    }

    private static Chart.Bar withLabel(Chart.Bar bar, String label) {
      return new Chart.Bar(label, bar.value(), bar.valueText(), bar.tone());
    }
  }
}
