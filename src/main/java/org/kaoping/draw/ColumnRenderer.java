package org.kaoping.draw;

import java.awt.Font;
import java.util.List;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.ui.TextAnchor;

/** Columns with their counts above them. */
class ColumnRenderer extends ToneRenderer {
  ColumnRenderer(List<Chart.Bar> bars) {
    super(bars);
    setDefaultPositiveItemLabelPosition(
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
  }

  @Override
  public Font getItemLabelFont(int row, int column) {
    return FixedFont.text(Anchor.MIDDLE);
  }
}
