package org.kaoping.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.kaoping.deliver.Admission;
import org.kaoping.deliver.Answer;
import org.kaoping.deliver.Installation;
import org.kaoping.git.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hooks}: makes a repository check and publish what is pushed. */
@Command(
    name = "hooks",
    mixinStandardHelpOptions = true,
    subcommands = {
      InstallCommand.class,
      HooksCommand.RemoveCommand.class,
      DeliverCommand.class,
      HooksCommand.PreReceiveCommand.class,
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

  /** {@code hooks remove}: takes away what {@code hooks install} made. */
  @Command(name = "remove", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class RemoveCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private RepositoryOptions options;

    @Override
    public Integer call() {
      return HooksCommand.said(
          new Installation(options.repository(), options.messages()).remove(), spec);
    }
  }

  /** {@code hooks pre-receive}: what git starts before it takes a push in. */
  @Command(name = "pre-receive", hidden = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class PreReceiveCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private PushParameters push;

    @Override
    public Integer call() {
      Repository repository = push.repository();
      return HooksCommand.said(
          new Admission(repository, push.settings(repository)).decide(push.from(), push.to()),
          spec);
    }
  }
}
