package org.kaoping.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.deliver.HookSettings;
import org.kaoping.git.Repository;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the hooks of a repository are called with. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
final class PushParameters {
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
