package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Reports;
import org.kaoping.report.Report;
import picocli.CommandLine.Model.CommandSpec;

/** Finds the evaluation that a command is asked about. */
final class PublishedEvaluation {
  private PublishedEvaluation() {}

  /**
   * Returns the evaluation; where the data of the workspace are wrong, prints how, and returns
   * nothing.
   *
   * @param asked its id or title
   */
  static Optional<Report> find(
      String asked, Path workspace, Language language, CommandSpec command) {
    Messages messages = Messages.of(language);
    Checked<List<Report>> reports = Reports.of(workspace, language);
    if (reports.value().isEmpty()) {
      PrintWriter err = command.commandLine().getErr();
      err.print(Format.TEXT.report(messages, workspace).print(reports.diagnostics()));
      err.flush();
    }
    return reports
        .value()
        .map(
            all ->
                new Choice<>("evaluation", all, Report::id, (Report r) -> r.whole().title())
                    .of(asked, command, messages));
  }
}
