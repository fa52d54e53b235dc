package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.deliver.Admission;
import org.kaoping.deliver.Answer;
import org.kaoping.deliver.Delivery;
import org.kaoping.deliver.HookSettings;
import org.kaoping.deliver.Installation;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hooks}: makes a repository check and publish what is pushed. */
@Command(
    name = "hooks",
    mixinStandardHelpOptions = true,
    subcommands = {
      InstallCommand.class,
      HooksCommand.RemoveCommand.class,
      HooksCommand.DeliverCommand.class,
      HooksCommand.PreReceiveCommand.class,
      HooksCommand.PostReceiveCommand.class
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
      return said(new Installation(options.repository(), options.messages()).remove(), spec);
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
      return said(
          new Admission(repository, push.settings(repository), InstantSource.system())
              .decide(push.from(), push.to()),
          spec);
    }
  }

  /** What the hooks of a repository are called with. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  static final class PushParameters {
    @Option(names = "--repository", required = true)
    private Path folder;

    @Parameters(index = "0")
    private String from;

    @Parameters(index = "1")
    private String to;

    /** Returns the repository that is pushed to, with what is pushed. */
    Repository repository() {
      return Repository.receiving(folder).orElseThrow();
    }

    HookSettings settings(Repository repository) {
      Optional<HookSettings> settings = HookSettings.of(repository);
      return settings.orElseThrow(() -> new IllegalStateException("no settings in " + folder));
    }

    /** Returns the commit that the branch stood at. */
    String from() {
      return from;
    }

    /** Returns the commit that the push brings. */
    String to() {
      return to;
    }
  }

  /** {@code hooks publish}: does by hand what a push should have done. */
  @Command(name = "publish", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class DeliverCommand implements Callable<Integer> {
    /** A release takes seconds; whoever publishes for longer than this is in trouble. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    @Spec private CommandSpec spec;
    @Mixin private RepositoryOptions options;

    @Override
    public Integer call() {
      Repository repository = options.repository();
      return said(
          new Delivery(
                  repository, options.settings(repository), LONGEST_WAIT, InstantSource.system())
              .run(true, spec.commandLine().getErr()::println),
          spec);
    }
  }

  /** {@code hooks post-receive}: what git starts when it has taken a push in. */
  @Command(name = "post-receive", hidden = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class PostReceiveCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private PushParameters push;

    @Override
    public Integer call() {
      Repository repository = push.repository();
      HookSettings settings = push.settings(repository);
      return said(published(repository, settings), spec);
    }

    private Answer published(Repository repository, HookSettings settings) {
      try {
        return new Delivery(
                repository, settings, DeliverCommand.LONGEST_WAIT, InstantSource.system())
            .run(false, spec.commandLine().getErr()::println);
      } catch (RuntimeException e) {
        // The handler of faults says what happened, but not what it means for the push.
        spec.commandLine()
            .getErr()
            .println(
                Messages.of(settings.language()).say("push.unpublished", repository.directory()));
        throw e;
      }
    }
  }
}
