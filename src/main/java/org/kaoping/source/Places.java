package org.kaoping.source;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;

/**
 * Where values stand: readers note the mapping that each record was read from, checks ask for the
 * places of its keys. Lives as long as the checks of one file. Records are told apart by identity.
 */
public final class Places {
  private final IdentityHashMap<Object, YamlNode> origins = new IdentityHashMap<>();

  /** Notes that {@code value} was read from {@code origin}, and returns it. */
  public <T> T note(T value, YamlNode origin) {
    origins.put(value, origin);
    return value;
  }

  /** Returns the node that {@code value} was read from. */
  public YamlNode of(Object value) {
    YamlNode node = origins.get(value);
    if (node == null) {
      throw new IllegalStateException("no place was noted for " + value);
    }
    return node;
  }

  /** Returns where {@code value} begins. */
  public SourceSpan span(Object value) {
    return of(value).span();
  }

  /** Returns the place of the key, or of the mapping if it lacks the key. */
  public SourceSpan key(Object value, String key) {
    return entry(value, key).map(e -> e.key().span()).orElseGet(() -> span(value));
  }

  /** Returns the place of the key's value, or of the mapping if it lacks the key. */
  public SourceSpan value(Object value, String key) {
    return entry(value, key).map(e -> e.value().span()).orElseGet(() -> span(value));
  }

  /** Returns the entry of a key in the mapping that {@code value} was read from. */
  public Optional<YamlNode.Entry> entry(Object value, String key) {
    return of(value) instanceof YamlNode.Mapping mapping ? mapping.entry(key) : Optional.empty();
  }

  /** Returns the entries of the mapping behind a key, none where the key is missing. */
  public List<YamlNode.Entry> entries(Object value, String key) {
    Optional<YamlNode.Entry> entry = entry(value, key);
    return entry.isPresent() ? Fields.of(entry.get().value()).mapping().entries() : List.of();
  }

  /** Returns the items of the list behind a key, none where the key is missing. */
  public List<YamlNode> items(Object value, String key) {
    return entry(value, key)
        .map(entry -> ((YamlNode.Sequence) entry.value()).items())
        .orElse(List.of());
  }
}
