package org.kaoping.reckon;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
  private record Key(Indicator leaf, LeafRecord record, Optional<String> period) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && that.record == record
          && that.leaf == leaf
          && that.period.equals(period);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(leaf) + System.identityHashCode(record);
    }
  }

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
    return leaves.contains(leaf) ? known.get(new Key(leaf, record, period), make) : make.get();
  }
}
