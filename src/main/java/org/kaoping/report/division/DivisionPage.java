package org.kaoping.report.division;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.ScoreBar;
import org.kaoping.report.chart.ChartPart;
import org.kaoping.report.listing.ListPart;
import org.kaoping.report.ranking.ChangePart;
import org.kaoping.report.ranking.RankingTable;

/**
 * The page of a group or a kind of units.
 *
 * @param what {@code 分组} or {@code 类别}
 * @param lead how many units, average, spread, grades
 * @param comparison its average beside that of all units; empty where it is all of them
 * @param since what became of its totals since the term before, may be empty
 * @param change what became of each unit
 * @param figures units, median, highest and lowest total, as far as there are any
 * @param ranking of its units, unless there is the list
 * @param list the ranking, where it is too long for the page
 * @param indicators top-level indicators, may be empty
 * @param awards those that its units won or have places of, may be empty
 * @param downloads where its tables are as files, may be empty
 */
public record DivisionPage(
    String name,
    String what,
    String lead,
    Optional<String> comparison,
    String since,
    List<KeyFigure> figures,
    Optional<RankingTable.Plot> plot,
    Optional<RankingTable> ranking,
    Optional<ListPart> list,
    Optional<ChangePart> change,
    ChartPart charts,
    String meanHead,
    List<IndicatorRow> indicators,
    List<AwardRow> awards,
    List<Link> downloads) {

  /**
   * A top-level indicator.
   *
   * @param mean of the division
   * @param overall mean of all units
   * @param difference {@code mean} less {@code overall} with its sign
   */
  public record IndicatorRow(
      String title,
      String href,
      String points,
      String mean,
      Optional<ScoreBar> share,
      String difference,
      String overall) {}

  /**
   * An award.
   *
   * @param places how many of how many places are used; empty where the group has none of its own
   * @param href the page that shows how it was decided, may be empty
   * @param more how many other units there are and where they stand, may be empty
   */
  public record AwardRow(
      String title, String href, Optional<String> places, List<Link> units, String more) {}
}
