package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are told of what may be unfair, and who is told nothing. */
class FairnessPageTest {
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");

  @TempDir private Path folder;

  /** Writes a scheme of two leaves with a rule each, and a unit for each pair of findings. */
  private Path workspace(String settings, String... records) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("site.yaml"), settings);
    TestWorkspace.write(
        workspace.resolve("schemes/s.yaml"),
        """
        id: s
        title: Scheme
        year: 2024
        points: 100
        indicators:
          - id: x
            title: Files
            points: 50
            clause: A 1
            rules: [{id: late, text: a point for each late file, deduct: 1, per: file}]
          - {id: y, title: Boards, points: 50, rules: [{id: old, deduct: 1, per: board}]}
        """);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2025-01-15}");
    List<String> units = new ArrayList<>();
    for (String record : records) {
      String id = "u" + (units.size() + 1);
      units.add("{id: %s, name: Unit %s}".formatted(id, id));
      TestWorkspace.write(
          workspace.resolve("data/e/results/" + id + ".yaml"),
          "{unit: %s, assessments: [{records: {%s}}]}".formatted(id, record));
    }
    TestWorkspace.write(workspace.resolve("data/e/units.yaml"), "units: " + units);
    return workspace;
  }

  private static String found(int x, int y, String remarks) {
    return "x: {findings: [{rule: late, count: %d, %s}]}, y: {findings: [{rule: old, count: %d, %s}]}"
        .formatted(x, remarks, y, remarks);
  }

  @Test
  void thePageNamesClausesAndUnits_andTheEvaluationLeadsToIt() throws IOException {
    Path workspace =
        workspace(
            "language: en\n",
            found(2, 3, "date: 2024-05-01, evidence: visit"),
            found(4, 3, "date: 2024-06-01"));
    SiteText site = SiteText.build(workspace, folder.resolve("site"));

    assertThat(site.text("e/fairness.html"))
        .contains("3 of the 3 questions about fairness that can be asked have findings.")
        .contains(
            "In 1 of 2 indicators that can be compared, all units have the same score, which is not the full one.")
        .contains("Boards 50 47 2")
        .contains(
            "Of 1 pair of neighbours with different places, 1 has an order that one rule alone decides.")
        .contains("A point for each late file Files; A 1 1 Unit u1 above Unit u2")
        .contains("1 event seems to be counted in several indicators, of 1 unit.")
        .contains("Unit u1 1 May 2024; visit Files: A point for each late file (−2); Boards")
        .contains(
            "Self-assessment cannot be asked The scheme has no source whose scores do not count.");
    assertThat(site.html("e/index.html"))
        .contains("3 of the 3 questions about fairness", "<a href=\"fairness.html\">Fairness</a>");
    assertThat(site.html("sitemap.xml")).contains("/e/fairness.html");
    for (MatchResult link : LINK.matcher(site.html("e/fairness.html")).results().toList()) {
      String[] parts = link.group(1).split("#", 2);
      String page =
          parts[0].isEmpty()
              ? "e/fairness.html"
              : Path.of("e").resolve(parts[0]).normalize().toString();
      assertThat(site.has(page)).as(page).isTrue();
      assertThat(parts.length == 1 || site.html(page).contains("id=\"" + parts[1] + "\"")).isTrue();
    }
  }

  @Test
  void whereNothingIsFound_thatIsSaid() throws IOException {
    Path workspace =
        workspace(
            "language: en\n", found(1, 2, "date: 2024-05-01"), found(3, 4, "date: 2024-05-01"));
    SiteText site = SiteText.build(workspace, folder.resolve("site"));

    assertThat(site.text("e/fairness.html"))
        .contains("None of the 2 questions about fairness that can be asked has a finding.")
        .contains("In all of the 2 indicators that can be compared, units have different scores.")
        .contains(
            "The one pair of neighbours with different places has no order that one rule alone decides.");
  }

  @Test
  void unitsThatAreAllEqual_shareTheirPlaces() throws IOException {
    Path workspace = workspace("language: zh-CN\n", "x: clean, y: clean", "x: clean, y: clean");
    SiteText site = SiteText.build(workspace, folder.resolve("site"));

    assertThat(site.text("e/fairness.html"))
        .contains("适用的 2 个公平性问题中，有 1 个查出了情况。")
        .contains("可以比较的 2 项指标中，有 2 项各单位得分全都相同，其中 2 项无人失分。")
        .contains("一起排名的单位全都并列。");
  }

  @Test
  void ofOneUnit_thereIsNoPage() throws IOException {
    Path workspace = workspace("language: en\n", "x: clean, y: clean");
    SiteText site = SiteText.build(workspace, folder.resolve("site"));

    assertThat(site.has("e/fairness.html")).isFalse();
    assertThat(site.html("e/index.html")).doesNotContain("fairness");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "withholds: [fairness]",
        "withholds: [notes]",
        "withholds: [indicators, notes, evidence, assessors]",
        "named-to-place: 1"
      })
  void anEditionThatWithholdsAnything_hasNoPageAndNoLinkToIt(String what) throws IOException {
    Path workspace =
        workspace(
            "language: en\neditions: [{id: internal}, {id: public, " + what + "}]\n",
            found(2, 3, "date: 2024-05-01"),
            found(4, 3, "date: 2024-06-01"));

    assertThat(built(workspace, "internal").has("e/fairness.html")).isTrue();
    SiteText shown = built(workspace, "public");
    assertThat(shown.has("e/fairness.html")).isFalse();
    for (String page : List.of("e/index.html", "index.html", "sitemap.xml", "search-index.js")) {
      assertThat(shown.html(page)).doesNotContain("fairness.html");
    }
  }

  private SiteText built(Path workspace, String edition) {
    return SiteText.build(workspace, folder.resolve(edition), Optional.of(edition));
  }
}
