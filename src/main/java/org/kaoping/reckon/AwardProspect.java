package org.kaoping.reckon;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Award;

/**
 * What it takes for a unit to be among the first that an award goes to.
 *
 * @param won whether it has the award
 * @param bar what bars it from the award as it is, if anything; a grade or total too low can change
 * @param race what it takes; empty if it has the award, or if nothing that is assessed could change
 *     what bars it, or if a grade that goes by places decides who can get it
 */
public record AwardProspect(
    Award award, boolean won, Optional<Outcome.Bar> bar, Optional<Race> race) {

  /**
   * How a unit stands to the places of an award.
   *
   * @param name what the places belong to: a kind or a group; empty for all units
   * @param places how many there are, at least 0
   * @param selected whether the results alone select it for sure, and people decided otherwise
   * @param last who has the last place, of the others; empty while places are left
   * @param ways those whose change has it selected for sure, by the results alone; in the scheme's
   *     order
   */
  public record Race(
      String name, int places, boolean selected, Optional<Last> last, List<Way> ways) {

    /** Returns the way whose smallest change that is enough has the least gain of the total. */
    public Optional<Way> cheapest() {
      return Way.cheapest(ways, Comparator.comparing(Way.Step::total));
    }
  }

  /**
   * The last place of an award.
   *
   * @param standing of the unit that has it
   * @param total its published total
   * @param by its published total less that of the unit that is asked about; at most 0 if other
   *     things than the total decide
   */
  public record Last(Standing standing, Decimal total, Decimal by) {}
}
