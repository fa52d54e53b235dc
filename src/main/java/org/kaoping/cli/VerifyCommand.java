package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.pipeline.Inputs;
import org.kaoping.publish.Difference;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: says whether a site is as it was built, and of which data. */
@Command(name = "verify", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "DIR", descriptionKey = "dir")
  private Path site;

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR")
  private Optional<Path> workspace;

  @Option(names = "--key", paramLabel = "FILE")
  private Optional<Path> key;

  @Override
  public Integer call() {
    if (workspace.isPresent() && !Files.isDirectory(workspace.get())) {
      throw new ParameterException(spec.commandLine(), "no folder " + workspace.get());
    }
    IntegrityReport report =
        new IntegrityReport(
            spec.commandLine(), Messages.of(language.of(workspace.orElse(Path.of("")))));
    try {
      return Manifest.read(site).either(manifest -> compared(manifest, report), report::refused);
    } catch (RuntimeException e) {
      return report.refused(Refusal.failed(e).orElseThrow(() -> e));
    }
  }

  private int compared(Manifest manifest, IntegrityReport report) {
    List<Difference> files = Difference.ofSite(site, manifest);
    List<Difference> inputs =
        workspace
            .filter(root -> manifest.edition().isEmpty())
            .map(root -> Difference.ofInputs(root, Inputs.of(root).files(), manifest))
            .orElse(List.of());
    if (files.isEmpty() && inputs.isEmpty()) {
      report.say(fine(manifest));
      if (manifest.drafts()) {
        report.say(Phrase.of("verify.drafts"));
      }
      manifest.edition().ifPresent(id -> report.say(Phrase.of("verify.edition", id)));
      return report.signature(site, key);
    }
    report.differences(files, Phrase.of("verify.of-site", manifest.files().size()));
    report.differences(inputs, Phrase.of("verify.of-inputs", manifest.inputs().size()));
    return 1;
  }

  private Phrase fine(Manifest manifest) {
    int files = manifest.files().size();
    return Phrase.of(
        "verify.fine",
        workspace.isPresent() && manifest.edition().isEmpty()
            ? Phrase.of("verify.files-and-inputs", files, manifest.inputs().size())
            : Phrase.of("verify.files", files),
        manifest
            .revision()
            .map(
                data ->
                    Phrase.of(data.changed() ? "verify.changed" : "verify.commit", data.commit()))
            .orElseGet(() -> Phrase.of("verify.uncommitted")),
        manifest.version());
  }
}
