package org.kaoping.cli;

import java.util.concurrent.Callable;
import org.kaoping.deliver.Admission;
import org.kaoping.git.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hooks pre-receive}: what git starts before it takes a push in. */
@Command(name = "pre-receive", hidden = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class PreReceiveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PushParameters push;

  @Override
  public Integer call() {
    Repository repository = push.repository();
    return HooksCommand.said(
        new Admission(repository, push.settings(repository)).decide(push.from(), push.to()), spec);
  }
}
