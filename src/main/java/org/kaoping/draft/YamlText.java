package org.kaoping.draft;

import java.util.List;
import java.util.regex.Pattern;
import org.kaoping.source.Suspects;

/** Texts as YAML has them. */
public final class YamlText {
  /** What YAML reads as it stands, also within braces, and nobody takes for anything else. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{IsHan}\\p{L}][\\p{IsHan}\\p{L}\\p{N}（）《》“”、；。，：？！%./_+-]*");

  private YamlText() {}

  /** Returns a text as a value on one line, quoted where it has to be. */
  public static String of(String text) {
    return PLAIN.matcher(text).matches() ? text : quoted(text);
  }

  /** Returns texts as a list on one line. */
  public static String list(List<String> texts) {
    return "[" + String.join(", ", texts.stream().map(YamlText::of).toList()) + "]";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case 0xA0 -> quoted.append("\\_");
                default -> quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  /** Returns a text of a cell without what no text of this program may have. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.replace("\r\n", "\n").replace('\r', '\n'));
    for (List<Suspects.Suspect> found = Suspects.in(clean.toString());
        !found.isEmpty();
        found = Suspects.in(clean.toString())) {
      for (int i = found.size() - 1; i >= 0; i--) {
        int at = found.get(i).at();
        clean.delete(at, at + Character.charCount(found.get(i).codePoint()));
      }
    }
    return clean.toString();
  }
}
