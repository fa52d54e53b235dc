package org.kaoping.report.unit;

import java.util.List;
import org.kaoping.report.Link;

/**
 * How a unit stands among those of its ranking.
 *
 * @param distance how far it is from the next grade and the next place, in one sentence, may be
 *     empty
 * @param order what puts it before, behind or level with units that have the same total, a sentence
 *     each; may be empty
 * @param previous the unit before it in the ranking, its place in front; none or one
 * @param next the unit behind it; none or one
 * @param finding how its top-level indicators lie to the medians, empty where nobody competes
 * @param legend what the marks of the bars mean, empty likewise
 * @param strengths leaves above the median, most first
 * @param weaknesses leaves below the median, most first
 */
public record UnitProfile(
    String distance,
    List<String> order,
    List<Link> previous,
    List<Link> next,
    String finding,
    String legend,
    List<Item> strengths,
    List<Item> weaknesses) {

  /**
   * A leaf.
   *
   * @param by e.g. {@code 少 1.5 分}
   * @param of its score and the median
   */
  public record Item(String title, String href, String by, String of) {}

  /**
   * A bar with a mark at the median.
   *
   * @param width share of the full points in %, 0 to 100, for the drawing
   * @param median likewise; empty where nobody competes
   * @param below whether the score is below the median
   */
  public record Bar(String width, String median, boolean below) {}
}
