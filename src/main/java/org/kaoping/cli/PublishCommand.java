package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Provenance;
import org.kaoping.pipeline.Publication;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.Signing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code publish}: makes a release of the site and makes it public, unless something is wrong. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    subcommands = {RollbackCommand.class, ListCommand.class})
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;
  @Mixin private Verbosity verbosity;
  @Mixin private ReleaseOptions releases;
  @Mixin private PublishingOptions publishing;

  // Not marked as required: the commands below this one would then require it twice.
  @Option(names = "--to", paramLabel = "DIR")
  private Optional<Path> to;

  @Option(names = "--sign", paramLabel = "FILE")
  private Optional<Path> key;

  @Override
  public Integer call() {
    Path folder =
        to.orElseThrow(() -> new ParameterException(spec.commandLine(), "--to=DIR is missing"));
    Path workspace = options.workspace();
    options.keepFromInputs(folder);
    Messages messages = Messages.of(options.language());
    return Signing.key(key)
        .either(
            signing -> published(folder, workspace, messages, signing),
            why -> refused(why, messages));
  }

  private int refused(Refusal why, Messages messages) {
    spec.commandLine().getErr().println(messages.say(why.phrase()));
    return 1;
  }

  private int published(
      Path folder, Path workspace, Messages messages, Optional<Signing.Key> signing) {
    Publication publication =
        new Publication(
            folder,
            publishing.links(),
            publishing.keep(),
            releases.waiting(folder, messages),
            publishing.documents(),
            publishing.edition(),
            signing,
            InstantSource.system());
    return said(outcome(publication, workspace, messages), messages, folder, workspace);
  }

  private Publication.Outcome outcome(Publication publication, Path workspace, Messages messages) {
    try (StageReport stages = verbosity.stages(messages)) {
      return publication.run(
          current -> Optional.of(new Publication.Subject(workspace, Provenance.of(workspace))),
          stages);
    }
  }

  private int said(Publication.Outcome outcome, Messages messages, Path folder, Path workspace) {
    PrintWriter err = spec.commandLine().getErr();
    if (outcome instanceof Publication.Outcome.Published published) {
      verbosity.report(published.warnings(), messages, workspace);
      if (!verbosity.quiet()) {
        published.left().forEach(left -> err.println(messages.say("publish.left", left)));
      }
      verbosity.done(messages.say("publish.done", folder, published.release().name()));
      return 0;
    }
    if (outcome instanceof Publication.Outcome.Rejected rejected) {
      verbosity.report(rejected.diagnostics(), messages, workspace);
    } else if (outcome instanceof Publication.Outcome.Refused refused) {
      return refused(refused.why(), messages);
    }
    return 1;
  }
}
