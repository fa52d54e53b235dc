package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.source.WorkspaceLines;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much a command says. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
final class Verbosity {
  /** Set by launchers that know: Java 17 cannot tell whether messages go to a terminal. */
  private static final String TERMINAL = "kaoping.terminal";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = {"-q", "--quiet"})
  private boolean quiet;

  @Option(names = {"-v", "--verbose"})
  private boolean verbose;

  /** Says whether nothing but errors is to be printed. */
  boolean quiet() {
    if (quiet && verbose) {
      throw new ParameterException(command.commandLine(), "--quiet or --verbose, not both");
    }
    return quiet;
  }

  /** Prints what is wrong beside what the command is for. */
  void report(List<Diagnostic> diagnostics, Messages messages, Path workspace) {
    PrintWriter err = command.commandLine().getErr();
    err.print(text(diagnostics, messages, workspace));
    err.flush();
  }

  /** Returns what is wrong, or the errors alone. */
  String text(List<Diagnostic> diagnostics, Messages messages, Path workspace) {
    TextReport report = new TextReport(messages, new WorkspaceLines(workspace));
    return quiet() ? report.errors(diagnostics) : report.print(diagnostics);
  }

  /** Prints what the command did, unless nobody wants to know. */
  void done(String text) {
    if (!quiet()) {
      command.commandLine().getOut().println(text);
    }
  }

  /** Returns what tells how far the command has come; it is to be closed when it has done all. */
  StageReport stages(Messages messages) {
    return new StageReport(
        command.commandLine().getErr(),
        messages,
        verbose && !quiet(),
        Boolean.getBoolean(TERMINAL) && !quiet(),
        InstantSource.system());
  }
}
