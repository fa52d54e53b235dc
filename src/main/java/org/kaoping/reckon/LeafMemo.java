package org.kaoping.reckon;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaoping.exact.Quotient;
import org.kaoping.result.Assessment;
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
    @SuppressWarnings("ReferenceEquality") // which of them it is, looked up for each unit
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.leaf == leaf
          && key.record == record
          && key.period.equals(period);
    }

    @Override
    public int hashCode() {
      int of = 31 * System.identityHashCode(leaf) + System.identityHashCode(record);
      return 31 * of + period.hashCode();
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

  /** Returns what a record of a leaf comes to in an assessment. */
  Scored of(Indicator leaf, LeafRecord record, Assessment assessment, LeafScorer scorer) {
    if (!leaves.contains(leaf)) {
      return scorer.scored(leaf, record, assessment);
    }
    Key key = new Key(leaf, record, assessment.period());
    Optional<Scored> there = known.known(key); // a lambda for each leaf of each unit takes longer
    return there.isPresent()
        ? there.get()
        : known.keep(key, scorer.scored(leaf, record, assessment));
  }
}
