package org.kaoping.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.kaoping.deliver.Delivery;
import org.kaoping.git.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hooks publish}: does by hand what a push should have done. */
@Command(name = "publish", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class DeliverCommand implements Callable<Integer> {
  /** A release takes seconds; whoever publishes for longer than this is in trouble. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  @Spec private CommandSpec spec;
  @Mixin private RepositoryOptions options;

  @Override
  public Integer call() {
    Repository repository = options.repository();
    return HooksCommand.said(
        new Delivery(repository, options.settings(repository), LONGEST_WAIT, InstantSource.system())
            .run(true, spec.commandLine().getErr()::println),
        spec);
  }
}
