package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.site.Bakery;

/** Finds everything that a build would find, and writes nothing. */
public final class Validation {
  private Validation() {}

  /**
   * Validates a workspace: its data, its prose and, where it has templates of its own, all its
   * pages, which alone can show what is wrong with those.
   */
  public static Checked<CheckedWorkspace> run(Path root) {
    return run(root, Memory.none());
  }

  /**
   * Does the same.
   *
   * @param memory of what files that are still the same became
   */
  public static Checked<CheckedWorkspace> run(Path root, Memory memory) {
    Bakery bakery = Bakery.open(root);
    return new PageStage(root, Documents.CHECKED, Optional.empty(), Optional.empty(), bakery)
        .plan(DataStage.run(root, memory))
        .then(
            plan ->
                Checked.of(plan.workspace(), bakery.hasOwnTemplates() ? plan.tryOut() : List.of()));
  }
}
