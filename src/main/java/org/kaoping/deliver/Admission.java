package org.kaoping.deliver;

import java.util.Optional;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
import org.kaoping.pipeline.CommitFolder;

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
        .map(commit -> Examination.of(pushed, workspace, commit))
        .orElseGet(() -> Examination.of(pushed));
  }

  private static Answer answer(Examination found, Messages messages, CommitFolder tree) {
    String report = PushReport.of(found.diagnostics(), messages, tree);
    if (found.errors() > 0) {
      return new Answer(false, report + messages.say("push.refused", found.errors()) + "\n");
    }
    return new Answer(
        true, found.compared() ? report : report + messages.text("push.unlike") + "\n");
  }
}
