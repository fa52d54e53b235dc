package org.kaoping.draw;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where the parts of a {@link RankingBars} chart stand, in user units.
 *
 * @param bars the bars with labels and values cleaned and shortened
 * @param above whether labels stand above their bars instead of left of them
 * @param place what a bar takes from top to bottom
 * @param left room left of the scale's low end
 * @param labelGap room between the scale's low end and the labels' anchor
 * @param right room right of the scale's high end
 */
record RankingLayout(
    List<Chart.Bar> bars, boolean above, Place place, int left, int labelGap, int right) {
  /** Room between a label and the bar below it, in user units. */
  static final int LIFT = 3;

  private static final int WIDEST_LABEL = 20 * Ink.TEXT_SIZE;
  private static final int WIDEST_LABEL_BESIDE = 10 * Ink.TEXT_SIZE;
  private static final int WIDEST_VALUE = 8 * Ink.TEXT_SIZE;
  private static final int SHORTEST_SCALE = 150;
  private static final int GAP = 6;
  private static final int FEW = 24;

  static RankingLayout of(List<Chart.Bar> given) {
    List<Chart.Bar> bars = given.stream().map(RankingLayout::fitted).toList();
    int label =
        bars.stream().mapToInt(bar -> TextWidth.of(bar.label(), Ink.TEXT_SIZE)).max().orElse(0);
    int negative = widestValue(bars, bar -> bar.value().signum() < 0);
    int positive = widestValue(bars, bar -> bar.value().signum() >= 0);
    int right = Math.max(positive, 3 * GAP);
    Place beside = place(bars.size(), false);
    RankingLayout layout =
        new RankingLayout(bars, false, beside, label + GAP + negative, GAP + negative, right);
    if (label <= WIDEST_LABEL_BESIDE && layout.length() >= SHORTEST_SCALE) {
      return layout;
    }
    Place below = place(bars.size(), true);
    return new RankingLayout(bars, true, below, Math.max(GAP, negative), negative, right);
  }

  private static Place place(int count, boolean above) {
    int gap = count <= FEW ? 5 : 4;
    return new Place(above ? Ink.TEXT_SIZE + LIFT + gap : gap, count <= FEW ? 16 : 13, gap);
  }

  /** Returns the height of all bars with the room around them. */
  int height() {
    return (int) (bars.size() * place.length());
  }

  /** Returns the length of the scale from its low end to its high end. */
  int length() {
    return Drawing.WIDTH - left - right;
  }

  private static Chart.Bar fitted(Chart.Bar bar) {
    String label = TextWidth.shortenName(TextWidth.clean(bar.label()), WIDEST_LABEL, Ink.TEXT_SIZE);
    String text = TextWidth.shorten(TextWidth.clean(bar.valueText()), WIDEST_VALUE, Ink.TEXT_SIZE);
    return new Chart.Bar(label, bar.value(), text, bar.tone());
  }

  private static int widestValue(List<Chart.Bar> bars, Predicate<Chart.Bar> chosen) {
    return bars.stream()
        .filter(chosen)
        .mapToInt(bar -> TextWidth.of(bar.valueText(), Ink.TEXT_SIZE) + ToneRenderer.VALUE_GAP + 1)
        .max()
        .orElse(0);
  }
}
