package org.kaoping.report.award;

import java.util.List;
import org.kaoping.report.Link;

/**
 * The page that shows where the places of grades end that go by place.
 *
 * @param say how many places each grade has
 * @param about what is looked at, and what is not
 * @param grouped whether there are several rankings with names
 */
public record GradePage(
    String title, String say, String about, boolean grouped, List<Places> grades) {

  /** The places of a grade: its title with its share, and each ranking. */
  public record Places(String title, List<Margin> rankings) {}

  /**
   * Where they end in a ranking.
   *
   * @param name empty where all units are ranked together
   * @param units how many are ranked
   * @param places how many of them have the grade or a better one by place
   * @param parted what parts the last one with a place from the first one without
   * @param ends these two, as far as there are such
   * @param lacking units with a place that do not reach the grade's bound; may be empty
   * @param leaving who would have none with fewer, in order
   * @param coming who would have one with more, in order
   */
  public record Margin(
      Link name,
      String units,
      String places,
      String parted,
      List<AwardPage.Together> ends,
      List<Link> lacking,
      List<AwardPage.Together> leaving,
      List<AwardPage.Together> coming) {}
}
