package org.kaoping.deliver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.Memory;
import org.kaoping.pipeline.Validation;

/**
 * Decides whether a push may move the branch that is published.
 *
 * @param repository whose hook this is; see {@link Repository#receiving}
 */
public record Admission(Repository repository, HookSettings settings) {
  /**
   * Decides about one push.
   *
   * @param from commit that the branch stands at, zeros if there is no such branch
   * @param to commit that it is to stand at, zeros to delete it
   */
  public Answer decide(String from, String to) {
    Move move = Move.of(repository, from, to);
    Repository workspace = repository.at(settings.folder());
    Revision shown = move.shown().orElseThrow();
    try (CommitFolder tree = CommitFolder.of(workspace, shown)) {
      Messages messages = Messages.of(tree.language().orElse(settings.language()));
      if (move.to().isEmpty()) {
        return Answer.refused(messages.say("push.deletion", settings.branch()));
      }
      if (!settings.allowForced() && move.isForced(repository)) {
        return Answer.refused(
            messages.say(
                "push.forced", settings.branch(), move.from().orElseThrow().abbreviated()));
      }
      return tree.isWorkspace()
          ? answer(examined(move, workspace, tree), messages, tree)
          : Answer.refused(settings.noWorkspace(messages, shown));
    }
  }

  private Examination examined(Move move, Repository workspace, CommitFolder pushed) {
    Optional<Revision> before = settings.allow() ? Optional.empty() : move.from();
    return before
        .map(commit -> Examination.of(pushed, settings, workspace, commit))
        .orElseGet(() -> Examination.of(pushed, settings));
  }

  private static Answer answer(Examination found, Messages messages, CommitFolder tree) {
    String report = PushReport.of(found.diagnostics(), messages, tree);
    if (found.errors() > 0) {
      return new Answer(false, report + messages.say("push.refused", found.errors()) + "\n");
    }
    return new Answer(
        true, found.compared() ? report : report + messages.text("push.unlike") + "\n");
  }

  /**
   * Where a push moves a branch.
   *
   * @param from empty if it makes the branch
   * @param to empty if it deletes it
   */
  record Move(Optional<Revision> from, Optional<Revision> to) {
    /**
     * Reads the names of two commits as a hook is given them.
     *
     * @throws IllegalArgumentException if the repository does not know one of them
     */
    static Move of(Repository repository, String from, String to) {
      return new Move(commit(repository, from), commit(repository, to));
    }

    private static Optional<Revision> commit(Repository repository, String name) {
      if (name.matches("0+")) {
        return Optional.empty();
      }
      Optional<Revision> commit = repository.revision(name);
      if (commit.isEmpty()) {
        throw new IllegalArgumentException("no commit " + name);
      }
      return commit;
    }

    /** Says whether the branch would lose commits. */
    boolean isForced(Repository repository) {
      return from.isPresent() && to.isPresent() && !repository.isAncestor(from.get(), to.get());
    }

    /** Returns the commit whose files tell the language of messages. */
    Optional<Revision> shown() {
      return to.or(() -> from);
    }
  }

  /**
   * What is wrong with what is pushed.
   *
   * @param compared whether final results could be looked at for changes that no correction tells
   *     of, as far as that was asked for; not if what was there before has errors
   */
  record Examination(List<Diagnostic> diagnostics, boolean compared) {
    /** Looks at a workspace alone. */
    static Examination of(CommitFolder pushed, HookSettings settings) {
      return of(pushed, settings, Memory.none());
    }

    private static Examination of(CommitFolder pushed, HookSettings settings, Memory memory) {
      return new Examination(
          Validation.run(pushed.path(), settings.target().edition(), memory).diagnostics(), true);
    }

    long errors() {
      return diagnostics.stream().filter(Diagnostic::isError).count();
    }

    /** Does the same, and looks for what no correction tells of since a commit if all is right. */
    static Examination of(
        CommitFolder pushed, HookSettings settings, Repository workspace, Revision before) {
      Memory memory = Memory.lasting(); // most files are as they were
      Examination alone = of(pushed, settings, memory);
      if (alone.errors() > 0) {
        return alone;
      }
      try (CommitFolder old = CommitFolder.of(workspace, before)) {
        Differences differences = Differences.between(old.path(), pushed.path(), memory);
        return differences.changes().isEmpty()
            ? new Examination(alone.diagnostics(), false)
            : new Examination(alone.with(differences.refused()), true);
      }
    }

    private List<Diagnostic> with(List<Diagnostic> more) {
      return Stream.concat(diagnostics.stream(), more.stream())
          .sorted(Diagnostic.BY_PLACE)
          .toList();
    }
  }
}
