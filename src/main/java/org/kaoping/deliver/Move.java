package org.kaoping.deliver;

import java.util.Optional;
import org.kaoping.git.Repository;
import org.kaoping.git.Revision;

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
