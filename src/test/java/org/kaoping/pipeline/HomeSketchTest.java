package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home page shows how the totals of each evaluation are distributed, and says it in words. */
class HomeSketchTest {
  private Path workspace;
  private Path site;

  @BeforeEach
  void workspace(@TempDir Path folder) throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
    site = folder.resolve("site");
  }

  private String home(String... scores) throws IOException {
    StringBuilder units = new StringBuilder("units:\n");
    for (int i = 0; i < scores.length; i++) {
      units.append("  - {id: u").append(i).append(", name: 镇").append(i).append("}\n");
      TestWorkspace.write(
          workspace.resolve("data/e/results/u" + i + ".yaml"),
          "{unit: u%s, assessments: [{records: {i: {score: %s, reason: 有差距}}}]}"
              .formatted(i, scores[i]));
    }
    TestWorkspace.write(workspace.resolve("data/e/units.yaml"), units.toString());
    workspace.resolve("data/e/results/u.yaml").toFile().delete();
    return SiteText.build(workspace, site).html("index.html");
  }

  @Test
  void totalsAreCountedInColumnsOfARoundWidth() throws IOException {
    String home = home("1.5", "4.05", "4.1", "4.45", "5");
    assertThat(home)
        .contains("aria-label=\"总分分布，1.5 至 5 分：最集中的是 4 至 4.5 分，有 3 个单位\"")
        .contains("viewBox=\"0 0 70 40\"")
        .contains("<rect x=\"0\" y=\"26.7\" width=\"9\" height=\"13.3\"/>")
        .contains("<rect x=\"50\" y=\"0\" width=\"9\" height=\"40\"/>");
  }

  @Test
  void whereSeveralColumnsAreTheHighest_noneIsCalledThat() throws IOException {
    assertThat(home("1", "3", "5")).contains("aria-label=\"总分分布，1 至 5 分：各段最多 1 个单位\"");
  }

  @Test
  void equalOrFewTotalsHaveNoSketch() throws IOException {
    for (List<String> scores : List.of(List.of("3", "4"), List.of("4", "4", "4"))) {
      assertThat(home(scores.toArray(String[]::new))).contains("镇0").doesNotContain("sketch");
    }
  }

  @Test
  void anOpenEvaluationShowsNoTotals() throws IOException {
    TestWorkspace.write(workspace.resolve("data/e/evaluation.yaml"), "{scheme: s, status: open}");
    assertThat(home("1", "3", "5")).contains("方案").doesNotContain("sketch");
  }
}
