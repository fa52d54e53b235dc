package org.kaoping.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.JsonReport;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Report;
import org.kaoping.diagnostic.SarifReport;
import org.kaoping.diagnostic.TextReport;

/** The formats that diagnostics are printed in. */
enum Format {
  TEXT,
  JSON,
  SARIF;

  /** Returns the printer of this format. */
  Report report(Messages messages, Path workspace) {
    return switch (this) {
      case TEXT -> new TextReport(messages, (file, line) -> line(workspace.resolve(file), line));
      case JSON -> new JsonReport(messages);
      case SARIF -> new SarifReport(messages);
    };
  }

  /** Returns a line of a file, or nothing where it is not there or not readable as UTF-8. */
  private static Optional<String> line(Path file, int line) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(line - 1L).findFirst();
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
