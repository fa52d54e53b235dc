package org.kaoping.reckon;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Finds what scores of leaves come of.
 *
 * @param leaves ids of those of which it is their records alone
 */
public record Bases(Set<String> leaves) {
  public static Bases of(Scheme scheme) {
    Set<String> leaves = new HashSet<>();
    scheme.leaves().filter(Basis::isOf).map(Indicator::id).forEach(leaves::add);
    return new Bases(leaves);
  }

  /** Returns what a score comes of; empty if other units, scores or factors are part of that. */
  public Optional<Basis> of(LeafScore score) {
    return leaves.contains(score.indicator().id())
        ? Optional.of(Basis.of(score))
        : Optional.empty();
  }
}
