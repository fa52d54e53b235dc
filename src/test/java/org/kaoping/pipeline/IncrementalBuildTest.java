package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.git.Revision;

class IncrementalBuildTest {
  @TempDir Path folder;

  private void build(Path workspace, String site, int commit) {
    OffsetDateTime date = OffsetDateTime.parse("2026-03-01T00:00:00Z").plusDays(commit * 9L);
    String name = Integer.toHexString(commit + 10).repeat(40);
    assertThat(
            Build.run(
                    workspace,
                    folder.resolve(site),
                    Documents.LEFT_OUT,
                    Optional.of(new Revision(name, date, commit % 3 == 2)))
                .diagnostics())
        .isEmpty();
  }

  /** Which file of the disk each path is. */
  private Map<String, Object> places(String site) throws IOException {
    Map<String, Object> places = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(site))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        places.put(
            folder.resolve(site).relativize(file).toString(),
            Objects.requireNonNull(Files.getAttribute(file, "unix:ino")));
      }
    }
    return places;
  }

  private Set<String> kept(Map<String, Object> before, String site) throws IOException {
    Set<String> kept = new HashSet<>();
    places(site)
        .forEach(
            (path, place) -> {
              if (place.equals(before.get(path))) {
                kept.add(path);
              }
            });
    return kept;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void afterAnyEdits_theSiteIsThatOfAWholeBuild(long seed) throws IOException {
    Path workspace = TestWorkspace.series(folder.resolve("w"));
    WorkspaceEdits edits = new WorkspaceEdits(workspace, seed);
    build(workspace, "site", 0);
    for (int round = 1; round <= 3; round++) {
      edits.some(() -> Validation.run(workspace).diagnostics().isEmpty());
      build(workspace, "site", round / 2); // every other time of the same commit
      build(workspace, "whole-" + round, round / 2);
      assertThat(TestWorkspace.files(folder.resolve("site")))
          .isEqualTo(TestWorkspace.files(folder.resolve("whole-" + round)));
    }
  }

  @Test
  void whatAChangeCannotReach_isNotMadeAgain() throws IOException {
    Path workspace = TestWorkspace.series(folder.resolve("w"));
    build(workspace, "site", 0);
    Map<String, Object> before = places("site");

    build(workspace, "site", 0);
    assertThat(kept(before, "site"))
        .filteredOn(path -> path.startsWith("district-"))
        .hasSize(
            (int) before.keySet().stream().filter(path -> path.startsWith("district-")).count());

    Path units = workspace.resolve("data/district-town-2023/results");
    try (Stream<Path> files = Files.list(units)) {
      Path one = files.sorted().toList().get(0);
      Files.writeString(one, Files.readString(one).replaceFirst("evidence: ", "evidence: 另见"));
    }
    build(workspace, "site", 0);
    assertThat(kept(before, "site"))
        .filteredOn(path -> path.startsWith("zhijiang-2018/"))
        .hasSize((int) before.keySet().stream().filter(p -> p.startsWith("zhijiang-2018/")).count())
        .isNotEmpty();
    assertThat(kept(before, "site")).filteredOn(path -> path.startsWith("district-")).isEmpty();
  }

  @Test
  void filesThatSomebodyChanged_areMadeAgain() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    build(workspace, "site", 0);
    Map<String, String> whole = TestWorkspace.files(folder.resolve("site"));
    Path page = folder.resolve("site/e/units/u.html");
    Files.writeString(page, Files.readString(page).replace("4.5", "5"));
    Files.delete(folder.resolve("site/e/scheme.html"));
    build(workspace, "site", 0);
    assertThat(TestWorkspace.files(folder.resolve("site"))).isEqualTo(whole);
    Files.writeString(folder.resolve("site/.kaoping.ledger"), "x\ny\n");
    build(workspace, "site", 0);
    assertThat(TestWorkspace.files(folder.resolve("site"))).isEqualTo(whole);
  }

  @Test
  void anotherCommit_changesTheStampOfEveryPage() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    build(workspace, "site", 0);
    build(workspace, "site", 1);
    assertThat(TestWorkspace.files(folder.resolve("site")).entrySet())
        .filteredOn(file -> file.getKey().endsWith(".html"))
        .isNotEmpty()
        .allMatch(file -> file.getValue().contains("bbbbbbbbbbbb"))
        .noneMatch(file -> file.getValue().contains("aaaaaaaaaaaa"));
  }

  /** A template of one's own may say it anywhere, and prose may quote it. */
  @Test
  void anotherCommit_changesTheStampWhereverItStands() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    String layout = Files.readString(Path.of("site-templates/layout.ftlh"));
    TestWorkspace.write(
        workspace.resolve("site-templates/layout.ftlh"),
        layout.replace("</footer>", "<p>As of: ${frame.data!}.</p>\n</footer>"));
    build(workspace, "site", 0);
    build(workspace, "site", 1);
    build(workspace, "fresh", 1);
    assertThat(TestWorkspace.files(folder.resolve("site")))
        .isEqualTo(TestWorkspace.files(folder.resolve("fresh")));
  }
}
