package org.kaoping.draw;

import java.util.Comparator;

/**
 * What one group of the SVG has in common.
 *
 * @param ink meaning and colour
 * @param anchor anchor of texts; {@link Anchor#START} for shapes
 */
record Layer(Ink ink, Anchor anchor) implements Comparable<Layer> {
  private static final Comparator<Layer> BY_PAINTING =
      Comparator.comparing(Layer::ink).thenComparing(Layer::anchor);

  @Override
  public int compareTo(Layer other) {
    return BY_PAINTING.compare(this, other);
  }
}
