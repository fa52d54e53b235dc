package org.kaoping.report.award;

import java.util.List;
import org.kaoping.report.Link;
import org.kaoping.wording.ChainWords;

/**
 * The page that shows how an award came to its units.
 *
 * @param how the way its units are chosen
 * @param lead how many units each stage named
 * @param heads titles of the stages
 * @param groups one without a name where there are no groups
 * @param quotas how groups used their places, then the sum; empty without quotas
 * @param table the same rows for programs
 */
public record AwardPage(
    String title,
    String how,
    String lead,
    List<Stage> stages,
    List<String> heads,
    int columns,
    List<Group> groups,
    List<QuotaRow> quotas,
    Link table) {

  /** A stage with those who took part in it. */
  public record Stage(String title, List<ChainWords.Step> steps) {}

  /**
   * The units of a group.
   *
   * @param group empty text where there are no groups
   */
  public record Group(Link group, List<Row> rows) {}

  /**
   * A unit.
   *
   * @param cells what each stage says of it
   * @param marks what differs, in short; empty if all stages agree
   * @param reasons for what differs
   */
  public record Row(
      String place,
      String name,
      String href,
      String total,
      List<String> cells,
      List<String> marks,
      List<String> reasons) {}

  /** How a group used its places. */
  public record QuotaRow(
      String name, String href, String units, String places, String used, String supplementary) {}
}
