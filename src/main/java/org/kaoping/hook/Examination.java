package org.kaoping.hook;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.Validation;

/**
 * What is wrong with what is pushed.
 *
 * @param compared whether final results could be looked at for changes that no correction tells of,
 *     as far as that was asked for; not if what was there before has errors
 */
record Examination(List<Diagnostic> diagnostics, boolean compared) {
  /** Looks at a workspace alone. */
  static Examination of(CommitFolder pushed) {
    return new Examination(Validation.run(pushed.path()).diagnostics(), true);
  }

  long errors() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /** Returns it with what no correction tells of since a commit, if all else is right. */
  Examination since(Revision before, Repository workspace, CommitFolder pushed) {
    if (errors() > 0) {
      return this;
    }
    try (CommitFolder old = CommitFolder.of(workspace, before)) {
      Differences differences = Differences.between(old.path(), pushed.path());
      return differences.changes().isEmpty()
          ? new Examination(diagnostics, false)
          : new Examination(all(differences.unrecorded()), true);
    }
  }

  private List<Diagnostic> all(List<Diagnostic> more) {
    return Stream.concat(diagnostics.stream(), more.stream()).sorted(Diagnostic.BY_PLACE).toList();
  }
}
