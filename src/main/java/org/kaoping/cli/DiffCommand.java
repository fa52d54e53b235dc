package org.kaoping.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kaoping.change.ChangesMaker;
import org.kaoping.change.ChangesMarkdown;
import org.kaoping.change.ChangesPage;
import org.kaoping.change.ChangesText;
import org.kaoping.diagnostic.Checked;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Differences;
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
  @Spec private CommandSpec spec;
  @Mixin private WorkspaceOptions options;

  @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "old")
  private String old;

  @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", descriptionKey = "now")
  private Optional<String> now;

  @Option(names = "--format", defaultValue = "text", paramLabel = "FORMAT")
  private ChangesFormat format;

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
    demand(format != ChangesFormat.HTML || output.isPresent(), "--format html needs -o FILE");
    demand(output.isEmpty() || !(check || corrections), "-o is for the changes themselves");
    Repository repository =
        Repository.of(workspace)
            .orElseThrow(() -> wrong("no git repository in " + absolute(workspace)));
    Revision before = revision(repository, old);
    Optional<Revision> after = now.map(name -> revision(repository, name));
    try (CommitFolder then = CommitFolder.of(repository, before)) {
      if (after.isEmpty()) {
        String tree = Words.of(options.language()).say("changes.tree");
        return compare(then.path(), workspace, name(old, before), tree);
      }
      try (CommitFolder later = CommitFolder.of(repository, after.get())) {
        String to = name(now.orElseThrow(), after.get());
        return compare(then.path(), later.path(), name(old, before), to);
      }
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

  private int compare(Path before, Path after, String from, String to) {
    Differences differences = Differences.between(before, after);
    DiffReport report =
        new DiffReport(
            spec.commandLine().getOut(), spec.commandLine().getErr(), options.language());
    report.errors(differences.old().diagnostics(), before, from);
    report.errors(differences.now().diagnostics(), after, to);
    if (differences.changes().isEmpty()) {
      return allow && differences.now().value().isPresent() ? 0 : 1;
    }
    if (check) {
      return report.refused(differences.refused(), after, allow) ? 0 : 1;
    }
    if (corrections) {
      report.corrections(differences);
      return 0;
    }
    ChangesPage page =
        new ChangesMaker(Words.of(options.language())).page(differences.changes().get(), from, to);
    return report.changes(page, format, after, output) ? 0 : 1;
  }

  /** The formats that changes are printed in. */
  enum ChangesFormat {
    TEXT,
    MARKDOWN,
    HTML;

    /** Returns the name as users write it, which shells complete. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns changes in this format, in UTF-8, or what is wrong with the template for them. */
    Checked<byte[]> print(ChangesPage page, Path root) {
      return switch (this) {
        case TEXT -> Printed.text(ChangesText.print(page));
        case MARKDOWN -> Printed.text(ChangesMarkdown.print(page));
        case HTML -> Differences.html(page, root);
      };
    }
  }
}
