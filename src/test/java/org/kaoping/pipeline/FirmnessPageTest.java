package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are told of how firm a ranking is, and who is told nothing. */
class FirmnessPageTest {
  private static final String SCHEME =
      "{id: s, title: 方案, year: 2024, points: 100, indicators: ["
          + "{id: x, title: 登记, points: 50, judged: {step: 1}},"
          + " {id: y, title: 培训, points: 50, judged: {step: 1}}]}";

  @TempDir private Path folder;

  /** Writes three units; the second and the third have 61 and 60 points of different indicators. */
  private Path workspace(String status) throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.write(workspace.resolve("schemes/s.yaml"), SCHEME);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: %s, date: 2025-01-15}".formatted(status));
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇}, {id: c, name: 丙镇}]");
    result(workspace, "a", 40, 40);
    result(workspace, "b", 20, 41);
    result(workspace, "c", 40, 20);
    return workspace;
  }

  private static void result(Path workspace, String unit, int x, int y) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/" + unit + ".yaml"),
        "{unit: %s, assessments: [{records: {x: {score: %s, reason: 少}, y: {score: %s, reason: 少}}}]}"
            .formatted(unit, x, y));
  }

  @Test
  void thePageSaysWhatCannotBeToldApart_andTheEvaluationLeadsToIt() throws IOException {
    SiteText site = SiteText.build(workspace("final"), folder.resolve("site"));

    String sentence = "各指标分值在上下 10% 以内变动时，第 2 至 3 名分不出先后。";
    assertThat(site.html("e/firmness.html"))
        .contains(sentence, "前 1 个单位在 100 次抽取中至少有 95 次是同样的单位。")
        .contains("任意去掉一项指标，3 个单位中有 3 个的名次可能变动。去掉“登记”时，2 个单位名次变动")
        .contains("单位自己的一项评分高一档或低一档，3 个单位中有 1 个的名次可能变动。")
        .containsSubsequence("甲镇", "1 至 2", "</tbody>", "乙镇", "2 至 3", "1 至 3", "丙镇", "</tbody>")
        .containsSubsequence("登记</a>", "<td>2</td>", "甲镇</a>", "1 → 2")
        .contains("如此抽取 10000 次");
    assertThat(site.html("e/index.html")).contains(sentence, "<a href=\"firmness.html\">名次稳不稳</a>");
    assertThat(site.row("e/index.html", "乙镇")).endsWith("2 至 3");
    assertThat(site.text("e/index.html")).contains("各种试算", "firmness.svg");
    assertThat(site.html("e/charts/firmness.svg")).contains("<svg", sentence);
    assertThat(site.html("sitemap.xml")).contains("/e/firmness.html");
    assertThat(site.html("search-index.js")).contains("名次稳不稳");
  }

  @Test
  void whileItIsOpen_nothingIsTold() throws IOException {
    SiteText site = SiteText.build(workspace("open"), folder.resolve("site"));

    assertThat(site.has("e/firmness.html")).isFalse();
  }
}
