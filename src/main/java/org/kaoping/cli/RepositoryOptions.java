package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.deliver.HookSettings;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that works on the hooks of a repository can be told. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
final class RepositoryOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--repository", required = true, paramLabel = "REPO")
  private Path folder;

  @Mixin private LanguageOption language;

  Language language() {
    return language.of(Path.of(""));
  }

  Messages messages() {
    return Messages.of(language());
  }

  /** Returns the repository, which has no work tree. */
  Repository repository() {
    Optional<Repository> repository =
        Files.isDirectory(folder) ? Repository.of(folder) : Optional.empty();
    return repository
        .filter(Repository::isBare)
        .orElseThrow(
            () ->
                wrong(repository.isPresent() ? "hooks.work-tree" : "hooks.no-repository", folder));
  }

  /** Returns what the hooks of a repository were told. */
  HookSettings settings(Repository repository) {
    return HookSettings.of(repository)
        .orElseThrow(() -> wrong("hooks.none", repository.directory()));
  }

  private ParameterException wrong(String key, Path what) {
    return new ParameterException(command.commandLine(), messages().say(key, what));
  }
}
