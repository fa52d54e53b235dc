package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.git.Revision;

class IncrementalBuildTest {
  @TempDir Path folder;

  private void build(Path workspace, String site, int commit) {
    assertThat(diagnostics(workspace, site, commit)).isEmpty();
  }

  private List<Diagnostic> diagnostics(Path workspace, String site, int commit) {
    OffsetDateTime date = OffsetDateTime.parse("2026-03-01T00:00:00Z").plusDays(commit * 9L);
    String name = Integer.toHexString(commit + 10).repeat(40);
    return Build.run(
            workspace,
            folder.resolve(site),
            Wanted.published(Documents.LEFT_OUT),
            Optional.of(new Revision(name, date, commit % 3 == 2)))
        .diagnostics();
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
  @Tag("seeds")
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

  /** Each edit leaves the workspace without errors, so that the next one goes on from there. */
  @Test
  void whatOtherEvaluationsAndTablesSay_isTakenOverToo() throws IOException {
    Path workspace = folder.resolve("w");
    for (String name :
        List.of(
            "schemes/streets-month-2024.yaml",
            "schemes/streets-2024.yaml",
            "data/streets-2024-10",
            "data/streets-2024-11",
            "data/streets-2024-12",
            "data/streets-2024-q4")) {
      Files.createDirectories(workspace.resolve(name).getParent());
      TestWorkspace.copy(Path.of(name), workspace.resolve(name));
    }
    build(workspace, "site", 0);
    String month = "data/streets-2024-10/";
    String quarter = "data/streets-2024-q4/";
    String[][] edits = {
      {month + "results.csv", "jia-jie,40,1,96%,2,", "jia-jie,40,1,96%,4,"},
      {month + "results.csv", "yi-jie,52,", "yi-jie,58,"},
      {month + "evaluation.yaml", "title: 城区", "title: 全市"},
      {month + "units.yaml", "name: 甲镇", "name: 甲甲镇"},
      {quarter + "results/yi-zhen.yaml", "评委戊: 8", "评委戊: 9"},
      {
        quarter + "units.yaml",
        "kind: 街道}\n  - {id: jia-zhen",
        "kind: 街道, unrated: 撤并}\n  - {id: jia-zhen"
      },
      {"data/streets-2024-12/units.yaml", "name: 丙镇", "formerly: [{unit: yi-zhen}], name: 丙镇"},
      {quarter + "evaluation.yaml", "[streets-2024-10, streets-2024-11,", "[streets-2024-11,"},
      {"schemes/streets-2024.yaml", "title: 群众评价", "title: 群众评价, short: 群评"},
      {"schemes/streets-2024.yaml", "share: 33.4%", "share: 50%"},
      {"schemes/streets-month-2024.yaml", "{街道: 5%, 镇: 10%}", "{街道: 4%, 镇: 10%}"},
    };
    for (int i = 0; i < edits.length; i++) {
      Path file = workspace.resolve(edits[i][0]);
      String before = Files.readString(file);
      assertThat(before).contains(edits[i][1]);
      Files.writeString(file, before.replace(edits[i][1], edits[i][2]));
      build(workspace, "site", 0);
      build(workspace, "whole-" + i, 0);
      assertThat(TestWorkspace.files(folder.resolve("site")))
          .as(edits[i][2])
          .isEqualTo(TestWorkspace.files(folder.resolve("whole-" + i)));
    }
  }

  @Test
  void whatAChangeCannotReach_isNotMadeAgain() throws IOException {
    Path workspace = TestWorkspace.series(folder.resolve("w"));
    build(workspace, "site", 0);
    Map<String, Object> before = places("site");

    build(workspace, "site", 0);
    Set<String> all = new HashSet<>(before.keySet());
    all.remove(".kaoping");
    assertThat(kept(before, "site")).isEqualTo(all);

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
    assertThat(kept(before, "site"))
        .filteredOn(path -> path.startsWith("district-"))
        .containsExactly("district-town-2022/results.zip"); // pages look forward, packages do not
  }

  @Test
  void evaluationsThatAreCarried_nameTheOneThatCarriesThem() throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve("w"));
    build(workspace, "site", 0);
    Path quarter = workspace.resolve("data/streets-2024-q4/evaluation.yaml");
    Files.writeString(quarter, Files.readString(quarter).replace("第四季度", "末季"));
    build(workspace, "site", 0);
    assertThat(Files.readString(folder.resolve("site/streets-2024-10/index.html")))
        .contains("城区街面管理2024年末季考核（演示）");
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

  /** What no site is made of is refused whether there is a site or not. */
  @ParameterizedTest
  @ValueSource(
      strings = {"content/a*b.md", "site-templates/end.", "data/.hidden", "schemes/a?b.yaml"})
  void whatIsRefused_isToldThoughTheSiteIsThere(String name) throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    build(workspace, "site", 0);
    TestWorkspace.write(workspace.resolve(name), "");
    List<Diagnostic> told = Validation.run(workspace).diagnostics();
    assertThat(told).isNotEmpty();
    assertThat(diagnostics(workspace, "site", 0)).isEqualTo(told);
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
