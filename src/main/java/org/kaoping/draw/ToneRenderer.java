package org.kaoping.draw;

import java.awt.Font;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;

/** Flat bars in the ink of their tone, each with its value at its end. */
class ToneRenderer extends BarRenderer {
  /** Room between the end of a bar and its value, in user units. */
  static final int VALUE_GAP = 4;

  private final List<Chart.Bar> bars;

  ToneRenderer(List<Chart.Bar> bars) {
    this.bars = bars;
    setBarPainter(new StandardBarPainter());
    setShadowVisible(false);
    setDrawBarOutline(false);
    setItemMargin(0);
    setItemLabelInsets(new RectangleInsets(VALUE_GAP, VALUE_GAP, VALUE_GAP, VALUE_GAP));
    setDefaultItemLabelsVisible(true);
    setDefaultItemLabelGenerator(new ValueTexts(bars));
    ItemLabelPosition beyondEnd =
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
    ItemLabelPosition beforeStart =
        new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT);
    setDefaultPositiveItemLabelPosition(beyondEnd);
    setDefaultNegativeItemLabelPosition(beforeStart);
  }

  List<Chart.Bar> bars() {
    return bars;
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    return Ink.bar(bars.get(column).tone());
  }

  @Override
  public Paint getItemLabelPaint(int row, int column) {
    return Ink.value(bars.get(column).tone());
  }

  @Override
  public Font getItemLabelFont(int row, int column) {
    return FixedFont.text(bars.get(column).value().signum() < 0 ? Anchor.END : Anchor.START);
  }

  private record ValueTexts(List<Chart.Bar> bars) implements CategoryItemLabelGenerator {
    @Override
    public String generateLabel(CategoryDataset dataset, int row, int column) {
      return bars.get(column).valueText();
    }

    @Override
    public String generateRowLabel(CategoryDataset dataset, int row) {
      return "";
    }

    @Override
    public String generateColumnLabel(CategoryDataset dataset, int column) {
      return bars.get(column).label();
    }
  }
}
