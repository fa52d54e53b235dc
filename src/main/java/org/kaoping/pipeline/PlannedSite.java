package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.diagnostic.Checked;
import org.kaoping.publish.Manifest;
import org.kaoping.publish.ProgramVersion;
import org.kaoping.publish.StagedFolder;
import org.kaoping.report.Drafts;

/**
 * A site that is planned, and can be made without reading the workspace again.
 *
 * @param plan nothing if anything is wrong with what can be told beforehand
 */
record PlannedSite(Ingredients ingredients, Checked<SitePlan> plan) {
  /**
   * Plans a site.
   *
   * @param documents what is asked of them, which may be more than is wanted of the site
   * @param memory of what files that are still the same became
   */
  static PlannedSite of(
      Ingredients ingredients, Documents documents, Memory memory, Progress progress) {
    progress.begin(Progress.Stage.READ, 0);
    Path root = ingredients.root();
    Wanted wanted = ingredients.wanted().with(documents);
    try (Meanwhile<TextStage> texts =
        Meanwhile.begin(() -> TextStage.run(root, wanted, ingredients.fonts(), memory))) {
      Checked<CheckedWorkspace> data = DataStage.run(root, wanted.drafts(), memory);
      progress.begin(Progress.Stage.PLAN, 0);
      return new PlannedSite(
          ingredients,
          new PageStage(root, wanted, Optional.of(ingredients), texts.get()).plan(data));
    }
  }

  /**
   * Makes it in a folder.
   *
   * @param previous a site that parts are taken from which would be made the same
   */
  Checked<Manifest> make(StagedFolder stage, Optional<Path> previous, Progress progress) {
    Checked<SitePlan.Made> made = plan.then(site -> site.make(stage.path(), previous, progress));
    return made.then(
        files -> {
          progress.begin(Progress.Stage.EXCHANGE, 0);
          files
              .ledger()
              .by(ingredients.whole().get().recipe(made.diagnostics()))
              .write(stage.path());
          Wanted wanted = ingredients.wanted();
          Manifest manifest =
              new Manifest(
                  ProgramVersion.find(),
                  wanted.drafts() == Drafts.SHOWN,
                  wanted.edition(),
                  ingredients.revision(),
                  wanted.edition().isEmpty()
                      ? ingredients.inputs()
                      : new TreeMap<>(), // called after units
                  files.hashes());
          manifest.write(stage.path());
          return Checked.of(manifest, List.of());
        });
  }
}
