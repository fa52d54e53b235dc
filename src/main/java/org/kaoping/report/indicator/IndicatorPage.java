package org.kaoping.report.indicator;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.ChartPart;
import org.kaoping.wording.RuleWords;

/**
 * The page of an indicator.
 *
 * @param lead one sentence on how the units did
 * @param facts clause, departments, periods …: name and value
 * @param rules in words, with what they did; may be empty
 * @param plot what the scores are drawn on
 * @param children indicators below a branch
 * @param placed whether places among all units mean something
 * @param measures columns of what was measured, by the official source; may be empty
 * @param rows every unit's score, the highest first
 * @param reasons whether something was found at some unit
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
    List<RuleRow> rules,
    List<Link> children,
    ChartPart charts,
    Optional<Plot> plot,
    boolean placed,
    List<MeasureHead> measures,
    List<Row> rows,
    boolean reasons,
    List<Link> downloads) {
  /** Something known of the indicator. */
  public record Fact(String name, String value) {}

  /**
   * A rule, and what it did to all units.
   *
   * @param units how many it concerned, empty where nothing can be told yet, as are the others
   * @param cases how many, or a dash for a rule that counts none
   * @param points that it took, or gave
   * @param width of its bar in %
   * @param takes whether it took points
   */
  public record RuleRow(
      RuleWords.RuleText rule,
      String units,
      String cases,
      String points,
      String width,
      boolean takes) {}

  /**
   * What scores are drawn on.
   *
   * @param median where it stands, in %
   * @param note what the line is, and where the axis begins
   */
  public record Plot(List<Axis.Tick> ticks, String median, String note) {}

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
   * @param dot where its score stands, in %; empty without one
   * @param why what was found, may be empty
   * @param measures one for each head, empty where nothing was recorded
   * @param measured those that there are in one line, for narrow screens
   */
  public record Row(
      String place,
      String unit,
      String href,
      String score,
      String lost,
      String dot,
      String why,
      List<String> measures,
      String measured) {}
}
