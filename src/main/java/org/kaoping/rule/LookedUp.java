package org.kaoping.rule;

import java.util.List;
import java.util.Optional;

/**
 * The score of another indicator, which a rule looks at as it looks at a measure. It has a name
 * among the measures that no declared one can have.
 */
public final class LookedUp {
  /** The key of a rule that names the indicator. */
  public static final String KEY = "indicator";

  /** The keys of what a rule looks at, of which it has one. */
  static final List<String> KEYS = List.of("measure", KEY);

  private static final String PREFIX = KEY + ":";

  private LookedUp() {}

  /** Returns what the score of an indicator is called among the measures. */
  public static String measure(String indicator) {
    return PREFIX + indicator;
  }

  /** Returns the id of the indicator, if a measure is a score that is looked up. */
  public static Optional<String> indicator(String measure) {
    return measure.startsWith(PREFIX)
        ? Optional.of(measure.substring(PREFIX.length()))
        : Optional.empty();
  }
}
