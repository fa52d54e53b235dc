package org.kaoping.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.change.ChangesMarkdown;
import org.kaoping.change.ChangesText;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.GitFailure;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.page.ChangesPage;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Differences;
import org.kaoping.view.ChangesMaker;
import org.kaoping.wording.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff}: says what changes for readers from one commit to another or to the work tree. */
@Command(name = "diff", mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the annotated fields before call()
final class DiffCommand implements Callable<Integer> {
  private enum Form {
    TEXT,
    MARKDOWN,
    HTML
  }

  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(index = "0", paramLabel = "OLD")
  private String old;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NEW")
  private Optional<String> now;

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT")
  private Form format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Optional<Path> output;

  @Option(names = "--corrections")
  private boolean corrections;

  @Option(names = "--check")
  private boolean check;

  @Option(names = "--allow")
  private boolean allow;

  @Override
  public Integer call() {
    Path workspace = options.workspace();
    demand(!check || !corrections, "--check or --corrections, not both");
    demand(!allow || check, "--allow goes with --check");
    demand(format != Form.HTML || output.isPresent(), "--format html needs -o FILE");
    demand(output.isEmpty() || !(check || corrections), "-o is for the changes themselves");
    try {
      Repository repository =
          Repository.of(workspace)
              .orElseThrow(() -> wrong("no git repository in " + absolute(workspace)));
      Revision before = revision(repository, old);
      Optional<Revision> after = now.map(name -> revision(repository, name));
      try (CommitFolder then = CommitFolder.of(repository, before)) {
        if (after.isEmpty()) {
          return compare(then.path(), workspace, name(old, before), words().say("changes.tree"));
        }
        try (CommitFolder later = CommitFolder.of(repository, after.get())) {
          String to = name(now.orElseThrow(), after.get());
          return compare(then.path(), later.path(), name(old, before), to);
        }
      }
    } catch (GitFailure e) {
      err().println("git: " + e.getMessage());
      return 1;
    }
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw wrong(otherwise);
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private Revision revision(Repository repository, String name) {
    return repository.revision(name).orElseThrow(() -> wrong("no commit " + name));
  }

  private static String name(String given, Revision revision) {
    return revision.commit().startsWith(given)
        ? revision.abbreviated()
        : given + " (" + revision.abbreviated() + ")";
  }

  private Words words() {
    return Words.of(options.language());
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private int compare(Path before, Path after, String from, String to) {
    Messages messages = Messages.of(options.language());
    Differences differences = Differences.between(before, after);
    report(differences.old().diagnostics(), before, from, messages);
    report(differences.now().diagnostics(), after, to, messages);
    if (differences.changes().isEmpty()) {
      return 1;
    }
    if (check) {
      return unrecorded(differences.unrecorded(), after, messages);
    }
    if (corrections) {
      spec.commandLine().getOut().print(ReadyCorrections.print(differences, messages));
      spec.commandLine().getOut().flush();
      return 0;
    }
    show(new ChangesMaker(words()).page(differences.changes().get(), from, to));
    return 0;
  }

  private void report(List<Diagnostic> diagnostics, Path root, String state, Messages messages) {
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      err().println(messages.say("diff.wrong", state));
      err().print(Format.TEXT.report(messages, root).print(diagnostics));
      err().flush();
    }
  }

  private int unrecorded(List<Diagnostic> found, Path root, Messages messages) {
    if (found.isEmpty()) {
      spec.commandLine().getOut().println(messages.text("diff.recorded"));
      return 0;
    }
    if (allow) {
      spec.commandLine().getOut().println(messages.say("diff.allowed", found.size()));
      return 0;
    }
    err().print(Format.TEXT.report(messages, root).print(found));
    err().flush();
    return 1;
  }

  private void show(ChangesPage page) {
    if (format == Form.HTML) {
      Differences.write(page, output.orElseThrow());
      return;
    }
    String text = format == Form.TEXT ? ChangesText.print(page) : ChangesMarkdown.print(page);
    if (output.isEmpty()) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      Files.createDirectories(absolute(output.get()).getParent());
      Files.writeString(output.get(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(output.get().toString(), e);
    }
  }
}
