package org.kaoping.draw;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/** Two dots and the way between them. */
final class DumbbellRenderer extends RowRenderer {
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
