package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program and a second scorer agree on every number, grade, rank and award. */
class OracleTest {
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#seeds")
  void theProgramPublishesWhatTheContractSays(long seed, @TempDir Path folder) {
    agree(RandomWorkspace.any(seed), folder);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#seeds")
  void theProgramPublishesWhatTheContractSays_ofWhatIsCarried(long seed, @TempDir Path folder) {
    agree(RandomYear.any(seed), folder);
  }

  @Tag("seeds")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#additions")
  void theProgramPublishesWhatTheContractSays_ofAdditions(long seed, @TempDir Path folder) {
    agree(RandomWorkspace.any(seed), folder);
  }

  @Tag("seeds")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#years")
  void theProgramPublishesWhatTheContractSays_ofManyThatCarry(long seed, @TempDir Path folder) {
    agree(RandomYear.any(seed), folder);
  }

  private static void agree(Workspace workspace, Path folder) {
    assertThat(Published.units(workspace, folder))
        .containsExactlyElementsOf(new Oracle(workspace).units());
  }
}
