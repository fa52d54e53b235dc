package org.kaoping.cli;

import java.io.PrintWriter;
import org.kaoping.deliver.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hooks}: makes a repository check and publish what is pushed. */
@Command(
    name = "hooks",
    mixinStandardHelpOptions = true,
    subcommands = {
      InstallCommand.class,
      RemoveCommand.class,
      DeliverCommand.class,
      PreReceiveCommand.class,
      PostReceiveCommand.class
    })
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before run()
final class HooksCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Prints an answer and returns the exit code for it. */
  static int said(Answer answer, CommandSpec command) {
    PrintWriter writer =
        answer.done() ? command.commandLine().getOut() : command.commandLine().getErr();
    writer.print(answer.text());
    writer.flush();
    return answer.done() ? 0 : 1;
  }
}
