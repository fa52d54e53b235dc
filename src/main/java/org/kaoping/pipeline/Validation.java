package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.publish.StagedFolder;
import org.kaoping.wording.Readings;

/** Finds everything that a build would find, and leaves nothing behind. */
public final class Validation {
  private Validation() {}

  /**
   * Validates a workspace: its data, its prose and, where it has templates of its own, all its
   * pages.
   */
  public static Checked<CheckedWorkspace> run(Path root) {
    try {
      Path nowhere = Files.createTempDirectory("kaoping-");
      try (StagedFolder stage = StagedFolder.beside(nowhere.resolve("site"))) {
        return new PageStage(
                root, stage.path(), Readings::load, Documents.LEFT_OUT, Optional.empty())
            .checkOrRender(DataStage.run(root));
      } finally {
        Files.delete(nowhere);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("temporary folder", e);
    }
  }
}
