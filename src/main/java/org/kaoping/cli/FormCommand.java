package org.kaoping.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Messages;
import org.kaoping.form.Forms;
import org.kaoping.pipeline.FormFiles;
import org.kaoping.result.Register;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code form}: writes workbooks in which results are recorded. */
@Command(name = "form", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class FormCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(paramLabel = "EVALUATION", descriptionKey = "evaluation")
  private String evaluation;

  @Option(names = "--by", defaultValue = "unit", paramLabel = "WHAT")
  private Forms.By by;

  @Option(
      names = {"-u", "--unit"},
      paramLabel = "UNIT")
  private List<String> units = List.of();

  @Option(
      names = {"-s", "--source"},
      paramLabel = "SOURCE")
  private List<String> sources = List.of();

  @Option(
      names = {"-p", "--period"},
      paramLabel = "PERIOD")
  private List<String> periods = List.of();

  @Option(names = "--department", paramLabel = "NAME")
  private List<String> departments = List.of();

  @Option(
      names = {"-i", "--indicator"},
      paramLabel = "INDICATOR")
  private List<String> indicators = List.of();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR")
  private Path output;

  @Option(names = "--force")
  private boolean force;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    Messages messages = Messages.of(options.language());
    Checked<Forms> read =
        FormFiles.read(workspace, evaluation, Words.of(options.language()))
            .orElseThrow(() -> wrong("no evaluation " + evaluation + " in " + workspace));
    spec.commandLine()
        .getErr()
        .print(Format.TEXT.report(messages, workspace).print(read.diagnostics()));
    spec.commandLine().getErr().flush();
    read.value().ifPresent(this::write);
    return read.value().isPresent() ? 0 : 1;
  }

  private void write(Forms forms) {
    Scheme scheme = forms.scheme();
    known("unit", units, forms.register().units().stream().map(Register.Unit::id).toList());
    known("source", sources, scheme.sources().stream().map(Scheme.Source::id).toList());
    known("period", periods, scheme.periods().stream().map(Scheme.Period::id).toList());
    known("indicator", indicators, scheme.nodes().map(Indicator::id).toList());
    Forms.Wanted all = new Forms.Wanted(by, units, sources, periods, List.of(), indicators);
    known("department", departments, forms.departments(all));
    List<Forms.Book> books =
        forms.books(new Forms.Wanted(by, units, sources, periods, departments, indicators));
    if (books.isEmpty()) {
      throw wrong(
          by == Forms.By.DEPARTMENT
              ? "scheme " + scheme.id() + " names no departments"
              : "nothing to record");
    }
    for (Forms.Book book : books) {
      if (!force && Files.exists(output.resolve(book.name()))) {
        throw wrong(
            output.resolve(book.name()) + " is there and may be filled in; --force writes over it");
      }
    }
    FormFiles.write(books, output).forEach(file -> spec.commandLine().getOut().println(file));
  }

  private void known(String what, List<String> named, List<String> there) {
    for (String name : named) {
      if (!there.contains(name)) {
        throw wrong(
            String.format(
                Locale.ROOT, "no %s %s; there is %s", what, name, String.join(", ", there)));
      }
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
