package org.kaoping.report.evaluation;

import java.util.List;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.GradeBands;

/**
 * Where the units stand on the scale of grades.
 *
 * @param title who is nearest to a better grade
 * @param about what decides, and where each grade begins
 * @param note where the axis begins
 * @param height of the drawing in pixels
 * @param bands from the left to the right
 * @param ticks where bands begin
 * @param below those who lack least to a better grade
 * @param above those who lie least above the bound of theirs
 */
public record ScalePart(
    String title,
    String about,
    String note,
    int height,
    List<GradeBands.Band> bands,
    List<Axis.Tick> ticks,
    List<Dot> dots,
    List<Near> below,
    List<Near> above) {
  /**
   * A unit.
   *
   * @param y in pixels
   */
  public record Dot(String kind, String x, int y, String href, String title) {}

  /** A unit near to a bound. */
  public record Near(String name, String href, String points, String by) {}
}
