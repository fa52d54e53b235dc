package org.kaoping.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.change.ChangesMaker;
import org.kaoping.change.ChangesText;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.FormImport;
import org.kaoping.pipeline.NewResults;
import org.kaoping.pipeline.TableImport;
import org.kaoping.plain.PlainTables;
import org.kaoping.wording.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code import}: takes what was filled into forms, or what stands in plain tables, into the
 * results.
 */
@Command(name = "import", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
  private List<Path> files;

  @Option(
      names = {"-m", "--mapping"},
      paramLabel = "FILE")
  private Optional<Path> mapping;

  @Option(names = "--draft-mapping", paramLabel = "EVALUATION", descriptionKey = "draft")
  private Optional<String> draft;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Optional<Path> output;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--dry-run")
  private boolean dry;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    if (draft.isPresent()) {
      return draft(workspace, draft.get());
    }
    if (output.isPresent() || force) {
      throw new ParameterException(
          spec.commandLine(), "--output and --force belong to --draft-mapping");
    }
    if (mapping.isEmpty()) {
      files.stream().filter(PlainTables::isCsv).findFirst().ifPresent(this::refuseTable);
    }
    Words words = Words.of(options.language());
    Checked<NewResults> prepared =
        mapping
            .map(file -> TableImport.prepare(workspace, file, files, words))
            .orElseGet(() -> FormImport.prepare(workspace, files, words));
    new InputReport(spec, options).print(prepared.diagnostics());
    Optional<NewResults> made = prepared.value();
    if (made.isEmpty()) {
      return 1;
    }
    if (dry) {
      differ(made.get(), words);
    } else {
      made.get().write();
    }
    made.get().texts().keySet().forEach(spec.commandLine().getOut()::println);
    return 0;
  }

  private void refuseTable(Path file) {
    throw new ParameterException(
        spec.commandLine(),
        file
            + " is a plain table: --mapping FILE says what its columns are,"
            + " and --draft-mapping EVALUATION drafts such a file");
  }

  private int draft(Path workspace, String evaluation) {
    if (mapping.isPresent() || dry) {
      throw new ParameterException(
          spec.commandLine(), "--draft-mapping goes without --mapping and --dry-run");
    }
    if (files.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--draft-mapping takes one table; its mapping fits others like it");
    }
    DraftFile target = new DraftFile(spec, output, force);
    target.check();
    Checked<String> made =
        TableImport.draft(workspace, evaluation, files.get(0), Messages.of(options.language()))
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "no evaluation " + evaluation + " in data/"));
    new InputReport(spec, options).print(made.diagnostics());
    made.value().ifPresent(target::deliver);
    return made.value().isPresent() ? 0 : 1;
  }

  private void differ(NewResults made, Words words) {
    Differences differences = made.differences();
    differences
        .changes()
        .ifPresent(
            changes ->
                spec.commandLine()
                    .getOut()
                    .print(
                        ChangesText.print(
                            new ChangesMaker(words)
                                .page(
                                    changes,
                                    words.say("changes.tree"),
                                    words.say("changes.forms")))));
  }
}
