package org.kaoping.check;

import java.util.stream.Stream;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** The entries of a mapping within what a value was read from. */
final class Entries {
  private Entries() {}

  /** Returns them in the order of the file, none where the key is missing. */
  static Stream<YamlNode.Entry> of(Object value, String key, Places places) {
    return places.entry(value, key).stream()
        .flatMap(entry -> Fields.of(entry.value()).mapping().entries().stream());
  }
}
