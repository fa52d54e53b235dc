package org.kaoping.result;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unchangeable map in a fixed order that shares its keys with others: of thousands of units,
 * each holds but its values.
 */
final class KeyedMap<V> extends AbstractMap<String, V> {
  private final Keys keys;
  private final List<V> values;

  /**
   * Makes a map.
   *
   * @param values one for each key
   */
  KeyedMap(Keys keys, List<V> values) {
    this.keys = keys;
    this.values = values;
  }

  /** Keys of maps in their order. */
  static final class Keys {
    private final List<String> inOrder;
    private final Map<String, Integer> places = new HashMap<>();

    Keys(List<String> inOrder) {
      this.inOrder = inOrder;
      inOrder.forEach(key -> places.put(key, places.size()));
    }
  }

  @Override
  public @Nullable V get(@Nullable Object key) {
    Integer place = keys.places.get(key);
    return place == null ? null : values.get(place);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return keys.places.containsKey(key);
  }

  @Override
  public int size() {
    return values.size();
  }

  @Override
  public Set<Map.Entry<String, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Map.Entry<String, V>> {
    @Override
    public int size() {
      return values.size();
    }

    @Override
    public Iterator<Map.Entry<String, V>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < values.size();
        }

        @Override
        public Map.Entry<String, V> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          Map.Entry<String, V> entry = Map.entry(keys.inOrder.get(next), values.get(next));
          next++;
          return entry;
        }
      };
    }
  }
}
