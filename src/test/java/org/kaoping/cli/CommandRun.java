package org.kaoping.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A command that was run in this process: how it ended, and what it printed to either stream. */
record CommandRun(int exit, String printed) {
  static CommandRun of(List<String> arguments) {
    StringWriter printed = new StringWriter();
    PrintWriter both = new PrintWriter(printed);
    return new CommandRun(
        Main.run(both, both, arguments.toArray(String[]::new)), printed.toString());
  }

  /** Publishes a workspace without documents. */
  static CommandRun publish(Path workspace, Path to, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "publish", "-w", workspace.toString(), "--to", to.toString(), "--no-documents"));
    arguments.addAll(List.of(more));
    return of(arguments);
  }
}
