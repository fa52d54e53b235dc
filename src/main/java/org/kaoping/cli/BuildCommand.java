package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Build;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.Wanted;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.StagedFolder;
import org.kaoping.report.Drafts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code build}: makes the site, unless something is wrong. */
@Command(name = "build", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class BuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;
  @Mixin private Verbosity verbosity;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Optional<Path> output;

  @Option(names = "--no-documents")
  private boolean withoutDocuments;

  @Option(names = "--drafts")
  private boolean drafts;

  @Option(names = "--edition", paramLabel = "ID")
  private Optional<String> edition;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    Path site = output.orElseGet(() -> workspace.resolve("target").resolve(usual()));
    options.keepFromInputs(site);
    if (!StagedFolder.mayReplace(site)) {
      throw new ParameterException(
          spec.commandLine(), site + " is not empty and was not made by kaoping");
    }
    if (drafts && Manifest.read(site).either(there -> !there.drafts(), none -> false)) {
      throw new ParameterException(
          spec.commandLine(), site + " has a site for the public; drafts go into another folder");
    }
    Messages messages = Messages.of(options.language());
    Checked<Manifest> built = built(workspace, site, messages);
    verbosity.report(built.diagnostics(), messages, workspace);
    if (built.value().isEmpty()) {
      return 1;
    }
    verbosity.done(messages.say("built", entrance(site.toAbsolutePath().normalize()).toUri()));
    return 0;
  }

  /**
   * Returns what to open; an edition that has a folder for each of its readers has no first page.
   */
  private static Path entrance(Path site) {
    Path index = site.resolve("index.html");
    return Files.exists(index) ? index : site;
  }

  /** Returns the name of the folder where none is named. */
  private String usual() {
    String name = drafts ? "drafts" : "site";
    return edition.map(id -> name + "-" + id).orElse(name);
  }

  private Checked<Manifest> built(Path workspace, Path site, Messages messages) {
    try (StageReport stages = verbosity.stages(messages)) {
      Wanted wanted =
          new Wanted(
              withoutDocuments ? Documents.LEFT_OUT : Documents.MADE,
              drafts ? Drafts.SHOWN : Drafts.LEFT_OUT,
              edition,
              Optional.empty());
      return Build.run(workspace, site, wanted, stages);
    }
  }
}
