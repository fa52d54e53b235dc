package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.report.ChartLook;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** Evaluations as they are published, for commands that tell of one of them. */
public final class Reports {
  private Reports() {}

  /**
   * Returns all evaluations of a workspace but drafts, by id, unless anything is wrong with its
   * data. Whoever asks has its files, so they name them.
   *
   * @param language what they are told in
   */
  public static Checked<List<Report>> of(Path root, Language language) {
    Words words = Words.of(language);
    return DataStage.run(root)
        .then(
            workspace ->
                Checked.of(
                    workspace.evaluations().stream()
                        .map(
                            ranked ->
                                new Report(
                                    ranked,
                                    workspace.history(),
                                    words,
                                    ChartLook.PLAIN,
                                    true,
                                    workspace.drafts(),
                                    workspace.edition(),
                                    Optional.empty()))
                        .toList(),
                    List.of()));
  }
}
