package org.kaoping.source;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;

/** A piece of a YAML document with its place. */
public sealed interface YamlNode {
  /** Where it begins; a scalar's span covers its text if that stands on one line. */
  SourceSpan span();

  /**
   * A mapping.
   *
   * @param entries in the order of the file, keys unique
   */
  record Mapping(SourceSpan span, List<Entry> entries) implements YamlNode {
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** Returns the entry of {@code key}, if there is one. */
    public Optional<Entry> entry(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }

    /** Returns the value of {@code key}, if there is one. */
    public Optional<YamlNode> value(String key) {
      Optional<Entry> entry = entry(key);
      return entry.isPresent() ? Optional.of(entry.get().value()) : Optional.empty();
    }

    public boolean has(String key) {
      return entry(key).isPresent();
    }
  }

  /** A key with its value. */
  record Entry(Scalar key, YamlNode value) {}

  /**
   * A list.
   *
   * @param items in the order of the file
   */
  record Sequence(SourceSpan span, List<YamlNode> items) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A text, number, date or truth value: its key decides which.
   *
   * @param text the text without quotes
   * @param absent whether nothing at all was written, as in {@code title:}
   */
  record Scalar(SourceSpan span, String text, boolean absent) implements YamlNode {}
}
