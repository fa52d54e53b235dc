package org.kaoping.cli;

import picocli.CommandLine;

/** Prints a fault of the program in one line; with {@code KAOPING_DEBUG} set, all of it. */
final class FaultHandler implements CommandLine.IExecutionExceptionHandler {
  static final int EXIT_CODE = 70;

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
    String what =
        fault.getMessage() == null ? "" : ": " + fault.getMessage().lines().findFirst().orElse("");
    command
        .getErr()
        .println(
            "kaoping: "
                + fault.getClass().getSimpleName()
                + what
                + " (KAOPING_DEBUG=1 shows the details)");
    if (System.getenv("KAOPING_DEBUG") != null) {
      fault.printStackTrace(command.getErr());
    }
    return EXIT_CODE;
  }
}
