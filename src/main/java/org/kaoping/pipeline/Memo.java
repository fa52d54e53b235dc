package org.kaoping.pipeline;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What was made in the last run and in this one; older things are forgotten. For use by several
 * threads.
 *
 * @param <K> tells apart everything that what is made depends on
 */
final class Memo<K, V> {
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
