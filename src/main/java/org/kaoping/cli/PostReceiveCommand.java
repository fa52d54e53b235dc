package org.kaoping.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.kaoping.deliver.Answer;
import org.kaoping.deliver.Delivery;
import org.kaoping.deliver.HookSettings;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hooks post-receive}: what git starts when it has taken a push in. */
@Command(name = "post-receive", hidden = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class PostReceiveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PushParameters push;

  @Override
  public Integer call() {
    Repository repository = push.repository();
    HookSettings settings = push.settings(repository);
    return HooksCommand.said(published(repository, settings), spec);
  }

  private Answer published(Repository repository, HookSettings settings) {
    try {
      return new Delivery(repository, settings, DeliverCommand.LONGEST_WAIT, InstantSource.system())
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
