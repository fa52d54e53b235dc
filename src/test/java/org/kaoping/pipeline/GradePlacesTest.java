package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are told of grades that go by place: where places end, and what others would do. */
class GradePlacesTest {
  private static final String SCHEME =
      """
      {id: s, title: 方案, year: 2024, points: 100, indicators: [{id: x, title: 登记, points: 100, judged: {}}],
       grades: {%s, bands: [{id: a, title: 优, %s}, {id: b, title: 中, %s}, {id: c, title: 差}]}}
      """;

  @TempDir private Path folder;

  private SiteText site(String scheme, Map<String, Integer> points) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("schemes/s.yaml"), scheme);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2025-01-15}");
    StringBuilder units = new StringBuilder("units:\n");
    for (Map.Entry<String, Integer> unit : points.entrySet()) {
      units.append("  - {id: %s, name: %1$s镇}\n".formatted(unit.getKey()));
      TestWorkspace.write(
          workspace.resolve("data/e/results/" + unit.getKey() + ".yaml"),
          "{unit: %s, assessments: [{records: {x: {score: %s, reason: 少}}}]}"
              .formatted(unit.getKey(), unit.getValue()));
    }
    TestWorkspace.write(workspace.resolve("data/e/units.yaml"), units.toString());
    return SiteText.build(workspace, folder.resolve("site"));
  }

  @Test
  void whoSharesTheLastPlace_isIn_andEachMoveSaysByHowManyPlaces() throws IOException {
    SiteText site =
        site(
            SCHEME.formatted("by: rank", "top: 40%, from: 85", "top: 80%"),
            Map.of("u1", 95, "u2", 90, "u3", 90, "u4", 84, "u5", 70));

    String page = site.text("e/grades.html");
    assertThat(site.html("e/index.html")).contains("href=\"grades.html\"", "前 40%");
    assertThat(page)
        .as("the two who share the second of two places are in")
        .contains("u2镇 u3镇 90.00", "u4镇 84.00", "总分相差 6.00 分");
    assertThat(page)
        .as("one place fewer takes both, two fewer all; one more would lead to nobody")
        .containsSubsequence("u2镇 u3镇 90.00", "少 1 个时", "u1镇 95.00", "少 2 个时")
        .containsSubsequence("u4镇 84.00", "多 2 个时，但得分不够", "u5镇 70.00", "多 3 个时，但得分不够");
    assertThat(page)
        .as("a lower grade loses nobody who has the better one by place")
        .containsSubsequence(
            "中：前 80%", "u4镇 84.00", "u5镇 70.00", "u4镇 84.00", "少 1 个时", "u5镇 70.00")
        .doesNotContain("少 3 个时");
  }

  @Test
  void whoHasAPlaceAndTooFewPoints_isNamed() throws IOException {
    SiteText site =
        site(
            SCHEME.formatted("by: rank", "top: 50%, from: 85", "top: 100%"),
            Map.of("u1", 80, "u2", 70));

    assertThat(site.text("e/grades.html"))
        .contains("名次在内、得分不够： u1镇", "参加排名的都在名额以内")
        .containsSubsequence("u1镇 80.00", "u2镇 70.00", "总分相差 10.00 分");
  }

  @Test
  void gradesByPoints_haveNoSuchPage() throws IOException {
    SiteText site =
        site(SCHEME.formatted("as: points", "from: 85", "from: 60"), Map.of("u1", 80, "u2", 70));

    assertThat(site.has("e/grades.html")).isFalse();
    assertThat(site.html("e/index.html")).doesNotContain("grades.html");
  }
}
