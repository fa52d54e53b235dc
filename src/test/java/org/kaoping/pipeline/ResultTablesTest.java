package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.change.EvaluationChange;

/**
 * Tables of results where states are compared; what a table says, properties compare with files.
 */
class ResultTablesTest {
  private static final String TABLE = "data/e/results.csv";

  @TempDir private Path old;
  @TempDir private Path now;

  @BeforeEach
  void write() throws IOException {
    for (Path root : List.of(old, now)) {
      TestWorkspace.smallest(root);
      Files.delete(root.resolve("data/e/results/u.yaml"));
      TestWorkspace.write(
          root.resolve("data/e/units.yaml"), "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇}]");
      TestWorkspace.write(root.resolve(TABLE), "unit,i,i:reason\nu,4.5,有差距\nv,4,有差距\n");
    }
  }

  private List<EvaluationChange> changes() {
    return Differences.between(old, now).changes().orElseThrow().evaluations();
  }

  @Test
  void aTableThatIsOnlyWrittenOtherwise_isNoChange() throws IOException {
    TestWorkspace.write(
        now.resolve(TABLE), "\uFEFFi:reason;unit;i\r\n\"有差距\"; u ;4.5\r\n\r\n有差距;v;4\r\n");

    assertThat(changes()).isEmpty();
  }

  @Test
  void aChangedCell_changesTheFile_andTheValuesOfItsUnitOnly() throws IOException {
    TestWorkspace.write(now.resolve(TABLE), "unit,i,i:reason\nu,4.5,有差距\nv,4.1,有差距\n");

    EvaluationChange change = changes().get(0);

    assertThat(change.files())
        .containsExactly(
            new EvaluationChange.FileChange(TABLE, EvaluationChange.FileChange.Kind.REWORDED));
    assertThat(change.values()).extracting(value -> value.value().unit()).containsOnly("v");
  }
}
