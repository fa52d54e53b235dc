package org.kaoping.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.SourceFile;

/**
 * A Markdown file taken apart.
 *
 * @param file its name relative to the workspace
 * @param header the fields above the separator, in the order of the file
 * @param body the Markdown below it, may be empty
 * @param linesAboveBody number of lines of the header and its separator
 */
record DocumentText(String file, List<HeaderField> header, String body, int linesAboveBody) {
  static final String SEPARATOR = "~~~~~~";

  /** Returns the parts of a file, or empty and a finding if it has no header that can be read. */
  static Optional<DocumentText> of(SourceFile source, Findings findings) {
    String file = source.path();
    List<String> lines = source.text().lines().toList();
    int separator = lines.indexOf(SEPARATOR);
    boolean begins =
        lines.stream()
            .filter(l -> !l.isBlank())
            .findFirst()
            .filter(l -> l.contains("="))
            .isPresent();
    if (separator < 0 || !begins) {
      findings.add(Code.NO_HEADER, SourceSpan.wholeFile(file));
      return Optional.empty();
    }
    List<HeaderField> fields = new ArrayList<>();
    boolean sound = true;
    for (int i = 0; i < separator; i++) {
      String line = lines.get(i);
      if (line.contains("=")) {
        fields.add(HeaderField.on(file, i + 1, line));
      } else if (!line.isEmpty()) {
        // JBake takes a line of spaces, too, for the end of all headers.
        int length = line.codePointCount(0, line.length());
        findings.add(Code.HEADER_LINE, new SourceSpan(file, i + 1, 1, length), line);
        sound = false;
      }
    }
    String body = String.join("\n", lines.subList(separator + 1, lines.size())) + "\n";
    return sound
        ? Optional.of(new DocumentText(file, List.copyOf(fields), body, separator + 1))
        : Optional.empty();
  }

  /** Returns the first value of a key. */
  Optional<String> value(String key) {
    return field(key).map(HeaderField::value);
  }

  Optional<HeaderField> field(String key) {
    return header.stream().filter(f -> f.key().equals(key)).findFirst();
  }
}
