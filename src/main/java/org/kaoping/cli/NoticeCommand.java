package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Messages;
import org.kaoping.pipeline.OneNotice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code notice}: makes the documents of one notice, unless something is wrong. */
@Command(name = "notice", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class NoticeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      defaultValue = ".",
      paramLabel = "DIR")
  private Path output;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    if (!Files.isRegularFile(file) && !Files.isRegularFile(workspace.resolve(file))) {
      throw new ParameterException(spec.commandLine(), "no file " + file);
    }
    if (Files.exists(output) && !Files.isDirectory(output)) {
      throw new ParameterException(spec.commandLine(), output + " is no folder");
    }
    Path notice = Files.isRegularFile(file) ? file : workspace.resolve(file);
    Messages messages = Messages.of(options.language());
    Checked<List<Path>> made = OneNotice.make(workspace, notice, output);
    spec.commandLine()
        .getErr()
        .print(Format.TEXT.report(messages, workspace).print(made.diagnostics()));
    spec.commandLine().getErr().flush();
    if (made.value().filter(List::isEmpty).isPresent()) {
      throw new ParameterException(
          spec.commandLine(), file + " is no published notice of " + workspace);
    }
    made.value()
        .ifPresent(files -> files.forEach(file -> spec.commandLine().getOut().println(file)));
    return made.value().isPresent() ? 0 : 1;
  }
}
