package org.kaoping.draw;

import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;

/**
 * Draws a {@link RowLayout}: title and scale on top, one row below the other, the reference's word.
 */
final class RowPlot {
  /** Height of the numbers above the scale. */
  static final int SCALE_HEIGHT = 18;

  private static final int NUMBER_GAP = 20; // leaves room for a decimal

  private RowPlot() {}

  /**
   * Returns the drawing.
   *
   * @param head height of what stands between the title and the scale
   * @param more draws that, from the height of the title
   */
  static Drawing draw(
      String axisLabel,
      ScaleRange range,
      RowRenderer renderer,
      Optional<Chart.Reference> reference,
      int head,
      Consumer<Graphics2D> more) {
    RowLayout layout = renderer.layout();
    String title = TextWidth.clean(axisLabel);
    int top = SCALE_HEIGHT + Drawing.titleHeight(title) + head;
    int bottom = reference.isPresent() ? Foot.ROOM : 2;
    NumberAxis scale = scale(range, layout.length());
    List<Chart.Bar> rows =
        layout.labels().stream()
            .map(l -> new Chart.Bar(l, BigDecimal.ZERO, "", Chart.Tone.NEUTRAL))
            .toList();
    LabelAxis labels = new LabelAxis(rows, Anchor.START, layout.place());
    labels.setTickLabelsVisible(false);
    AxisSpace space = BarPlot.space(top, layout.left(), bottom, layout.right());
    CategoryPlot plot = BarPlot.of(rows, labels, scale, renderer, space);
    plot.setRangeZeroBaselineVisible(false);
    lay(plot, reference);
    return Drawing.of(plot, title, top + layout.height() + bottom, more);
  }

  /** Returns a scale of so many user units above rows. */
  static NumberAxis scale(ScaleRange range, int length) {
    int room = range.widestNumber() + NUMBER_GAP;
    return range.axis(ScaleUnit.of(range, ScaleUnit.POINTS, length, room), Anchor.MIDDLE);
  }

  /** Lays a plot's rows one below the other and has its renderer draw the reference. */
  static void lay(CategoryPlot plot, Optional<Chart.Reference> reference) {
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
    plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
    reference.ifPresent(r -> plot.addRangeMarker(new ValueMarker(r.value().doubleValue())));
  }
}
