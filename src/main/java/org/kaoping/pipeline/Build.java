package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaoping.diagnostic.Checked;
import org.kaoping.git.Revision;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.Ledger;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.publish.StagedFolder;
import org.kaoping.report.Drafts;
import org.kaoping.report.Lazy;
import org.kaoping.site.Bakery;

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
    // Before anything is read: a file that changes meanwhile must not seem to be what the site is
    // made of.
    Inputs files = Inputs.of(root);
    SortedMap<String, String> inputs = FileHashes.ofInputs(root, files.files());
    Lazy<WholeSite> whole =
        new Lazy<>(() -> WholeSite.of(root, wanted, revision, inputs, files.others()));
    Optional<Checked<Manifest>> same =
        previous.flatMap(site -> WholeSite.taken(site, stage.path(), whole));
    if (same.isPresent()) {
      return same.get();
    }
    progress.begin(Progress.Stage.READ, 0);
    Checked<CheckedWorkspace> data = DataStage.run(root, wanted.drafts(), Memory.none());
    progress.begin(Progress.Stage.PLAN, 0);
    Checked<Ledger> made =
        new PageStage(root, wanted, revision, Optional.of(inputs), Bakery.open(root), Memory.none())
            .plan(data)
            .then(plan -> plan.make(stage.path(), previous, progress));
    return made.then(
        ledger -> {
          progress.begin(Progress.Stage.EXCHANGE, 0);
          ledger.by(whole.get().recipe(made.diagnostics())).write(stage.path());
          Manifest manifest =
              Manifest.of(
                  stage.path(),
                  ProgramVersion.find(),
                  wanted.drafts() == Drafts.SHOWN,
                  wanted.edition(),
                  revision,
                  wanted.edition().isEmpty() ? inputs : new TreeMap<>()); // called after units
          manifest.write(stage.path());
          return Checked.of(manifest, List.of());
        });
  }
}
