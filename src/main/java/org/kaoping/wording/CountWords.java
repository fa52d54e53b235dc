package org.kaoping.wording;

/**
 * Says how many units a figure is made of. What is told of an average, a median or a share counts
 * those that have what it is made of; where some of the units shown have not, it says so.
 */
public final class CountWords {
  /** What units have that are counted. */
  public enum Having {
    TOTAL,
    SCORE,
    GRADE,
    /** The two values that are compared. */
    BOTH
  }

  private final Words words;

  public CountWords(Words words) {
    this.words = words;
  }

  /** Begins a sentence about those that have something: {@code 5 个单位，其中 3 个有总分}. */
  public String lead(int units, int having, Having what) {
    return units == having
        ? words.say("count.units", units)
        : words.say("count.lead." + what, units, having);
  }

  /** Names those that have something: {@code 有总分的 3 个单位}, or {@code 3 个单位} if all have. */
  public String those(int units, int having, Having what) {
    return units == having
        ? words.say("count.units", units)
        : words.say("count.those." + what, having);
  }

  /** Counts units in a table, and those with a total among them where not all have one. */
  public String cell(int units, int having) {
    return units == having || having == 0
        ? Integer.toString(units)
        : words.say("count.cell", units, having);
  }
}
