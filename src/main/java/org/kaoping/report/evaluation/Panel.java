package org.kaoping.report.evaluation;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.NameList;
import org.kaoping.report.chart.ShareBar;

/**
 * An evaluation in thirty seconds.
 *
 * @param say how many units, their totals, their grades, what changed, where most is lost
 * @param figures the most important numbers
 * @param shares how many units have which grade or award
 * @param lists the first and the last, risers and fallers, or groups; may be empty
 * @param losses where most is lost on average; may be empty
 */
public record Panel(
    String say,
    List<KeyFigure> figures,
    Optional<ShareBar> shares,
    List<NameList> lists,
    List<Loss> losses) {
  /**
   * An indicator in which points are lost.
   *
   * @param by how many on average
   * @param of how many
   * @param width share lost in %
   */
  public record Loss(String title, String href, String by, String of, String width) {}
}
