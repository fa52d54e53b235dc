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
import org.kaoping.wording.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: takes what was filled into forms into the files of results. */
@Command(name = "import", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "file")
  private List<Path> files;

  @Option(names = "--dry-run")
  private boolean dry;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    Words words = Words.of(options.language());
    Messages messages = Messages.of(options.language());
    Checked<FormImport.Prepared> prepared = FormImport.prepare(workspace, files, words);
    spec.commandLine()
        .getErr()
        .print(Format.TEXT.report(messages, workspace).print(prepared.diagnostics()));
    spec.commandLine().getErr().flush();
    Optional<FormImport.Prepared> made = prepared.value();
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

  private void differ(FormImport.Prepared made, Words words) {
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
