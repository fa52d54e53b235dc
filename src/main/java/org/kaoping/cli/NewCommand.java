package org.kaoping.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.begin.Begun;
import org.kaoping.begin.NewFile;
import org.kaoping.begin.NewUnit;
import org.kaoping.diagnostic.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new}: writes files of a workspace to begin with. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    subcommands = {
      NewCommand.SchemeCommand.class,
      NewCommand.EvaluationCommand.class,
      NewCommand.UnitCommand.class,
      NewCommand.NoticeDraftCommand.class
    })
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before run()
final class NewCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** What all of them are told. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  static final class Beginning {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin private WorkspaceOptions options;

    @Parameters(paramLabel = "ID", descriptionKey = "id")
    private String id;

    String id() {
      return id;
    }

    NewFile file() {
      return new NewFile(options.workspace(), options.language());
    }

    /** Says what came of it, and returns the exit code. */
    int said(Begun begun) {
      if (begun.refusal().isPresent()) {
        Messages messages = Messages.of(options.language());
        command.commandLine().getErr().println(messages.say(begun.refusal().get()));
        return 2;
      }
      for (Path file : begun.written()) {
        command.commandLine().getOut().println(file.normalize());
      }
      return 0;
    }
  }

  /** {@code new scheme}: a draft of a scheme. */
  @Command(name = "scheme", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class SchemeCommand implements Callable<Integer> {
    @Mixin private Beginning beginning;

    @Option(names = "--title", paramLabel = "TEXT")
    private Optional<String> title;

    @Option(names = "--year", paramLabel = "YEAR")
    private Optional<Integer> year;

    @Override
    public Integer call() {
      return beginning.said(beginning.file().scheme(beginning.id(), title, year));
    }
  }

  /** {@code new evaluation}: a draft of an evaluation, with its first unit. */
  @Command(name = "evaluation", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class EvaluationCommand implements Callable<Integer> {
    @Mixin private Beginning beginning;

    @Option(names = "--scheme", required = true, paramLabel = "ID")
    private String scheme;

    @Option(names = "--title", paramLabel = "TEXT")
    private Optional<String> title;

    @Override
    public Integer call() {
      return beginning.said(beginning.file().evaluation(beginning.id(), scheme, title));
    }
  }

  /** {@code new unit}: one more unit of an evaluation. */
  @Command(name = "unit", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class UnitCommand implements Callable<Integer> {
    @Mixin private Beginning beginning;

    @Option(names = "--evaluation", required = true, paramLabel = "ID")
    private String evaluation;

    @Option(names = "--name", required = true, paramLabel = "TEXT")
    private String name;

    @Option(names = "--kind", paramLabel = "TEXT")
    private Optional<String> kind;

    @Option(names = "--group", paramLabel = "ID")
    private Optional<String> group;

    @Override
    public Integer call() {
      NewUnit unit = new NewUnit(beginning.id(), name, kind, group);
      return beginning.said(beginning.file().unit(evaluation, unit));
    }
  }

  /** {@code new notice}: a draft of a notice of results. */
  @Command(name = "notice", mixinStandardHelpOptions = true)
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
  static final class NoticeDraftCommand implements Callable<Integer> {
    @Mixin private Beginning beginning;

    @Option(names = "--evaluation", required = true, paramLabel = "ID")
    private String evaluation;

    @Option(names = "--title", paramLabel = "TEXT")
    private Optional<String> title;

    @Option(names = "--date", paramLabel = "DATE")
    private Optional<String> date;

    @Override
    public Integer call() {
      return beginning.said(beginning.file().notice(beginning.id(), evaluation, title, date));
    }
  }
}
