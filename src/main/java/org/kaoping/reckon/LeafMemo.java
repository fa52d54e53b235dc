package org.kaoping.reckon;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kaoping.exact.Quotient;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Remembered;
import org.kaoping.scheme.Indicator;

/**
 * What records come to that thousands of units have, of leaves where nothing else matters. Lives as
 * long as the units of an evaluation are scored. For use by several threads.
 */
public final class LeafMemo {
  private static final int MOST = 100_000;

  /** A leaf, and a record that is the same for all that have an equal one. */
  private record Key(Same<Indicator> leaf, Same<LeafRecord> record, Optional<String> period) {}

  /**
   * What a leaf comes to in a period, and how.
   *
   * @param alone the leaf's score if there is but this period
   */
  record Scored(Derivation derivation, Optional<Quotient> value, Optional<Quotient> alone) {}

  private static final LeafMemo NONE = new LeafMemo();

  private final Set<Indicator> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Remembered<Key, Scored> known = new Remembered<>(MOST);

  private LeafMemo() {}

  /** Returns one that keeps nothing. */
  static LeafMemo none() {
    return NONE;
  }

  /** Returns one for units that are scored by any of these leaves. */
  static LeafMemo of(List<Indicator> leaves) {
    LeafMemo memo = new LeafMemo();
    for (Indicator leaf : leaves) {
      if (Basis.isOf(leaf)) {
        memo.leaves.add(leaf);
      }
    }
    return memo;
  }

  /** Returns what a record of a leaf comes to in a period. */
  Scored of(Indicator leaf, LeafRecord record, Optional<String> period, Supplier<Scored> make) {
    return leaves.contains(leaf)
        ? known.get(new Key(new Same<>(leaf), new Same<>(record), period), make)
        : make.get();
  }
}
