package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.TextReport;
import org.kaoping.draft.SchemeDraft;
import org.kaoping.draft.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code scheme-from}: drafts a scheme from the tables of a document. */
@Command(name = "scheme-from", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class SchemeFromCommand implements Callable<Integer> {
  private static final String ENDING = ".yaml";

  @Spec private CommandSpec spec;
  @Mixin private LanguageOption language;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Optional<Path> output;

  @Option(names = "--force")
  private boolean force;

  @Override
  public Integer call() {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(spec.commandLine(), "no file " + file);
    }
    output.ifPresent(this::check);
    DraftFile target = new DraftFile(spec, output, force);
    target.check();
    Messages messages = Messages.of(language.of(Path.of("")));
    String path = file.toString().replace('\\', '/');
    String whole = name(file);
    String name = whole.substring(0, Math.max(0, whole.lastIndexOf('.')));
    Optional<String> id = output.map(o -> name(o).substring(0, name(o).length() - ENDING.length()));
    Checked<String> draft =
        TableFiles.read(file, path)
            .then(tables -> SchemeDraft.of(tables, path, name, id, messages));
    spec.commandLine()
        .getErr()
        .print(new TextReport(messages, (f, line) -> Optional.empty()).print(draft.diagnostics()));
    spec.commandLine().getErr().flush();
    draft.value().ifPresent(target::deliver);
    return draft.value().isPresent() ? 0 : 1;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private void check(Path target) {
    if (!name(target).matches("[a-z0-9]+(-[a-z0-9]+)*\\.yaml")) {
      throw new ParameterException(
          spec.commandLine(),
          target + ": a scheme is called by its id, e.g. schemes/town-2024.yaml");
    }
  }
}
