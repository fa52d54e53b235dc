package org.kaoping.shape;

import java.util.Optional;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.YamlNode;

/**
 * The node that a JSON pointer means.
 *
 * @param key the key that the node is the value of; empty in lists and at the root
 */
record Pointed(YamlNode node, Optional<YamlNode.Scalar> key) {
  private static final int SHOWN = 40;

  /** Follows a pointer such as {@code #/indicators/0/points}. */
  static Pointed at(YamlNode root, String pointer) {
    Pointed here = new Pointed(root, Optional.empty());
    if (pointer.indexOf('/') < 0) {
      return here;
    }
    for (String token : pointer.substring(pointer.indexOf('/') + 1).split("/", -1)) {
      here = here.step(token.replace("~1", "/").replace("~0", "~"));
    }
    return here;
  }

  private Pointed step(String token) {
    if (node instanceof YamlNode.Sequence sequence) {
      return new Pointed(sequence.items().get(Integer.parseInt(token)), Optional.empty());
    }
    YamlNode.Entry entry = ((YamlNode.Mapping) node).entry(token).orElseThrow();
    return new Pointed(entry.value(), Optional.of(entry.key()));
  }

  /** Returns the place of the value, or of its key where no value was written. */
  SourceSpan span() {
    return node instanceof YamlNode.Scalar scalar && scalar.absent() ? keySpan() : node.span();
  }

  /** Returns the place of the key that holds this node, or of the node where there is none. */
  SourceSpan keySpan() {
    return key.map(YamlNode::span).orElseGet(node::span);
  }

  /** Returns the place of a key of this mapping. */
  SourceSpan child(String childKey) {
    return ((YamlNode.Mapping) node).entry(childKey).orElseThrow().key().span();
  }

  /** Returns what the user wrote, cut short. */
  Object shown() {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return Phrase.of(node instanceof YamlNode.Mapping ? "shown.mapping" : "shown.list");
    }
    if (scalar.absent()) {
      return Phrase.of("shown.nothing");
    }
    String text = scalar.text();
    return Phrase.of(
        "shown.text",
        text.codePointCount(0, text.length()) <= SHOWN
            ? text
            : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…");
  }
}
