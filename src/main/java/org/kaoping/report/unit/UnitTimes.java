package org.kaoping.report.unit;

import java.util.List;
import java.util.Optional;

/**
 * What a unit got each time that a scheme was run for the same term.
 *
 * @param rows by date, at least two
 * @param ranked whether it was ranked among others any time
 */
public record UnitTimes(List<Row> rows, boolean ranked) {
  /**
   * One time.
   *
   * @param title of the evaluation
   * @param href the unit's page there; empty for the evaluation of the page
   * @param date may be empty
   * @param note the name of the unit then, where it was another, and what is not final or not real;
   *     may be empty
   * @param change since the time before; a dash where there is none, or either has no total
   * @param place a dash where nobody competed
   */
  public record Row(
      String title,
      Optional<String> href,
      String date,
      String note,
      String total,
      String change,
      String place) {}
}
