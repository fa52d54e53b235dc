package org.kaoping.report.indicator;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.Link;
import org.kaoping.report.NameList;
import org.kaoping.report.chart.Axis;
import org.kaoping.report.chart.ChartPart;
import org.kaoping.report.listing.ListPart;
import org.kaoping.wording.RuleWords;

/**
 * The page of an indicator.
 *
 * @param lead one sentence on how the units did
 * @param since what became of the scores since the term before, may be empty
 * @param moved who rose and who fell most, may be empty
 * @param facts clause, departments, periods …: name and value
 * @param rules in words, with what they did; may be empty
 * @param rulesAbout of which units the numbers of the term before are, may be empty
 * @param plot what the scores are drawn on
 * @param children indicators below a branch
 * @param placed whether places among all units mean something
 * @param sinceHead of the column of changes, where scores can be compared
 * @param measures columns of what was measured, by the official source; may be empty
 * @param rows every unit's score, the highest first; empty where there is the list
 * @param list the same in words, where they are too many for the page
 * @param reasons whether something was found at some unit
 * @param downloads where its tables are as files, may be empty
 */
public record IndicatorPage(
    String title,
    String points,
    String lead,
    String since,
    List<NameList> moved,
    List<Fact> facts,
    Optional<String> text,
    Optional<String> note,
    List<String> aspects,
    List<RuleRow> rules,
    String rulesAbout,
    List<Link> children,
    ChartPart charts,
    Optional<Plot> plot,
    boolean placed,
    Optional<MeasureHead> sinceHead,
    List<MeasureHead> measures,
    List<Row> rows,
    Optional<ListPart> list,
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
      boolean takes,
      Optional<RuleSince> since) {}

  /**
   * What a rule did in the term before, with that said; each may be empty.
   *
   * @param note whether it is another rule, and to whom it did it again
   */
  public record RuleSince(String units, String cases, String points, String note) {}

  /**
   * What scores are drawn on.
   *
   * @param median where it stands, in %
   * @param note what the line is, and where the axis begins
   */
  public record Plot(List<Axis.Tick> ticks, String median, String note) {}

  /**
   * A column of measured values, or of changes.
   *
   * @param note unit of measure and period
   */
  public record MeasureHead(String title, String note) {}

  /**
   * What became of a unit's score.
   *
   * @param kind {@code up}, {@code down}, {@code same}, or empty for a gap
   * @param said what a screen reader says before it
   * @param by how many points, or what the gap is
   * @param before the score of then, may be empty
   * @param x where that stands, in %; may be empty
   */
  public record Since(String kind, String said, String by, String before, String x) {}

  /**
   * A measured value.
   *
   * @param before that of the term before, may be empty
   */
  public record Value(String now, String before) {}

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
      Optional<Since> since,
      String why,
      List<Value> measures,
      String measured) {}
}
