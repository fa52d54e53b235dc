package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.WorkspaceLines;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what is wrong with files of a workspace, and with others that a command is given. */
record InputReport(CommandSpec command, WorkspaceOptions options) {
  void print(List<Diagnostic> diagnostics) {
    WorkspaceLines own = new WorkspaceLines(options.workspace());
    WorkspaceLines elsewhere = new WorkspaceLines(Path.of(""));
    TextReport report =
        new TextReport(
            Messages.of(options.language()),
            (file, line) ->
                WorkspaceFiles.INPUTS.stream().anyMatch(input -> Path.of(file).startsWith(input))
                    ? own.line(file, line)
                    : elsewhere.line(file, line));
    command.commandLine().getErr().print(report.print(diagnostics));
    command.commandLine().getErr().flush();
  }
}
