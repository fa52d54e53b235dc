package org.kaoping.reckon;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of which a few entries are others than in one that stays as it is: thousands of them are
 * made of the same map, and few entries of each are looked at.
 */
final class Overlay<K, V> extends AbstractMap<K, V> {
  private final Map<K, V> before;

  /** Null for those that are no more. */
  private final Map<K, @Nullable V> changed;

  Overlay(Map<K, V> before) {
    if (before instanceof Overlay<K, V> other) {
      this.before = other.before;
      this.changed = new HashMap<>(other.changed);
    } else {
      this.before = before;
      this.changed = new HashMap<>();
    }
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    @Nullable V own = changed.get(key);
    return own == null && !changed.containsKey(key) ? before.get(key) : own;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return get(key) != null;
  }

  @Override
  public @Nullable V put(K key, V value) {
    @Nullable V old = get(key);
    changed.put(key, value);
    return old;
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    @Nullable V old = get(key);
    if (old != null) {
      @SuppressWarnings("unchecked") // it is a key, as it is found
      K known = (K) key;
      changed.put(known, null);
    }
    return old;
  }

  @Override
  public Set<Entry<K, V>> entrySet() {
    Map<K, V> all = new LinkedHashMap<>(before);
    for (Entry<K, @Nullable V> entry : changed.entrySet()) {
      @Nullable V value = entry.getValue();
      if (value == null) {
        all.remove(entry.getKey());
      } else {
        all.put(entry.getKey(), value);
      }
    }
    return all.entrySet();
  }
}
