package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.pipeline.Recomputation;
import org.kaoping.publish.Difference;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.source.LookAlikes;
import org.kaoping.source.WorkspaceLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recompute}: computes published results anew from their package. */
@Command(name = "recompute", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class RecomputeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @Option(names = "--key", paramLabel = "FILE")
  private Optional<Path> key;

  @Override
  public Integer call() {
    Messages messages = Messages.of(language.of(Path.of("")));
    IntegrityReport report = new IntegrityReport(spec.commandLine(), messages);
    return Recomputation.of(file)
        .either(recomputation -> told(recomputation, report), report::refused);
  }

  /** What is not as it should be does not keep anything else from being told. */
  private int told(Recomputation recomputation, IntegrityReport report) {
    try (recomputation) {
      List<Difference> files = recomputation.differences();
      int of = recomputation.manifest().files().size();
      report.differences(files, Phrase.of("recompute.of-package", of));
      if (files.isEmpty()) {
        report.say(Phrase.of("recompute.files", of));
      }
      int signature = report.signature(recomputation.folder(), key);
      int numbers = told(recomputation.run(), recomputation, report);
      return files.isEmpty() ? Math.max(signature, numbers) : 1;
    }
  }

  private int told(
      Recomputation.Outcome outcome, Recomputation recomputation, IntegrityReport report) {
    String theirs = recomputation.manifest().version();
    if (!theirs.equals(ProgramVersion.find())) {
      report.say(
          Phrase.of("recompute.version", LookAlikes.printable(theirs), ProgramVersion.find()));
    }
    if (outcome instanceof Recomputation.Outcome.Refused refused) {
      return report.refused(refused.why());
    }
    if (outcome instanceof Recomputation.Outcome.Invalid invalid) {
      TextReport text =
          new TextReport(report.messages(), new WorkspaceLines(recomputation.workspace()));
      spec.commandLine().getErr().print(text.print(invalid.found()));
      spec.commandLine().getErr().flush();
      report.say(Phrase.of("recompute.invalid"));
      return 1;
    }
    Recomputation.Outcome.Compared compared = (Recomputation.Outcome.Compared) outcome;
    compared.differences().forEach(report::say);
    int differences = compared.differences().size();
    report.say(
        Phrase.of(
            differences == 0 ? "recompute.agree" : "recompute.differ",
            compared.title(),
            compared.units(),
            compared.values(),
            differences));
    return differences == 0 ? 0 : 1;
  }
}
