package org.kaoping.draw;

/** How a bar or column stands out from its neighbours. */
public enum Tone {
  /** Grey: one among others. */
  NEUTRAL,

  /** The site's accent colour, with label and value in bold: the one the reader came for. */
  ACCENT,

  /** A grey outline, hardly filled: shown, but out of the competition (ineligible or vetoed). */
  PALE
}
