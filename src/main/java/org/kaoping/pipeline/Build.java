package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.git.Revision;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.StagedFolder;

/** From the files of a workspace to a site. */
public final class Build {
  private Build() {}

  /**
   * Builds the site of a workspace, whose commit is that of the repository it stands in.
   *
   * @see #run(Path, Path, Wanted, Optional)
   */
  public static Checked<Manifest> run(Path root, Path output, Documents documents) {
    return run(root, output, Wanted.published(documents), Progress.UNTOLD);
  }

  /**
   * Does the same.
   *
   * @param progress is told how far it has come
   */
  public static Checked<Manifest> run(Path root, Path output, Wanted wanted, Progress progress) {
    return run(root, output, wanted, Provenance.of(root), progress);
  }

  /**
   * Builds the site of a workspace; nothing is written unless all of it is right.
   *
   * @param output folder that is replaced as a whole; see {@link StagedFolder#mayReplace}
   * @param revision what the pages are to say of where the data are from
   */
  public static Checked<Manifest> run(
      Path root, Path output, Wanted wanted, Optional<Revision> revision) {
    return run(root, output, wanted, revision, Progress.UNTOLD);
  }

  private static Checked<Manifest> run(
      Path root, Path output, Wanted wanted, Optional<Revision> revision, Progress progress) {
    try (StagedFolder stage = StagedFolder.beside(output)) {
      Checked<Manifest> built = fill(stage, root, wanted, revision, Optional.of(output), progress);
      if (built.value().isPresent()) {
        stage.publish(output);
      }
      return built;
    }
  }

  /**
   * Fills a folder with the site of a workspace, which has no value if there are errors.
   *
   * @param previous a site that parts are taken from which would be made the same
   * @param progress is told how far it has come
   */
  static Checked<Manifest> fill(
      StagedFolder stage,
      Path root,
      Wanted wanted,
      Optional<Revision> revision,
      Optional<Path> previous,
      Progress progress) {
    progress.begin(Progress.Stage.COMPARE, 0);
    Ingredients ingredients = Ingredients.of(root, wanted, revision);
    Optional<Checked<Manifest>> same =
        previous.flatMap(site -> WholeSite.taken(site, stage.path(), ingredients.whole()));
    return same.orElseGet(
        () ->
            PlannedSite.of(ingredients, wanted.documents(), Memory.none(), progress)
                .make(stage, previous, progress));
  }
}
