package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/**
 * Something that units are awarded.
 *
 * @param kinds kinds of units that can get it; empty means any
 * @param gradeAtLeast id of the worst grade that is eligible
 * @param totalAtLeast least published total that is eligible
 */
public record Award(
    String id,
    String title,
    Optional<String> clause,
    Optional<String> text,
    List<String> kinds,
    Optional<String> gradeAtLeast,
    Optional<Decimal> totalAtLeast,
    Selection select) {

  /** Says whether units of a kind can get it. */
  public boolean isFor(Optional<String> kind) {
    return kinds.isEmpty() || kind.filter(kinds::contains).isPresent();
  }
}
