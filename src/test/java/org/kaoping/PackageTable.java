package org.kaoping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of packages in ARCHITECTURE.md. */
final class PackageTable {
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| (\\d+) \\| `([\\w.]+)` \\| [^|]+ \\| ([^|]*)\\|$");
  private static final Pattern CODE = Pattern.compile("`([a-zA-Z0-9.]+)`");

  private PackageTable() {}

  /**
   * A row.
   *
   * @param owned names in code font under "only place for": libraries, by the beginning of their
   *     packages
   */
  record Row(int level, String name, List<String> owned) {}

  /** Returns the rows by name of the package. */
  static Map<String, Row> read() {
    return ROW.matcher(text())
        .results()
        .map(
            row ->
                new Row(
                    Integer.parseInt(row.group(1)),
                    row.group(2),
                    CODE.matcher(row.group(3)).results().map(code -> code.group(1)).toList()))
        .collect(Collectors.toMap(Row::name, row -> row));
  }

  private static String text() {
    try {
      return Files.readString(Path.of("ARCHITECTURE.md"));
    } catch (IOException e) {
      throw new UncheckedIOException("ARCHITECTURE.md", e);
    }
  }
}
