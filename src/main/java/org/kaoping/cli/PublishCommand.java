package org.kaoping.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.Provenance;
import org.kaoping.pipeline.Publication;
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
  @Mixin private ReleaseOptions releases;

  // Not marked as required: the commands below this one would then require it twice.
  @Option(names = "--to", paramLabel = "DIR")
  private Optional<Path> to;

  @Option(names = "--keep", defaultValue = "10", paramLabel = "N")
  private int keep;

  @Option(names = "--no-documents")
  private boolean withoutDocuments;

  @Option(names = "--no-links")
  private boolean withoutLinks;

  @Override
  public Integer call() {
    Path folder =
        to.orElseThrow(() -> new ParameterException(spec.commandLine(), "--to=DIR is missing"));
    if (keep < 1) {
      throw new ParameterException(spec.commandLine(), "--keep must be at least 1");
    }
    Path workspace = options.workspace();
    Messages messages = Messages.of(options.language());
    Publication publication =
        new Publication(
            folder,
            !withoutLinks,
            keep,
            releases.waiting(folder, messages),
            withoutDocuments ? Documents.LEFT_OUT : Documents.MADE,
            InstantSource.system());
    return said(
        publication.run(
            current -> Optional.of(new Publication.Subject(workspace, Provenance.of(workspace)))),
        messages,
        folder,
        workspace);
  }

  private int said(Publication.Outcome outcome, Messages messages, Path folder, Path workspace) {
    PrintWriter err = spec.commandLine().getErr();
    if (outcome instanceof Publication.Outcome.Published published) {
      print(published.warnings(), messages, workspace);
      published.left().forEach(left -> err.println(messages.say("publish.left", left)));
      spec.commandLine()
          .getOut()
          .println(messages.say("publish.done", folder, published.release().name()));
      return 0;
    }
    if (outcome instanceof Publication.Outcome.Rejected rejected) {
      print(rejected.diagnostics(), messages, workspace);
    } else if (outcome instanceof Publication.Outcome.Refused refused) {
      err.println(messages.say(refused.why().phrase()));
    }
    return 1;
  }

  private void print(List<Diagnostic> diagnostics, Messages messages, Path workspace) {
    spec.commandLine().getErr().print(Format.TEXT.report(messages, workspace).print(diagnostics));
    spec.commandLine().getErr().flush();
  }
}
