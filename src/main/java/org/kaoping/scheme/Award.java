package org.kaoping.scheme;

import java.util.List;
import java.util.Map;
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

  /** How units are chosen among those eligible. */
  public sealed interface Selection {}

  /** The first {@code places} of each ranking. */
  public record Top(int places) implements Selection {}

  /**
   * The first of each group.
   *
   * @param places by id of the group, in the scheme's order
   * @param total their sum
   */
  public record Quota(Map<String, Integer> places, int total) implements Selection {}

  /** All that are eligible. */
  public record All() implements Selection {}

  /** Nobody, unless people decide. */
  public record Decided() implements Selection {}
}
