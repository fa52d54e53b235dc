package org.kaoping.cli;

import org.kaoping.publish.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command: prints help. */
@Command(
    name = "kaoping",
    mixinStandardHelpOptions = true,
    versionProvider = KaopingCommand.Version.class,
    subcommands = {
      InitCommand.class,
      NewCommand.class,
      ValidateCommand.class,
      BuildCommand.class,
      FormCommand.class,
      ImportCommand.class,
      NoticeCommand.class,
      SchemeFromCommand.class,
      DiffCommand.class,
      ExplainCommand.class,
      StatsCommand.class,
      ServeCommand.class,
      PublishCommand.class,
      HooksCommand.class,
      VerifyCommand.class,
      FontsCommand.class,
      CompletionCommand.class,
      SchemaCommand.class
    })
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before run()
final class KaopingCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Says which version of the program this is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"kaoping " + ProgramVersion.find()};
    }
  }
}
