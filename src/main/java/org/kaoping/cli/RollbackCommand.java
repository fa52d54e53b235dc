package org.kaoping.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.publish.Attempt;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Release;
import org.kaoping.publish.Releases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code publish rollback}: makes an earlier release public again. */
@Command(name = "rollback", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;
  @Mixin private ReleaseOptions options;

  @Option(names = "--to", required = true, paramLabel = "DIR")
  private Path folder;

  @Parameters(arity = "0..1", paramLabel = "RELEASE", descriptionKey = "release")
  private Optional<String> release;

  @Override
  public Integer call() {
    Messages messages = Messages.of(language.of(Path.of("")));
    Attempt<Release> done =
        Releases.existing(folder, options.waiting(folder, messages))
            .either(this::rolledBack, Attempt::refused);
    return done.either(
        now -> {
          spec.commandLine().getOut().println(messages.say("publish.done", folder, now.name()));
          return 0;
        },
        why -> {
          spec.commandLine().getErr().println(messages.say(why.phrase()));
          return 1;
        });
  }

  private Attempt<Release> rolledBack(Releases releases) {
    try (releases) {
      return release.isPresent() ? releases.rollBackTo(release.get()) : releases.rollBack();
    } catch (RuntimeException e) {
      return Attempt.refused(Refusal.failed(e).orElseThrow(() -> e));
    }
  }
}
