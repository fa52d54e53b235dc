package org.kaoping.reckon;

import java.util.List;

/** Scores of the leaves of a unit. */
public final class Leaves {
  private Leaves() {}

  /** Returns them by the source that counts, in the scheme's order. */
  public static List<LeafScore> of(RankedEvaluation ranked, Standing standing) {
    return ranked.results().stream()
        .filter(result -> result.unit().equals(standing.unit().id()))
        .flatMap(result -> ranked.scorer().derive(result).stream())
        .toList();
  }
}
