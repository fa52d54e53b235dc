package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaoping.diagnostic.Checked;
import org.kaoping.publish.StagedFolder;
import org.kaoping.rank.RankedEvaluation;
import org.kaoping.view.ResultsJson;

/** From the files of a workspace to a site. */
public final class Build {
  private Build() {}

  /**
   * Builds the site of a workspace; nothing is written unless all of it is right.
   *
   * @param output folder that is replaced as a whole
   * @return the evaluations published
   */
  public static Checked<CheckedWorkspace> run(Path root, Path output) {
    Checked<CheckedWorkspace> checked = Validation.run(root);
    checked
        .value()
        .ifPresent(
            workspace -> {
              try (StagedFolder folder = StagedFolder.beside(output)) {
                workspace.evaluations().forEach(e -> results(e, folder.path()));
                folder.publish();
              }
            });
    return checked;
  }

  private static void results(RankedEvaluation ranked, Path folder) {
    Path file = folder.resolve(ranked.evaluation().id()).resolve("results.json");
    try {
      Files.createDirectories(file.getParent());
      try (Writer out = Files.newBufferedWriter(file)) {
        ResultsJson.write(ranked, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
