package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.Rehearsals;
import org.kaoping.rehearse.RehearsalPage;
import org.kaoping.wording.Words;

/** What is true of any scheme that is tried on any results. */
class RehearsalPropertiesTest {
  private static Checked<RehearsalPage> tried(Path workspace, String scheme) {
    return Rehearsals.of(workspace, scheme, "e", Optional.empty(), Words.of(Language.ENGLISH));
  }

  /** The scheme that the results were recorded under makes no unit's total another. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#seeds")
  void theSchemeOfTheResults_changesNothing(long seed, @TempDir Path folder) {
    Workspace workspace = RandomWorkspace.any(seed);
    workspace.write(folder);
    RehearsalPage page = tried(folder, workspace.scheme().id()).value().orElseThrow();
    List<RehearsalPage.Table> units = page.sections().get(0).tables();
    assertThat(units.get(0).rows()).extracting(row -> row.get(2)).isSubsetOf("0", "–");
  }

  /** The scheme of other results is tried, or what it does not find is told. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void anotherScheme_isTriedOrRefused(long seed, @TempDir Path folder) throws IOException {
    Workspace workspace = RandomWorkspace.any(seed);
    workspace.write(folder);
    Files.writeString(
        folder.resolve("schemes/other.yaml"),
        RandomWorkspace.any(seed + 1).scheme().copy().put("id", "other").yaml());
    Checked<RehearsalPage> outcome = tried(folder, "other");
    assertThat(outcome.value().isPresent()).isNotEqualTo(outcome.diagnostics().size() > 0);
  }
}
