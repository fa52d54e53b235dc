package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Register;

/** Units that had another id, name or kind in the year before. */
class FormerUnitsTest {
  @TempDir Path root;

  @BeforeEach
  void lastYear() throws IOException {
    year(2023, "{id: a, name: 城关镇, kind: 镇}, {id: b, name: 东镇, kind: 镇}", "a", "b");
  }

  @Test
  void renamedUnit_hasTheResultsOfWhatItWas() throws IOException {
    year(
        2024,
        "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: a, note: 撤镇设街道}]}, {id: b, name: 东镇, kind: 镇}",
        "c",
        "b");

    assertThat(nameOfLastYear("c")).contains("城关镇");
    assertThat(nameOfLastYear("b")).contains("东镇");
  }

  @Test
  void unitOfAnotherKindWithTheSameId_saysSo() throws IOException {
    year(
        2024,
        "{id: a, name: 城关街道, kind: 街道, formerly: [{unit: a}]}, {id: b, name: 东街道, kind: 街道}",
        "a",
        "b");

    assertThat(nameOfLastYear("a")).contains("城关镇");
    assertThat(nameOfLastYear("b")).isEmpty();
  }

  @Test
  void mergedUnit_isNotCompared() throws IOException {
    year(2024, "{id: a, name: 城关镇, kind: 镇, formerly: [{unit: a}, {unit: b}]}", "a");

    assertThat(nameOfLastYear("a")).isEmpty();
  }

  @Test
  void splitUnit_isNotCompared() throws IOException {
    year(
        2024,
        "{id: a, name: 城关镇, kind: 镇}, {id: c, name: 南镇, kind: 镇, formerly: [{unit: a}]}",
        "a",
        "c");

    assertThat(nameOfLastYear("a")).isEmpty();
    assertThat(nameOfLastYear("c")).isEmpty();
  }

  @Test
  void unitThatNoEarlierEvaluationHas_isWrong() throws IOException {
    year(2024, "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: aa}]}", "c");

    assertThat(Validation.run(root).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.UNKNOWN_REFERENCE);
  }

  private Optional<String> nameOfLastYear(String id) {
    CheckedWorkspace workspace = Validation.run(root).value().orElseThrow();
    RankedEvaluation now =
        workspace.evaluations().stream()
            .filter(ranked -> ranked.scheme().year() == 2024)
            .findFirst()
            .orElseThrow();
    Register.Unit unit = now.register().unit(id).orElseThrow();
    List<History.Earlier> before = workspace.history().before(now);
    return before.get(0).of(unit).map(result -> result.standing().unit().name());
  }

  private void year(int year, String units, String... ids) throws IOException {
    write(
        "schemes/y" + year + ".yaml",
        "{id: y"
            + year
            + ", title: 年度, year: "
            + year
            + ", series: y, points: 10, indicators: [{id: i, title: 指标, points: 10, judged: {}}]}");
    write(
        "data/y" + year + "/evaluation.yaml",
        "{scheme: y" + year + ", status: final, date: " + year + "-12-31, demo: true}");
    write("data/y" + year + "/units.yaml", "units: [" + units + "]");
    for (String id : ids) {
      write(
          "data/y" + year + "/results/" + id + ".yaml",
          "{unit: " + id + ", assessments: [{records: {i: {score: 10}}}]}");
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }
}
