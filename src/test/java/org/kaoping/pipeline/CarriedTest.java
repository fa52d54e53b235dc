package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
    year(root, combine, absent);

    RankedEvaluation year =
        Validation.run(root).value().orElseThrow().evaluations().stream()
            .filter(ranked -> ranked.evaluation().id().equals("year"))
            .findFirst()
            .orElseThrow();

    assertThat(year.awards().standings().get(0).indicator("months")).contains(Decimal.of(score));
  }

  /** What is wrong with a month is said of the month, not again of the year that carries it. */
  @Test
  void aBrokenMonth_isNotMissing(@TempDir Path root) throws IOException {
    month(root, "m1", 10, "a: 8", "2024-01-31");
    month(root, "m2", 5, "a: eight", "2024-02-28");
    month(root, "m3", 5, "a: 3", "2024-03-31");
    write(root, "data/m3/evaluation.yaml", "{scheme: m3, status: done}");
    year(root, "sum", "skip");

    assertThat(Validation.run(root).diagnostics())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.span().file()).doesNotStartWith("data/year/"));
  }

  @Test
  void pointsBelowZero_standInBracketsBehindASign(@TempDir Path root) throws IOException {
    month(root, "m1", 10, "a: 8", "2024-01-31");
    month(root, "m2", 5, "a: 3", "2024-02-28");
    write(
        root,
        "schemes/m2.yaml",
        "{id: m2, title: 二月, year: 2024, points: 5, indicators: [{id: i, title: 指标, points: 5, floor: none, rules: [{id: r, deduct: 4, per: 次}]}]}");
    write(
        root,
        "data/m2/results/a.yaml",
        "{unit: a, assessments: [{records: {i: {findings: [{rule: r, count: 2, note: 示例}]}}}]}");
    month(root, "m3", 5, "a: 3", "2024-03-31");
    year(root, "sum", "skip");

    assertThat(SiteText.build(root, root.resolve("site")).text("year/units/a.html"))
        .contains("8 + （−3） + 3 = 8");
  }

  /** What was lost in the months was not lost because something does not apply. */
  @Test
  void letters_sayHowCarriedPointsWereLost(@TempDir Path root) throws IOException {
    month(root, "m1", 10, "a: 8", "2024-01-31");
    month(root, "m2", 5, "a: 3", "2024-02-28");
    month(root, "m3", 5, "a: 3", "2024-03-31");
    year(root, "sum", "skip");
    write(
        root,
        "content/notices/letter.md",
        "title=反馈\ntype=notice\nstatus=published\nkind=feedback\nissuer=示例办公室\nevaluation=year\ndate=2025-01-10\n"
            + "deadline=2025-02-10\n~~~~~~\n\n{{losses}}");

    assertThat(SiteText.build(root, root.resolve("site")).text("notices/letter/a.html"))
        .contains("1.各月。满分20分，得14分。少得6分：8 + 3 + 3 = 14。 示例办公室");
  }

  private static void year(Path root, String combine, String absent) throws IOException {
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
