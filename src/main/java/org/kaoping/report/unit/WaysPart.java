package org.kaoping.report.unit;

import java.util.List;

/**
 * What it takes for a unit to do better.
 *
 * @param title the smallest change that is enough, or how many together are
 * @param about what decides, and what lacks
 * @param legend what bars and the line stand for
 * @param gap where the line of what lacks stands, in %; empty where none does
 * @param gapText what lacks to what; empty where nothing does
 * @param computed what rules computed
 * @param computedSum how many these are, and what they make together
 * @param judged what assessors judged
 * @param judgedSum how many these are
 * @param notes what is enough together, and what does not count; may be empty
 */
public record WaysPart(
    String title,
    String about,
    String legend,
    String gap,
    String gapText,
    List<Row> computed,
    String computedSum,
    List<Row> judged,
    String judgedSum,
    List<String> notes) {
  /**
   * A way.
   *
   * @param what would have to change
   * @param enough the smallest change that is enough, where it is not all of it; may be empty
   * @param gain what it gives, with its sign
   * @param width of its bar in %
   * @param grade the better grade that it reaches alone, may be empty
   */
  public record Row(
      String title,
      String href,
      String what,
      String enough,
      String gain,
      String width,
      String grade,
      String gradeClass) {}
}
