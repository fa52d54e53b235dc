package org.kaoping.result;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of things that many units have in common, as {@link Shared} lets them have. It
 * forgets everything when it is full, and what is asked for then is made again. For use by several
 * threads.
 *
 * @param <K> what it is made of; equal keys make the same
 */
public final class Remembered<K, V> {
  private final int most;
  private final Map<K, V> made = new ConcurrentHashMap<>();

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
    @Nullable V there = made.get(key);
    if (there != null) {
      return there;
    }
    V now = make.get();
    if (made.size() >= most) {
      made.clear();
    }
    V first = made.putIfAbsent(key, now);
    return first == null ? now : first;
  }
}
