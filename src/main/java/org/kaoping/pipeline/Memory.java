package org.kaoping.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.reckon.UnitScore;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.YamlNode;

/** What was read and checked in the last run, for one that finds most files as they were. */
public final class Memory {
  /**
   * What is read of a file depends on.
   *
   * @param context digests of the other files that it is checked with, may be empty
   */
  record Key(String path, String digest, String context) {}

  /** A result as it was read, and the scheme that it was read with; equal if they are the same. */
  private record Scored(UnitResult result, Scheme scheme) {
    @Override
    @SuppressWarnings(
        "ReferenceEquality") // What memory gave back is the same, and quick to compare.
    public boolean equals(@Nullable Object other) {
      return other instanceof Scored that && that.result == result && that.scheme == scheme;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(result);
    }
  }

  private final boolean lasting;
  private final Memo<Key, Checked<YamlNode>> trees = new Memo<>();
  private final Memo<Key, Checked<ReadScheme>> schemes = new Memo<>();
  private final Memo<Key, Checked<UnitResult>> results = new Memo<>();
  private final Memo<Scored, UnitScore> scores = new Memo<>();

  private Memory(boolean lasting) {
    this.lasting = lasting;
  }

  /** Returns a memory for many runs. */
  public static Memory lasting() {
    return new Memory(true);
  }

  /** Returns one that keeps nothing, for a single run. */
  public static Memory none() {
    return new Memory(false);
  }

  /**
   * Returns a tree.
   *
   * @param key asked for only if the memory lasts
   */
  Checked<YamlNode> tree(Supplier<Key> key, Supplier<Checked<YamlNode>> read) {
    return lasting ? trees.of(key.get(), read) : read.get();
  }

  /** Returns results of a unit likewise. */
  Checked<UnitResult> result(Supplier<Key> key, Supplier<Checked<UnitResult>> read) {
    return lasting ? results.of(key.get(), read) : read.get();
  }

  /** Returns a scheme likewise. */
  Checked<ReadScheme> scheme(Supplier<Key> key, Supplier<Checked<ReadScheme>> read) {
    return lasting ? schemes.of(key.get(), read) : read.get();
  }

  /** Returns the score of a unit, which must depend on its results and the scheme alone. */
  UnitScore score(UnitResult result, Scheme scheme, Supplier<UnitScore> score) {
    return lasting ? scores.of(new Scored(result, scheme), score) : score.get();
  }

  /** Begins another run. */
  void next() {
    trees.next();
    schemes.next();
    results.next();
    scores.next();
  }

  /**
   * What was made in the last run and in this one; older things are forgotten. For use by several
   * threads.
   *
   * @param <K> tells apart everything that what is made depends on
   */
  static final class Memo<K, V> {
    private Map<K, V> last = Map.of();
    private Map<K, V> now = new ConcurrentHashMap<>();

    /** Returns what {@code make} makes, or has made of an equal key before. */
    V of(K key, Supplier<V> make) {
      V value =
          Optional.ofNullable(now.get(key))
              .or(() -> Optional.ofNullable(last.get(key)))
              .orElseGet(make);
      now.put(key, value);
      return value;
    }

    /** Begins another run. */
    void next() {
      last = now;
      now = new ConcurrentHashMap<>();
    }
  }
}
