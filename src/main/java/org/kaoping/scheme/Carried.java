package org.kaoping.scheme;

import java.util.Locale;
import java.util.Optional;
import org.kaoping.source.Fields;

/**
 * A leaf gets its score from what other evaluations published, as a year does from its months.
 *
 * @param part id of the part whose points are carried; empty if it is the total
 * @param absent what becomes of a unit that one of them has no points of; empty if that is wrong
 */
public record Carried(How how, Optional<String> part, Optional<Absent> absent)
    implements Leaf.Scoring {
  /** How points of several evaluations make one score. */
  public enum How {
    /** The mean of their ratios to the full points. */
    MEAN,
    /** The points added up as they are, at most the leaf's. */
    SUM,
    /** The greatest ratio. */
    GREATEST,
    /** The ratio of the last one. */
    LATEST
  }

  /** What becomes of a unit that has no points. */
  public enum Absent {
    /** The others alone count. */
    SKIP,
    /** It counts as 0. */
    ZERO
  }

  private static final String PART = "part:";

  /** Reads what stands behind {@code carried}. */
  static Carried read(Fields f) {
    String of = f.optionalText("of").orElse("total");
    return new Carried(
        How.valueOf(f.text("combine").toUpperCase(Locale.ROOT)),
        of.startsWith(PART) ? Optional.of(of.substring(PART.length())) : Optional.empty(),
        f.optionalText("absent").map(word -> Absent.valueOf(word.toUpperCase(Locale.ROOT))));
  }
}
