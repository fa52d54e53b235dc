package org.kaoping.reckon;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Grades;

/** What it takes for a unit to get the next better grade. */
public sealed interface GradeProspect {

  /** There is no better grade to get. */
  record None(Reason reason) implements GradeProspect {}

  /** Why there is no better grade to get. */
  enum Reason {
    /** Totals and grades are stated, not computed. */
    STATED,
    /** The scheme has no grades, or only one. */
    NO_GRADES,
    /** Grades, or vetoes, go by place, so that what others do decides, too. */
    BY_PLACE,
    /** The unit has no points that could be graded. */
    NO_POINTS,
    /** A veto made all its points 0. */
    ZEROED,
    /** A veto keeps it from a better grade, and nothing that gives points ends it. */
    CAPPED,
    /** It has the best grade. */
    BEST
  }

  /**
   * The ways to the next better grade.
   *
   * @param target the next better grade
   * @param gap published points that lack, greater than 0; empty where vetoes make the grade lower
   *     than these earn
   * @param computed ways by rules that raise the points that decide, greatest gain of these first,
   *     then in the scheme's order
   * @param judged the same of scores that assessors give
   * @param uncounted ways that raise the published total only, greatest gain of that first
   * @param together ways that are enough together, where none of {@code computed} is by itself
   */
  record Ways(
      Grades.Grade target,
      Optional<Decimal> gap,
      List<Way> computed,
      List<Way> judged,
      List<Way> uncounted,
      Optional<Together> together)
      implements GradeProspect {

    /**
     * Returns the way by rules whose smallest change that is enough has the least gain; of equal
     * ones the first in the scheme's order.
     */
    public Optional<Way> cheapestComputed() {
      return Way.cheapest(computed, Comparator.comparing(Way.Step::gain));
    }

    /** Returns the same among all ways, also those of scores that assessors give. */
    public Optional<Way> cheapest() {
      return Way.cheapest(
          Stream.concat(computed.stream(), judged.stream()).toList(),
          Comparator.comparing(Way.Step::gain));
    }
  }

  /**
   * Several ways that go together: the greatest change of each.
   *
   * @param ways at least one: those by rules first, each kind with the greatest gain first
   * @param gain published points that decide, after less before
   * @param total the same of the published total
   * @param grade id of the grade that the unit then has
   */
  record Together(List<Way> ways, Decimal gain, Decimal total, Optional<String> grade) {}
}
