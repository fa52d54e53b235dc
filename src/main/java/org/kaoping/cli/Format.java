package org.kaoping.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.kaoping.diagnostic.CheckstyleReport;
import org.kaoping.diagnostic.DiagnosticReport;
import org.kaoping.diagnostic.GithubReport;
import org.kaoping.diagnostic.GitlabReport;
import org.kaoping.diagnostic.JsonReport;
import org.kaoping.diagnostic.JunitReport;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.SarifReport;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.source.WorkspaceLines;

/** The formats that diagnostics are printed in. */
enum Format {
  TEXT,
  JSON,
  SARIF,
  GITLAB,
  GITHUB,
  JUNIT,
  CHECKSTYLE;

  /** Returns the name as users write it, which shells complete. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the printer of this format. */
  DiagnosticReport report(Messages messages, Path workspace) {
    return switch (this) {
      case TEXT -> new TextReport(messages, new WorkspaceLines(workspace));
      case JSON -> new JsonReport(messages);
      case SARIF -> new SarifReport(messages);
      case GITLAB -> new GitlabReport(messages);
      case GITHUB -> new GithubReport(messages);
      case JUNIT -> new JunitReport(messages);
      case CHECKSTYLE -> new CheckstyleReport(messages);
    };
  }
}
