package org.kaoping.result;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of things that many units have in common, as {@link Shared} lets them have. When it
 * is full, it forgets what was not asked for of late; what is asked for then is made again. For use
 * by several threads.
 *
 * @param <K> what it is made of; equal keys make the same
 */
public final class Remembered<K, V> {
  private final int most;
  private volatile Map<K, V> late = new ConcurrentHashMap<>();
  private volatile Map<K, V> earlier = Map.of();

  /**
   * Begins.
   *
   * @param most how many it holds, about
   */
  public Remembered(int most) {
    this.most = most;
  }

  /** Returns what was made of a key, or makes it. */
  public V get(K key, Supplier<? extends V> make) {
    Optional<V> known = known(key);
    return known.isPresent() ? known.get() : keep(key, make.get());
  }

  /** Returns what was made of a key, if it is still there. */
  public Optional<V> known(K key) {
    @Nullable V there = late.get(key);
    if (there != null) {
      return Optional.of(there);
    }
    @Nullable V before = earlier.get(key);
    return before == null ? Optional.empty() : Optional.of(keep(key, before));
  }

  /** Keeps what was made of a key; returns what another thread has kept meanwhile, if one has. */
  public V keep(K key, V now) {
    if (late.size() >= most / 2) {
      earlier = late;
      late = new ConcurrentHashMap<>();
    }
    V first = late.putIfAbsent(key, now);
    return first == null ? now : first;
  }
}
