package org.kaoping.draw;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis of labels in one line each, drawn as they are: JFreeChart would wrap and cut them by the
 * rules of the machine's locale.
 */
final class LabelAxis extends CategoryAxis {
  private final List<Chart.Bar> bars;
  private final FixedFont font;
  private int rows = 1;
  private int lift;

  /**
   * @param bars the bars with labels ready to draw; an empty label leaves its place empty
   * @param anchor which point of a label stands at its bar
   */
  LabelAxis(List<Chart.Bar> bars, Anchor anchor, Place place) {
    this.bars = bars;
    this.font = FixedFont.text(anchor);
    double length = bars.size() * place.length();
    setLowerMargin(place.before() / length);
    setUpperMargin(place.after() / length);
    setCategoryMargin((bars.size() - 1) * (place.before() + place.after()) / length);
    setAxisLineVisible(false);
    setTickMarksVisible(false);
  }

  /** Moves labels one line down in turn, so that every label begins a cycle of this many rows. */
  void setRows(int rows) {
    this.rows = rows;
  }

  /** Keeps the room below every label free, in user units. */
  void setLift(int lift) {
    this.lift = lift;
  }

  @Override
  @SuppressWarnings("rawtypes") // as declared by JFreeChart
  protected TextBlock createLabel(
      Comparable key, float width, RectangleEdge edge, Graphics2D graphics) {
    int index = (Integer) key;
    TextBlock block = new TextBlock();
    for (int row = 0; row < index % rows; row++) {
      block.addLine("", font, Ink.LABEL);
    }
    block.addLine(bars.get(index).label(), font, Ink.label(bars.get(index).tone()));
    if (lift > 0) {
      block.addLine("", FixedFont.blank(lift), Ink.LABEL);
    }
    return block;
  }
}
