package org.kaoping.draw;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows of a chart of rows stand, in user units: names left of the scale, or above each
 * row if one is wider than 10 em or the scale would get too short, and a column of texts at the
 * right.
 *
 * @param labels cleaned and shortened
 * @param texts cleaned and shortened, one for each label
 * @param above whether labels stand above their rows
 * @param place what a row takes from top to bottom
 * @param left room left of the scale
 * @param right room right of the scale
 */
record RowLayout(
    List<String> labels, List<String> texts, boolean above, Place place, int left, int right) {
  /** Height of what is drawn in a row. */
  static final int THICKNESS = 12;

  private static final int WIDEST_LABEL = 24 * Ink.TEXT_SIZE;
  private static final int WIDEST_LABEL_BESIDE = 10 * Ink.TEXT_SIZE;
  private static final int WIDEST_TEXT = 8 * Ink.TEXT_SIZE;
  private static final int SHORTEST_SCALE = 140;
  private static final int GAP = 12;
  private static final int LINE = 16;
  private static final int FEW = 24;

  /**
   * Returns the layout of rows.
   *
   * @param headroom room above what is drawn in each row, for texts of its own
   * @param range whose numbers stand above both ends of the scale
   * @param rightLabel what stands above the texts at the right; may be empty
   */
  static RowLayout of(
      List<String> labels, List<String> texts, int headroom, ScaleRange range, String rightLabel) {
    List<String> names =
        labels.stream()
            .map(l -> TextWidth.shortenName(TextWidth.clean(l), WIDEST_LABEL, Ink.TEXT_SIZE))
            .toList();
    List<String> values =
        texts.stream()
            .map(t -> TextWidth.shorten(TextWidth.clean(t), WIDEST_TEXT, Ink.TEXT_SIZE))
            .toList();
    int label = widest(names);
    int value = Math.max(widest(values), TextWidth.of(rightLabel, Ink.SCALE_TEXT_SIZE));
    int number = range.widestNumber() / 2 + GAP;
    int right = Math.max(value + GAP, number);
    boolean above =
        label > WIDEST_LABEL_BESIDE || Drawing.WIDTH - label - GAP - right < SHORTEST_SCALE;
    int gap = names.size() <= FEW ? 6 : 4;
    double before = gap + headroom + (above ? LINE : 0);
    Place place = new Place(before, THICKNESS, gap);
    return new RowLayout(
        names, values, above, place, above ? number : Math.max(label + GAP, number), right);
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(text -> TextWidth.of(text, Ink.TEXT_SIZE)).max().orElse(0);
  }

  /** Returns the height of all rows. */
  int height() {
    return (int) Math.ceil(labels.size() * place.length());
  }

  /** Returns the length of the scale. */
  int length() {
    return Drawing.WIDTH - left - right;
  }

  /** Returns the middle of what is drawn in a row. */
  double middle(int row, Rectangle2D area) {
    return area.getMinY() + row * place.length() + place.before() + THICKNESS / 2.0;
  }

  Anchor labelAnchor() {
    return above ? Anchor.START : Anchor.END;
  }

  double labelX() {
    return above ? 0 : left - GAP;
  }

  double labelBaseline(int row, Rectangle2D area) {
    return above
        ? area.getMinY() + row * place.length() + LINE - 2
        : middle(row, area) + Ink.TEXT_SIZE / 2.0 - 2;
  }

  /** Returns what labels take of the scale: nothing if they stand beside it. */
  List<Rectangle2D> labelBoxes(Rectangle2D area) {
    List<Rectangle2D> boxes = new ArrayList<>();
    for (int row = 0; above && row < labels.size(); row++) {
      boxes.add(Pen.box(Anchor.START, labels.get(row), 0, labelBaseline(row, area)));
    }
    return boxes;
  }
}
