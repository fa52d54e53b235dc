package org.kaoping.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Boxes with whiskers and dots; names of dots stand above them as far as there is room. */
final class BoxRenderer extends RowRenderer {
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
              graphics.fill(new Rectangle2D.Double(lower, middle - half, upper - lower, 2 * half));
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
      double baseline = layout().middle(row, scale.area()) - RowLayout.THICKNESS / 2.0 - NAME_LIFT;
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
