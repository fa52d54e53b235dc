package org.kaoping.deliver;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.Memory;
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
    return of(pushed, Memory.none());
  }

  private static Examination of(CommitFolder pushed, Memory memory) {
    return new Examination(Validation.run(pushed.path(), memory).diagnostics(), true);
  }

  long errors() {
    return diagnostics.stream().filter(Diagnostic::isError).count();
  }

  /** Does the same, and looks for what no correction tells of since a commit if all is right. */
  static Examination of(CommitFolder pushed, Repository workspace, Revision before) {
    Memory memory = Memory.lasting(); // most files are as they were
    Examination alone = of(pushed, memory);
    if (alone.errors() > 0) {
      return alone;
    }
    try (CommitFolder old = CommitFolder.of(workspace, before)) {
      Differences differences = Differences.between(old.path(), pushed.path(), memory);
      return differences.changes().isEmpty()
          ? new Examination(alone.diagnostics(), false)
          : new Examination(alone.with(differences.unrecorded()), true);
    }
  }

  private List<Diagnostic> with(List<Diagnostic> more) {
    return Stream.concat(diagnostics.stream(), more.stream()).sorted(Diagnostic.BY_PLACE).toList();
  }
}
