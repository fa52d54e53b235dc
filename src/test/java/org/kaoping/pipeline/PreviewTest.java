package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {
  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
  }

  private static String content(Preview preview, String path) {
    return new String(preview.get(path).orElseThrow().content().orElseThrow(), ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void afterAnyEdits_everyFileIsWhatABuildMakes(long seed) throws IOException {
    Path series = TestWorkspace.series(folder.resolve("s"));
    WorkspaceEdits edits = new WorkspaceEdits(series, seed);
    Preview preview =
        new Preview(series, Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    assertThat(preview.refresh()).isEmpty();
    for (int round = 0; round < 2; round++) {
      edits.some(() -> preview.refresh().isEmpty());
      assertThat(preview.refresh()).isEmpty();
      Path site = folder.resolve("site-" + round);
      Build.run(series, site, Documents.LEFT_OUT);
      Map<String, String> built = TestWorkspace.files(site);
      built.keySet().removeAll(List.of(".kaoping", ".kaoping.ledger", "manifest.json"));
      Map<String, String> shown = new TreeMap<>();
      built.keySet().forEach(path -> shown.put(path, content(preview, path)));
      assertThat(shown).isEqualTo(built);
    }
  }

  @Test
  void mistakes_leaveTheSiteAsItWas() throws IOException {
    Preview preview =
        new Preview(workspace, Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    assertThat(preview.refresh()).isEmpty();
    String page = content(preview, "e/units/u.html");
    Path result = workspace.resolve("data/e/results/u.yaml");
    String good = Files.readString(result);
    Files.writeString(result, good.replace("score: 4.5", "scroe: 4.5"));
    assertThat(preview.refresh()).isNotEmpty();
    assertThat(content(preview, "e/units/u.html")).isEqualTo(page);
    Files.writeString(result, good.replace("score: 4.5", "score: 3.5"));
    assertThat(preview.refresh()).isEmpty();
    assertThat(content(preview, "e/units/u.html")).contains("3.5").isNotEqualTo(page);
  }

  /** As old and as large as before, in a file system that counts in whole seconds. */
  @Test
  void aFileThatIsChangedTwiceInOneStepOfTheClock_isReadBothTimes() throws IOException {
    Path result = workspace.resolve("data/e/results/u.yaml");
    String text = Files.readString(result);
    Instant changed = Instant.parse("2026-03-01T00:00:00Z");
    Files.setLastModifiedTime(result, FileTime.from(changed));
    Preview preview =
        new Preview(workspace, Wanted.published(Documents.LEFT_OUT), () -> changed.plusMillis(900));
    assertThat(preview.refresh()).isEmpty();
    Files.writeString(result, text.replace("score: 4.5", "score: 3.5"));
    Files.setLastModifiedTime(result, FileTime.from(changed));
    assertThat(preview.refresh()).isEmpty();
    assertThat(content(preview, "e/units/u.html")).contains("3.5").doesNotContain("4.5");
  }

  @Test
  void brokenTemplates_showThePageBefore() throws IOException {
    Preview preview =
        new Preview(workspace, Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    Path template = workspace.resolve("site-templates/unit.ftlh");
    TestWorkspace.write(template, "<p>${page.name}</p>");
    assertThat(preview.refresh()).isEmpty();
    assertThat(preview.get("e/units/u.html").orElseThrow().diagnostics()).isEmpty();
    Files.writeString(template, "<p>${page.nmae}</p>");
    assertThat(preview.refresh()).isEmpty();
    Preview.Answer answer = preview.get("e/units/u.html").orElseThrow();
    assertThat(answer.diagnostics()).hasSize(1);
    assertThat(answer.content()).hasValueSatisfying(page -> assertThat(page).isNotEmpty());
  }
}
