package org.kaoping.cli;

import java.util.List;
import org.kaoping.publish.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: prints help. */
@Command(
    name = "kaoping",
    mixinStandardHelpOptions = true,
    versionProvider = KaopingCommand.Version.class)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before run()
final class KaopingCommand implements Runnable {
  /** What it can be told to do, in the order of the help. */
  static final List<Class<?>> COMMANDS =
      List.of(
          InitCommand.class,
          NewCommand.class,
          ValidateCommand.class,
          BuildCommand.class,
          FormCommand.class,
          ImportCommand.class,
          NoticeCommand.class,
          SchemeFromCommand.class,
          DiffCommand.class,
          RehearseCommand.class,
          ExplainCommand.class,
          StatsCommand.class,
          ServeCommand.class,
          PublishCommand.class,
          HooksCommand.class,
          VerifyCommand.class,
          RecomputeCommand.class,
          FontsCommand.class,
          CompletionCommand.class,
          SchemaCommand.class);

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Returns the command that arguments begin with; all of them where several are told about. */
  static List<Class<?>> asked(String... arguments) {
    for (Class<?> command : COMMANDS) {
      String name = command.getAnnotation(Command.class).name();
      if (arguments.length > 0 && arguments[0].equals(name) && command != CompletionCommand.class) {
        return List.of(command);
      }
    }
    return COMMANDS;
  }

  /** Says which version of the program this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"kaoping " + ProgramVersion.find()};
    }
  }
}
