package org.kaoping.hook;

import java.util.List;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;
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
    try (WorkTree tree = WorkTree.of(workspace, shown)) {
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
          ? found(checked(move, workspace, tree), messages, tree)
          : Answer.refused(settings.noWorkspace(messages, shown));
    }
  }

  /** Returns all that is wrong with what is pushed. */
  private List<Diagnostic> checked(Move move, Repository workspace, WorkTree pushed) {
    return Validation.run(pushed.path()).diagnostics();
  }

  private static Answer found(List<Diagnostic> diagnostics, Messages messages, WorkTree tree) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    String report = PushReport.of(diagnostics, messages, tree);
    return errors == 0
        ? new Answer(true, report)
        : new Answer(false, report + messages.say("push.refused", errors) + "\n");
  }
}
