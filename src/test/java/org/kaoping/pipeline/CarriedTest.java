package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;

/** Points that other evaluations published make a score: 8 of 10, 3 of 5, and none in the third. */
class CarriedTest {
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "mean, skip, 14", // 20 × (80% + 60%) ÷ 2
    "mean, zero, 9.3333", // 20 × (80% + 60% + 0) ÷ 3
    "sum, skip, 11",
    "greatest, zero, 16",
    "latest, skip, 12", // the second
    "latest, zero, 0"
  })
  void pointsOfOthersMakeAScore(String combine, String absent, String score, @TempDir Path root)
      throws IOException {
    month(root, "m1", 10, "a: 8", "2024-01-31");
    month(root, "m2", 5, "a: 3", "2024-02-28");
    month(root, "m3", 5, "b: 1", "2024-03-31");
    write(
        root,
        "schemes/year.yaml",
        "{id: year, title: 年度, year: 2024, points: 20, indicators: [{id: months, title: 各月, points: 20, carried: {combine: "
            + combine
            + ", absent: "
            + absent
            + "}}]}");
    write(
        root,
        "data/year/evaluation.yaml",
        "{scheme: year, status: final, date: 2024-12-31, demo: true, carries: {months: [m1, m2, m3]}}");
    write(root, "data/year/units.yaml", "units: [{id: a, name: 甲}]");

    RankedEvaluation year =
        Validation.run(root).value().orElseThrow().evaluations().stream()
            .filter(ranked -> ranked.evaluation().id().equals("year"))
            .findFirst()
            .orElseThrow();

    assertThat(year.awards().standings().get(0).indicator("months")).contains(Decimal.of(score));
  }

  private static void month(Path root, String id, int points, String given, String date)
      throws IOException {
    write(
        root,
        "schemes/" + id + ".yaml",
        "{id: "
            + id
            + ", title: 月度, year: 2024, points: "
            + points
            + ", indicators: [{id: i, title: 指标, points: "
            + points
            + ", judged: {}}]}");
    write(
        root,
        "data/" + id + "/evaluation.yaml",
        "{scheme: " + id + ", status: final, date: " + date + ", demo: true}");
    String unit = given.substring(0, 1);
    write(root, "data/" + id + "/units.yaml", "units: [{id: " + unit + ", name: 甲}]");
    write(
        root,
        "data/" + id + "/results/" + unit + ".yaml",
        "{unit: "
            + unit
            + ", assessments: [{records: {i: {score: "
            + given.substring(3)
            + ", reason: 示例}}}]}");
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }
}
