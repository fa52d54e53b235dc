package org.kaoping.report.unit;

import java.util.List;

/**
 * A correction of published results.
 *
 * @param date when it was approved
 * @param by the office that approved it
 * @param summary what was corrected and what became what, in a sentence: {@code 漏计一处：总分由 87.30 改为
 *     88.30。}
 * @param href the place of all corrections of the evaluation
 * @param rows values that changed; may be empty
 */
public record CorrectionItem(
    String date, String what, String why, String by, String summary, String href, List<Row> rows) {
  /**
   * A value.
   *
   * @param href the unit's page; empty if it has none any more
   */
  public record Row(String unit, String href, String value, String before, String after) {}
}
