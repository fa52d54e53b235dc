package org.kaoping.report.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.CheckedWorkspace;
import org.kaoping.pipeline.Validation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.ChartLook;
import org.kaoping.report.Report;
import org.kaoping.wording.Words;

/** What pages of units have in common is made once. */
class RepeatedPiecesTest {
  /** Each unit that is looked at is the first one for a maker of its own. */
  private static final int EVERY = 7;

  @Test
  void whatAUnitsPageSaysDoesNotDependOnPagesThatWereMadeBefore() {
    CheckedWorkspace workspace = Validation.run(Path.of("")).value().orElseThrow();
    Words words = Words.of(Language.CHINESE);
    for (boolean publicFiles : List.of(true, false)) {
      workspace
          .evaluations()
          .forEach(
              ranked ->
                  hold(
                      new Report(
                          ranked,
                          workspace.history(),
                          words,
                          ChartLook.PLAIN,
                          publicFiles,
                          workspace.drafts(),
                          workspace.edition(),
                          Optional.empty())));
    }
  }

  private static void hold(Report report) {
    ExplanationMaker all = new ExplanationMaker(report);
    int i = 0;
    for (Standing standing : report.ranked().awards().standings()) {
      Optional<Explanation> one = all.of(standing.unit(), Optional.empty());
      if (i++ % EVERY == 0) {
        assertThat(one)
            .isEqualTo(new ExplanationMaker(report).of(standing.unit(), Optional.empty()));
      }
    }
  }
}
