package org.kaoping.markup;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Parses <code>{{…}}</code> in text whose braces are {@link Braces#hidden}. */
final class ReferenceParser implements InlineContentParser {

  /** Makes the parser wherever a brace stands in text. */
  static final class Factory implements InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of(Braces.OPEN, '{');
    }

    @Override
    public InlineContentParser create() {
      return new ReferenceParser();
    }
  }

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    char brace = scanner.peek();
    scanner.next();
    if (!scanner.next(brace)) {
      return ParsedInline.none();
    }
    Position start = scanner.position();
    if (brace == Braces.OPEN && scanner.find(Braces.CLOSE) >= 0) {
      String path = scanner.getSource(start, scanner.position()).getContent();
      scanner.next();
      scanner.next();
      return ParsedInline.of(ReferenceNode.closed(path), scanner.position());
    }
    return ParsedInline.of(ReferenceNode.open(), start);
  }

  /** <code>{{…}}</code> in the tree, or two opening braces that nothing closes. */
  static final class ReferenceNode extends CustomNode {
    private static final Pattern PATH = Pattern.compile("/?[^/]+(/[^/]+)*+");

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
}
