package org.kaoping.change;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.kaoping.source.YamlNode;

/**
 * What a tree says: without places, comments and quotes, whatever the order of the keys of a
 * mapping. The order of a list counts, and so does how a number is written, because what looks like
 * one may be a text.
 */
final class Meaning {
  private Meaning() {}

  /** Says whether two trees say the same. */
  static boolean same(YamlNode one, YamlNode other) {
    if (one instanceof YamlNode.Mapping mapping) {
      return other instanceof YamlNode.Mapping second && same(mapping, second);
    }
    if (one instanceof YamlNode.Sequence sequence) {
      return other instanceof YamlNode.Sequence second && same(sequence.items(), second.items());
    }
    YamlNode.Scalar scalar = (YamlNode.Scalar) one;
    return other instanceof YamlNode.Scalar second
        && scalar.text().equals(second.text())
        && scalar.absent() == second.absent();
  }

  private static boolean same(YamlNode.Mapping one, YamlNode.Mapping other) {
    return one.entries().size() == other.entries().size()
        && one.entries().stream()
            .allMatch(
                entry -> {
                  Optional<YamlNode> value = other.value(entry.key().text());
                  return value.isPresent() && same(entry.value(), value.get());
                });
  }

  private static boolean same(List<YamlNode> one, List<YamlNode> other) {
    Iterator<YamlNode> second = other.iterator();
    return one.size() == other.size() && one.stream().allMatch(node -> same(node, second.next()));
  }

  /** Returns a mapping without one of its keys, anything else as it is. */
  static YamlNode without(YamlNode node, String key) {
    return node instanceof YamlNode.Mapping mapping
        ? new YamlNode.Mapping(
            mapping.span(),
            mapping.entries().stream().filter(e -> !e.key().text().equals(key)).toList())
        : node;
  }
}
