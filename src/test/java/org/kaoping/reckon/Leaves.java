package org.kaoping.reckon;

import java.util.List;
import org.kaoping.scheme.Indicator;

/** Scores of the leaves of a unit. */
public final class Leaves {
  private Leaves() {}

  /** Says whether it is left open what becomes of a unit if a leaf of it changes. */
  public static boolean isUncertain(RankedEvaluation ranked, Indicator leaf) {
    return ranked.scorer().isUncertain(leaf);
  }

  /** Returns how they add up. */
  public static Tree sums(RankedEvaluation ranked, Standing standing) {
    return ranked.scorer().sums(standing.unit().id(), of(ranked, standing));
  }

  /** Returns them by the source that counts, in the scheme's order. */
  public static List<LeafScore> of(RankedEvaluation ranked, Standing standing) {
    return ranked.results().stream()
        .filter(result -> result.unit().equals(standing.unit().id()))
        .flatMap(result -> ranked.scorer().derive(result).stream())
        .toList();
  }
}
