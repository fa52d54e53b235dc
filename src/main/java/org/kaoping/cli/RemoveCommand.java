package org.kaoping.cli;

import java.util.concurrent.Callable;
import org.kaoping.deliver.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hooks remove}: takes away what {@code hooks install} made. */
@Command(name = "remove", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class RemoveCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RepositoryOptions options;

  @Override
  public Integer call() {
    return HooksCommand.said(
        new Installation(options.repository(), options.messages()).remove(), spec);
  }
}
