package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code validate}: reports everything that is wrong and changes nothing. */
@Command(name = "validate", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class ValidateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;
  @Mixin private Verbosity verbosity;

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT")
  private Format format;

  @Option(names = "--edition", paramLabel = "ID")
  private Optional<String> edition;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    Messages messages = Messages.of(options.language());
    List<Diagnostic> diagnostics = found(workspace, messages);
    spec.commandLine()
        .getOut()
        .print(
            format == Format.TEXT
                ? verbosity.text(diagnostics, messages, workspace)
                : format.report(messages, workspace).print(diagnostics));
    if (format == Format.TEXT && diagnostics.isEmpty()) {
      verbosity.done(messages.text("fine"));
    }
    spec.commandLine().getOut().flush();
    return diagnostics.stream().anyMatch(Diagnostic::isError) ? 1 : 0;
  }

  private List<Diagnostic> found(Path workspace, Messages messages) {
    try (StageReport stages = verbosity.stages(messages)) {
      return Validation.run(workspace, edition, stages).diagnostics();
    }
  }
}
