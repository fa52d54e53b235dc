package org.kaoping.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.deliver.HookSettings;
import org.kaoping.deliver.Installation;
import org.kaoping.deliver.Program;
import org.kaoping.deliver.Target;
import org.kaoping.git.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hooks install}: puts hooks into a repository that check and publish what is pushed. */
@Command(name = "install", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class InstallCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RepositoryOptions options;
  @Mixin private PublishingOptions publishing;

  @Option(names = "--publish-to", required = true, paramLabel = "DIR")
  private Path site;

  @Option(names = "--sign", paramLabel = "FILE")
  private Optional<Path> key;

  @Option(names = "--branch", defaultValue = "main", paramLabel = "BRANCH")
  private String branch;

  @Option(names = "--path", defaultValue = "", paramLabel = "FOLDER")
  private String folder;

  @Option(names = "--allow")
  private boolean allow;

  @Option(names = "--allow-forced")
  private boolean allowForced;

  @Option(names = "--force")
  private boolean force;

  @Override
  public Integer call() {
    Repository repository = options.repository();
    HookSettings settings =
        new HookSettings(
            new Target(
                site.toAbsolutePath().normalize(),
                publishing.links(),
                publishing.keep(),
                publishing.documents(),
                publishing.edition(),
                key.map(file -> file.toAbsolutePath().normalize())),
            branch(repository),
            folder.replaceAll("^/+|/+$", ""),
            options.language(),
            allow,
            allowForced);
    return HooksCommand.said(
        new Installation(repository, options.messages())
            .install(settings, ThisProgram.find(), force),
        spec);
  }

  private String branch(Repository repository) {
    if (!repository.isBranchName(branch)) {
      throw new ParameterException(spec.commandLine(), "no name of a branch: " + branch);
    }
    return branch;
  }

  /** How to start this program once more. */
  static final class ThisProgram {
    /** Set by the launchers. */
    private static final String LAUNCHER = "kaoping.launcher";

    private ThisProgram() {}

    /** Returns the launcher that started it, else the Java program with the same class path. */
    static Program find() {
      Path java = Path.of(System.getProperty("java.home"), "bin");
      return new Program(
          Optional.ofNullable(System.getProperty(LAUNCHER))
              .map(launcher -> List.of(absolute(launcher)))
              .orElseGet(
                  () ->
                      List.of(
                          java.resolve("java").toString(),
                          "-Djava.awt.headless=true",
                          "-cp",
                          classPath(),
                          Main.class.getName())),
          java.toString());
    }

    private static String classPath() {
      return Stream.of(
              System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
          .map(ThisProgram::absolute)
          .collect(Collectors.joining(File.pathSeparator));
    }

    private static String absolute(String path) {
      return Path.of(path).toAbsolutePath().normalize().toString();
    }
  }
}
