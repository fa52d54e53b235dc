package org.kaoping.draw;

/**
 * What one bar takes along the axis of labels, in user units.
 *
 * @param before room between the start of the place and the bar
 * @param thickness height of a bar, or width of a column
 * @param after room between the bar and the end of the place
 */
record Place(double before, double thickness, double after) {
  double length() {
    return before + thickness + after;
  }
}
