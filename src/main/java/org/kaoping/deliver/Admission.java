package org.kaoping.deliver;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.Candidate;
import org.kaoping.pipeline.CommitFolder;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.Meanwhile;
import org.kaoping.pipeline.Memory;
import org.kaoping.pipeline.Publication;
import org.kaoping.publish.Signing;
import org.kaoping.publish.Wait;

/**
 * Decides whether a push may move the branch that is published, and lays ready what will then be
 * public.
 *
 * @param repository whose hook this is; see {@link Repository#receiving}
 */
public record Admission(Repository repository, HookSettings settings, InstantSource clock) {
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
    Candidate.begin();
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
          ? answer(examined(move, workspace, tree, shown), messages, tree)
          : Answer.refused(settings.noWorkspace(messages, shown));
    }
  }

  private Examination examined(
      Move move, Repository workspace, CommitFolder pushed, Revision revision) {
    Publication publication = settings.target().publication(Wait.NONE, key(), clock);
    if (settings.allow() || move.from().isEmpty()) {
      Candidate candidate = Candidate.of(publication, pushed.path(), revision, Memory.none());
      return new Examination(candidate.isSound() ? candidate.prepare() : candidate.checked(), true);
    }
    Memory memory = Memory.lasting(); // most files are as they were
    try (Meanwhile<Candidate> checked =
            Meanwhile.begin(() -> Candidate.of(publication, pushed.path(), revision, memory));
        CommitFolder before = CommitFolder.of(workspace, move.from().get())) {
      Candidate candidate = checked.get();
      return candidate.isSound()
          ? compared(candidate, Differences.between(before.path(), pushed.path(), memory))
          : new Examination(candidate.checked(), true);
    }
  }

  /** Looks for what no correction tells of, too. */
  private static Examination compared(Candidate candidate, Differences differences) {
    if (differences.changes().isEmpty()) {
      return new Examination(candidate.prepare(), false);
    }
    List<Diagnostic> refused = differences.refused();
    List<Diagnostic> alone = refused.isEmpty() ? candidate.prepare() : candidate.validated();
    return new Examination(
        Stream.concat(alone.stream(), refused.stream()).sorted(Diagnostic.BY_PLACE).toList(), true);
  }

  /** Returns the key that signs; that there should be one is told when it is needed. */
  private Optional<Signing.Key> key() {
    return Signing.key(settings.target().key()).either(found -> found, why -> Optional.empty());
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
    long errors() {
      return diagnostics.stream().filter(Diagnostic::isError).count();
    }
  }
}
