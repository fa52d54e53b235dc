package org.kaoping.change;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;

/** A correction as it is written in a {@code corrections.yaml}. */
public final class ReadyEntry {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}.−-]+");

  private ReadyEntry() {}

  /** Returns an entry in which all that only people know is empty; ends with a line end. */
  public static String of(List<Correction.Change> changes) {
    String entry =
        """
          - date: ""
            what: ""
            why: ""
            approved-by: ""
        """;
    return changes.isEmpty()
        ? entry
        : changes.stream()
            .map(change -> "      - " + line(change) + "\n")
            .collect(Collectors.joining("", entry + "    changes:\n", ""));
  }

  /** Returns {@code {unit: jia-zhen, value: total, before: 87.3, after: 88.3}}. */
  static String line(Correction.Change change) {
    PublishedValue value = change.value();
    String whose =
        value.kind().key().isEmpty() ? "" : ", " + value.kind().key() + ": " + value.of();
    return "{unit: "
        + value.unit()
        + ", value: "
        + value.kind().word()
        + whose
        + ", before: "
        + scalar(change.word(change.before()))
        + ", after: "
        + scalar(change.word(change.after()))
        + "}";
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "''") + "'";
  }
}
