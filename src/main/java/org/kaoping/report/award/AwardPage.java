package org.kaoping.report.award;

import java.util.List;
import java.util.Optional;
import org.kaoping.report.KeyFigure;
import org.kaoping.report.Link;
import org.kaoping.report.chart.ShareBar;
import org.kaoping.report.listing.ListPart;
import org.kaoping.wording.ChainWords;

/**
 * The page that shows how an award came to its units.
 *
 * @param say how many units have it, who decided, and whether otherwise than the ranking
 * @param figures places, units that have it, and what differs
 * @param shares how many of the units that it is for have it
 * @param winners who has it, and where it ends
 * @param barred who cannot get it, by reason; may be empty
 * @param margins what other numbers of places would change
 * @param how the way its units are chosen
 * @param lead how many units each stage named
 * @param heads titles of the stages
 * @param groups one without a name where there are no groups; none where there is the list
 * @param list the units, where they are too many for the page
 * @param table the same rows for programs
 */
public record AwardPage(
    String title,
    String say,
    List<KeyFigure> figures,
    ShareBar shares,
    Winners winners,
    List<Barred> barred,
    Optional<Margins> margins,
    String how,
    String lead,
    List<Stage> stages,
    List<String> heads,
    int columns,
    List<Group> groups,
    Optional<ListPart> list,
    Link table) {

  /**
   * Who has the award, by what units compete in.
   *
   * @param title where the line is highest, and where lowest
   * @param head what the fields are called
   * @param grouped whether there are several fields with names
   * @param quotas whether fields have places of their own
   * @param fields then the sum where there are quotas
   */
  public record Winners(
      String title, String head, boolean grouped, boolean quotas, List<Field> fields) {}

  /**
   * The units that compete with each other, or the sum of them.
   *
   * @param name empty where all units compete with each other
   * @param places as far as it has places of its own, as are the two that follow
   * @param line the lowest total that has the award, may be empty
   * @param next the best unit that could have it and has not, with its place; empty name for none
   * @param about how many more are tied with that one; may be empty
   * @param beyond by how much its total is above the line or below it; may be empty
   */
  public record Field(
      Link name,
      String units,
      String places,
      String used,
      String supplementary,
      String line,
      Link next,
      String about,
      String beyond,
      List<Winner> winners) {}

  /**
   * A unit that has the award.
   *
   * @param mark that it has a place beyond the numbers, may be empty
   */
  public record Winner(Link unit, String mark) {}

  /**
   * Units that cannot get the award for one reason.
   *
   * @param more how many more there are, may be empty
   */
  public record Barred(String reason, List<Link> units, String more) {}

  /**
   * What other numbers of places would change, by the results alone.
   *
   * @param grouped whether there are several fields with names
   */
  public record Margins(boolean grouped, List<Margin> fields) {}

  /**
   * Where the places end in one field.
   *
   * @param name empty where all units compete with each other
   * @param parted what parts the last one with a place from the first one without
   * @param tied who competes for the last places; may be empty
   * @param leaving who would have none if there were fewer, in order
   * @param coming who would have one if there were more, in order
   */
  public record Margin(
      Link name,
      String places,
      String parted,
      List<Link> tied,
      List<Together> leaving,
      List<Together> coming) {}

  /**
   * A unit, or some that are equal.
   *
   * @param mark that they are equal, may be empty
   */
  public record Together(List<Link> units, String total, String mark) {}

  /** A stage with those who took part in it. */
  public record Stage(String title, List<ChainWords.Step> steps) {}

  /**
   * The units of a group.
   *
   * @param group empty text where there are no groups
   */
  public record Group(Link group, List<Row> rows) {}

  /**
   * What a stage says of a unit.
   *
   * @param mark {@code yes} or {@code no}; empty where the text says more
   */
  public record Cell(String text, String mark) {}

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
      List<Cell> cells,
      List<String> marks,
      List<String> reasons) {}
}
