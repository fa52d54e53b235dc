package org.kaoping.draw;

/** Which point of a text its x coordinate names, so that the reader's own font cannot move it. */
enum Anchor {
  START("", 0),
  MIDDLE(" text-anchor=\"middle\"", 0.5f),
  END(" text-anchor=\"end\"", 1);

  private final String attribute;
  private final float share;

  Anchor(String attribute, float share) {
    this.attribute = attribute;
    this.share = share;
  }

  /** Returns the SVG attribute with a leading space, or nothing for SVG's default. */
  String attribute() {
    return attribute;
  }

  /** Returns the distance of the anchor from the text's left end for a text of this width. */
  float offset(int width) {
    return share * width;
  }
}
