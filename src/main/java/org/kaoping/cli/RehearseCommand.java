package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Rehearsals;
import org.kaoping.rehearse.RehearsalMarkdown;
import org.kaoping.rehearse.RehearsalPage;
import org.kaoping.rehearse.RehearsalText;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.wording.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rehearse}: says what would come of the results of an evaluation under another scheme. */
@Command(name = "rehearse", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class RehearseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(paramLabel = "SCHEME", descriptionKey = "scheme")
  private String scheme;

  @Option(names = "--on", required = true, paramLabel = "EVALUATION")
  private String on;

  @Option(
      names = {"-m", "--mapping"},
      paramLabel = "FILE")
  private Optional<Path> mapping;

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT")
  private RehearsalFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Optional<Path> output;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    if (format == RehearsalFormat.HTML && output.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "--format html needs -o FILE");
    }
    WorkspaceFiles files = WorkspaceFiles.scan(workspace);
    String draft =
        chosen("scheme", files.schemes().stream().map(RehearseCommand::id).toList(), scheme);
    String evaluation =
        chosen(
            "evaluation",
            files.evaluations().stream().map(WorkspaceFiles.EvaluationFiles::id).toList(),
            on);
    Words words = Words.of(options.language());
    Checked<byte[]> shown =
        Rehearsals.of(workspace, draft, evaluation, mapping, words)
            .then(page -> format.print(page, workspace, words));
    new InputReport(spec, options).print(shown.diagnostics());
    shown.value().ifPresent(new Printed(spec.commandLine().getOut(), output)::deliver);
    return shown.value().isPresent() ? 0 : 1;
  }

  private static String id(String path) {
    return path.substring("schemes/".length(), path.length() - ".yaml".length());
  }

  private String chosen(String kind, List<String> ids, String asked) {
    return new Choice<>(kind, ids, id -> id, id -> id)
        .of(asked, spec, Messages.of(options.language()));
  }

  /** The formats that rehearsals are printed in. */
  enum RehearsalFormat {
    TEXT,
    MARKDOWN,
    ATTACHMENT,
    HTML;

    /** Returns the name as users write it, which shells complete. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    private Checked<byte[]> print(RehearsalPage page, Path root, Words words) {
      return switch (this) {
        case TEXT -> Printed.text(RehearsalText.print(page));
        case MARKDOWN -> Printed.text(RehearsalMarkdown.print(page));
        case ATTACHMENT ->
            Printed.text(RehearsalMarkdown.attachment(page, words.say("label.unit")));
        case HTML -> Rehearsals.html(page, root);
      };
    }
  }
}
