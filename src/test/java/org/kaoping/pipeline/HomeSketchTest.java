package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home page shows how the totals of each evaluation are distributed: in dots or columns. */
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
  void fewTotalsAreDots() throws IOException {
    assertThat(home("1.5", "4.05", "4.1", "4.45", "5"))
        .contains(
            "<circle class=\"dot\" cx=\"12.5%\" cy=\"11\" r=\"4\"/>", "<small>1 至 5 分</small>")
        .contains("<circle class=\"dot\" cx=\"100%\"");
  }

  @Test
  void manyTotalsAreColumnsOfARoundWidth() throws IOException {
    String[] scores = new String[60];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Integer.toString(i % 3 + 2);
    }
    assertThat(home(scores))
        .contains("<rect class=\"column\" x=\"0%\" width=\"9%\" y=\"0\" height=\"20\"/>")
        .doesNotContain("class=\"dot\"");
  }

  @Test
  void equalOrFewTotalsAreNotDrawn() throws IOException {
    for (List<String> scores : List.of(List.of("3", "4"), List.of("4", "4", "4"))) {
      assertThat(home(scores.toArray(String[]::new)))
          .contains("镇0")
          .doesNotContain("class=\"dot\"", "class=\"column\"");
    }
  }

  @Test
  void anOpenEvaluationShowsNoTotals() throws IOException {
    TestWorkspace.write(workspace.resolve("data/e/evaluation.yaml"), "{scheme: s, status: open}");
    assertThat(home("1", "3", "5"))
        .contains("方案")
        .doesNotContain("class=\"dot\"", "class=\"column\"");
  }
}
