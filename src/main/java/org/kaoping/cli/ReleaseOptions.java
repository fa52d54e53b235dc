package org.kaoping.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.kaoping.diagnostic.Messages;
import org.kaoping.publish.Wait;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command that changes what is public can be told. */
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
final class ReleaseOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--wait", defaultValue = "600", paramLabel = "SECONDS")
  private int seconds;

  /** Returns how long to wait for others, who are told of. */
  Wait waiting(Path folder, Messages messages) {
    if (seconds < 0) {
      throw new ParameterException(command.commandLine(), "--wait cannot be " + seconds);
    }
    return new Wait(
        Duration.ofSeconds(seconds),
        () ->
            command
                .commandLine()
                .getErr()
                .println(messages.say("publish.waiting", folder, seconds)));
  }
}
