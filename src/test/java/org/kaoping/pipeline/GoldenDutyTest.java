package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;

/**
 * Every change of final results that is not recorded as it should be is reported as it was last
 * read by a person. A case has edits of the later state and, in {@code old.yaml}, perhaps some of
 * the earlier one; {@code -Dgolden.update=true} rewrites.
 */
class GoldenDutyTest {
  static final Path ALL = Path.of("src/test/resources/golden/duty");

  static List<GoldenCase> cases() throws IOException {
    return GoldenCase.all(ALL);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void unrecordedChange_isReportedAsExpected(GoldenCase golden, @TempDir Path folder)
      throws IOException {
    Path old = folder.resolve("old");
    Path now = folder.resolve("now");
    GoldenCase.copy(GoldenCase.BASE, old);
    if (Files.exists(golden.folder().resolve("old.yaml"))) {
      apply(golden.edits("old.yaml"), old);
    }
    GoldenCase.copy(old, now);
    apply(golden.edits(), now);
    Differences differences = Differences.between(old, now);
    assertThat(differences.old().diagnostics()).isEmpty();
    assertThat(differences.now().diagnostics()).isEmpty();
    List<Diagnostic> found = differences.refused();
    assertThat(found).anyMatch(d -> d.code().id().equals(golden.code()));
    GoldenDiagnosticsTest.assertGolden(
        golden.folder().resolve("expected.txt"), GoldenCase.print(Language.ENGLISH, found, now));
    GoldenDiagnosticsTest.assertGolden(
        golden.folder().resolve("expected.zh.txt"), GoldenCase.print(Language.CHINESE, found, now));
  }

  private static void apply(List<GoldenCase.Edit> edits, Path workspace) throws IOException {
    for (GoldenCase.Edit edit : edits) {
      edit.apply(workspace);
    }
  }

  @Test
  void beforeAnythingWasPublished_nothingIsDue(@TempDir Path folder) throws IOException {
    Path old = Files.createDirectory(folder.resolve("old"));
    Path now = folder.resolve("now");
    GoldenCase.copy(GoldenCase.BASE, now);
    Differences differences = Differences.between(old, now);
    assertThat(differences.changes().orElseThrow().evaluations()).hasSize(1);
    assertThat(differences.refused()).isEmpty();
  }

  @Test
  void everyCodeThatTwoStatesShow_hasACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    cases().forEach(golden -> shown.add(golden.code()));
    assertThat(shown).containsExactlyElementsOf(new TreeSet<>(GoldenDiagnosticsTest.TWO_STATES));
  }
}
