package org.kaoping.reckon;

import java.util.Optional;

/**
 * What each stage of an award says of a unit.
 *
 * @param proposed whether it has a place by the ranking for certain
 * @param tied whether it is equal with others where the places end
 * @param awarded whether it gets the award in the end
 * @param supplementary why it has a place beyond the numbers
 * @param bar why it cannot get the award although somebody named it
 */
public record ChainRow(
    Standing standing,
    boolean proposed,
    boolean tied,
    boolean nominated,
    boolean reviewed,
    boolean awarded,
    Optional<String> supplementary,
    Optional<Bar> bar) {

  /** Says whether a stage names the unit. */
  public boolean isIn(Chain.Stage stage) {
    return switch (stage) {
      case PROPOSED -> proposed;
      case NOMINATED -> nominated;
      case REVIEWED -> reviewed;
      case DECIDED -> awarded;
    };
  }

  /** Says whether two stages say different things; of a tie, the ranking says nothing. */
  boolean differ(Chain.Stage a, Chain.Stage b) {
    return !(tied && a == Chain.Stage.PROPOSED) && isIn(a) != isIn(b);
  }
}
