package org.kaoping.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.GitFailure;
import org.kaoping.publish.Refusal;
import picocli.CommandLine;

/**
 * Prints what the system did not do, with a way out, and a fault of the program in one line; with
 * {@code KAOPING_DEBUG} set, all of it.
 */
final class FaultHandler implements CommandLine.IExecutionExceptionHandler {
  static final int EXIT_CODE = 70;

  @Override
  public int handleExecutionException(
      Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
    if (fault instanceof GitFailure) {
      command.getErr().println("git: " + fault.getMessage());
      return 1;
    }
    Optional<String> encoding = NameEncoding.remedy(fault);
    if (encoding.isPresent()) {
      command.getErr().println(encoding.get());
      return CommandLine.ExitCode.USAGE;
    }
    Optional<Refusal> why =
        fault instanceof RuntimeException e ? Refusal.failed(e) : Optional.empty();
    if (why.isPresent()) {
      Messages messages = Messages.of(LanguageOption.asked(parsed));
      command.getErr().println(messages.say(why.get().phrase()));
      detail(fault, command.getErr());
      return 1;
    }
    return report(fault, command.getErr());
  }

  /** Prints a fault and returns the exit code for it. */
  static int report(Throwable fault, PrintWriter err) {
    String what =
        fault.getMessage() == null ? "" : ": " + fault.getMessage().lines().findFirst().orElse("");
    err.println(
        "kaoping: "
            + fault.getClass().getSimpleName()
            + what
            + " (KAOPING_DEBUG=1 shows the details)");
    detail(fault, err);
    return EXIT_CODE;
  }

  private static void detail(Throwable fault, PrintWriter err) {
    if (System.getenv("KAOPING_DEBUG") != null) {
      fault.printStackTrace(err);
    }
  }
}
