package org.kaoping.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.SourceSpan;

/**
 * A character that was meant to be a comma, colon, bracket or dash of YAML and is not one, as it is
 * typed with a Chinese input method: likely what keeps a file from being read.
 *
 * @param span where it stands
 * @param character the character
 * @param meant what YAML has in its place
 */
record WideSyntax(SourceSpan span, int character, String meant) {
  private static final String AT_START = "(?:^|[{,\\[]|- |: )\\s*";

  /** A place where such a character can only be syntax; it is the pattern's only group. */
  private enum Form {
    COLON(AT_START + "[A-Za-z0-9-]+\\s*(：)", ":"),
    CURLY(AT_START + "(｛)", "{"),
    SQUARE(AT_START + "(［)", "["),
    DASH("^\\s*([－—–−•·])\\s*(?:[a-z-]+:|\\{)", "-"),
    COMMA("([，；、])\\s*[A-Za-z0-9_-]+\\s*:", ","),
    CLOSING_CURLY("\\{[^}]*(｝)", "}"),
    CLOSING_SQUARE("\\[[^\\]]*(］)", "]");

    private final Pattern pattern;
    private final String meant;

    Form(String pattern, String meant) {
      this.pattern = Pattern.compile(pattern);
      this.meant = meant;
    }
  }

  /** What is said literally: such characters are at home there. */
  private static final Pattern PROSE = Pattern.compile("\"[^\"]*\"|'[^']*'|(?:^|\\s)#.*");

  /** Returns the first of the given lines' characters that is likely meant as syntax. */
  static Optional<WideSyntax> in(SourceFile file, List<Integer> lines) {
    List<String> all = file.text().lines().toList();
    for (int line : lines) {
      if (line < 1 || line > all.size()) {
        continue;
      }
      String code =
          PROSE.matcher(all.get(line - 1)).replaceAll(m -> " ".repeat(m.group().length()));
      for (Form form : Form.values()) {
        Matcher found = form.pattern.matcher(code);
        if (found.find()) {
          int column = code.codePointCount(0, found.start(1)) + 1;
          return Optional.of(
              new WideSyntax(
                  new SourceSpan(file.path(), line, column, 1),
                  found.group(1).codePointAt(0),
                  form.meant));
        }
      }
    }
    return Optional.empty();
  }
}
