package org.kaoping.markup;

import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;

/** <code>{{…}}</code> in the tree, or two opening braces that nothing closes. */
final class ReferenceNode extends CustomNode {
  private static final Pattern PATH = Pattern.compile("/?[^/]+(/[^/]+)*");

  private final String literal;
  private final String content;

  private ReferenceNode(String literal, String content) {
    this.literal = literal;
    this.content = content;
  }

  static ReferenceNode closed(String content) {
    return new ReferenceNode("{{" + content + "}}", content);
  }

  static ReferenceNode open() {
    return new ReferenceNode("{{", "");
  }

  /** Returns it as it is written. */
  String literal() {
    return literal;
  }

  /** Returns what stands between the braces, without spaces around it. */
  String path() {
    return content.strip();
  }

  /** Returns the number of characters before the path. */
  int before() {
    return 2 + content.length() - content.stripLeading().length();
  }

  boolean isWellFormed() {
    return PATH.matcher(path()).matches();
  }
}
