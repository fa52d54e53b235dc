package org.kaoping.report.indicator;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;
import org.kaoping.report.ScoreBar;
import org.kaoping.report.chart.ChartPart;
import org.kaoping.wording.RuleWords;

/**
 * The page of an indicator.
 *
 * @param lead one sentence on how the units did
 * @param facts clause, departments, periods …: name and value
 * @param rules in words, may be empty
 * @param children indicators below a branch
 * @param placed whether places among all units mean something
 * @param measures columns of what was measured, by the official source; may be empty
 * @param rows every unit's score, the highest first
 * @param findings everything found, may be empty
 * @param downloads where its tables are as files, may be empty
 */
public record IndicatorPage(
    String title,
    String points,
    String lead,
    List<Fact> facts,
    Optional<String> text,
    Optional<String> note,
    List<String> aspects,
    List<RuleWords.RuleText> rules,
    List<Link> children,
    ChartPart charts,
    boolean placed,
    List<MeasureHead> measures,
    List<Row> rows,
    List<FindingRow> findings,
    List<Link> downloads) {
  /** Something known of the indicator. */
  public record Fact(String name, String value) {}

  /**
   * A column of measured values.
   *
   * @param note unit of measure and period
   */
  public record MeasureHead(String title, String note) {}

  /**
   * A unit's score.
   *
   * @param place by this indicator alone
   * @param measures one for each head, empty where nothing was recorded
   * @param measured those that there are in one line, for narrow screens
   */
  public record Row(
      String place,
      String unit,
      String href,
      String score,
      String lost,
      Optional<ScoreBar> share,
      List<String> measures,
      String measured) {}

  /** Something found at a unit. */
  public record FindingRow(String unit, String href, String text, String detail) {}
}
