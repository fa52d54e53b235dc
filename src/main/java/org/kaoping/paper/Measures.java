package org.kaoping.paper;

/**
 * The measures of GB/T 9704-2012, by clause; lengths in micrometres, sizes of type in hundredths of
 * a point. Those without a clause are computed from the others.
 */
public final class Measures {
  /** Paper A4 (5.1). */
  public static final int PAGE_WIDTH = 210_000;

  public static final int PAGE_HEIGHT = 297_000;

  /** Above the type area (5.2.1). */
  public static final int TOP = 37_000;

  /** Left of the type area (5.2.1), where pages are bound. */
  public static final int LEFT = 28_000;

  /** The type area (5.2.1). */
  public static final int AREA_WIDTH = 156_000;

  public static final int AREA_HEIGHT = 225_000;

  public static final int RIGHT = PAGE_WIDTH - LEFT - AREA_WIDTH;

  public static final int BOTTOM = PAGE_HEIGHT - TOP - AREA_HEIGHT;

  /** Lines of a page and characters of a line, which fill the type area (5.2.3). */
  public static final int LINES = 22;

  public static final int CHARACTERS = 28;

  /** The mark's upper edge below that of the type area (7.2.4). */
  public static final int MARK_TOP = 35_000;

  /** The red rule below the number (7.2.7). */
  public static final int RULE_GAP = 4_000;

  /** In a letter: the mark's upper edge below that of the paper (10.1). */
  public static final int LETTER_MARK_TOP = 30_000;

  /** In a letter: the length of the red rules, centred on the paper (10.1). */
  public static final int LETTER_RULE_WIDTH = 170_000;

  /** In a letter: the lower rule above the lower edge of the paper (10.1). */
  public static final int LETTER_RULE_BOTTOM = 20_000;

  /** The outer rules of the imprint (7.4). */
  public static final int IMPRINT_OUTER_RULE = 350;

  /** The inner rules of the imprint (7.4). */
  public static final int IMPRINT_INNER_RULE = 250;

  /** The dash beside the page number below the type area (7.5). */
  public static final int NUMBER_GAP = 7_000;

  /** 2号: the title. */
  public static final int SIZE_2 = 2200;

  /** 3号: the text. */
  public static final int SIZE_3 = 1600;

  /** 4号: imprint and page numbers. */
  public static final int SIZE_4 = 1400;

  private Measures() {}
}
