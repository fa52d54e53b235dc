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
    return run(root, Optional.empty(), memory);
  }

  /**
   * Does the same for an edition, and makes all of its files, which alone can show that nothing is
   * in them that it withholds.
   *
   * @param edition its id; empty for the site of those who are told everything
   */
  public static Checked<CheckedWorkspace> run(Path root, Optional<String> edition, Memory memory) {
    return run(root, edition, memory, Progress.UNTOLD);
  }

  /** Does the same, and tells how far it has come. */
  public static Checked<CheckedWorkspace> run(
      Path root, Optional<String> edition, Progress progress) {
    return run(root, edition, Memory.none(), progress);
  }

  private static Checked<CheckedWorkspace> run(
      Path root, Optional<String> edition, Memory memory, Progress progress) {
    progress.begin(Progress.Stage.READ, 0);
    Wanted wanted = Wanted.published(Documents.CHECKED, edition);
    try (Meanwhile<TextStage> texts =
        Meanwhile.begin(
            () -> TextStage.run(root, wanted, new MachineFonts(root, memory), memory))) {
      Checked<CheckedWorkspace> data = DataStage.run(root, memory);
      progress.begin(Progress.Stage.PLAN, 0);
      Bakery bakery = texts.get().bakery();
      return new PageStage(root, wanted, Optional.empty(), texts.get())
          .plan(data)
          .then(
              plan ->
                  Checked.of(
                      plan.workspace(),
                      edition.isPresent() || bakery.hasOwnTemplates()
                          ? plan.tryOut(progress)
                          : List.of()));
    }
  }
}
