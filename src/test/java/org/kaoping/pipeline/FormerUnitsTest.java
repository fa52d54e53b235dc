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
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Comparison;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
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

  @Test
  void unitRenamedInTwoYears_hasTheResultsOfBoth() throws IOException {
    year(2024, "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: a}]}", "c");
    year(2025, "{id: d, name: 中心街道, kind: 街道, formerly: [{unit: c}]}", "d");

    assertThat(namesBefore(2025, "d")).containsExactly("城关街道", "城关镇");
  }

  @Test
  void unitThatSaysAgainWhatItWas_hasTheSameResults() throws IOException {
    year(2024, "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: a}]}", "c");
    year(2025, "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: a}]}", "c");

    assertThat(namesBefore(2025, "c")).containsExactly("城关街道", "城关镇");
  }

  @Test
  void unitThatSaysLaterWhatItWas_hasTheSameResults() throws IOException {
    year(2024, "{id: c, name: 城关街道, kind: 街道}", "c");
    year(2025, "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: a}]}", "c");

    assertThat(namesBefore(2025, "c")).containsExactly("城关街道", "城关镇");
  }

  @Test
  void unitMergedTwoYearsAgo_isComparedWithLastYearAlone() throws IOException {
    String merged = "{id: a, name: 大镇, kind: 镇, formerly: [{unit: a}, {unit: b}]}";
    year(2024, merged, "a");
    year(2025, "{id: a, name: 大镇, kind: 镇}", "a");
    year(2026, merged, "a"); // repeated: last year has only the one of them that still is

    assertThat(namesBefore(2025, "a")).containsExactly("大镇", "");
    assertThat(namesBefore(2026, "a")).containsExactly("大镇", "大镇", "");
  }

  @Test
  void unitSplitTwoYearsAgo_isComparedWithLastYearAlone() throws IOException {
    String split = "{id: a, name: 北镇, kind: 镇}, {id: c, name: 南镇, kind: 镇, formerly: [{unit: a}]}";
    year(2024, split, "a", "c");
    year(2025, "{id: a, name: 北镇, kind: 镇}, {id: c, name: 南镇, kind: 镇}", "a", "c");
    year(2026, split, "a", "c");

    assertThat(namesBefore(2025, "a")).containsExactly("北镇", "");
    assertThat(namesBefore(2025, "c")).containsExactly("南镇", "");
    assertThat(namesBefore(2026, "a")).containsExactly("北镇", "北镇", "");
  }

  @Test
  void unitsThatTookEachOthersId_haveTheResultsOfWhatTheyWere() throws IOException {
    year(
        2024,
        "{id: a, name: 东镇, kind: 镇, formerly: [{unit: b}]}, {id: b, name: 城关镇, kind: 镇, formerly: [{unit: a}]}",
        "a",
        "b");

    assertThat(namesBefore(2024, "a")).containsExactly("东镇");
    assertThat(namesBefore(2024, "b")).containsExactly("城关镇");
  }

  @Test
  void unitRenamedBetweenTwoRunsOfAYear_isInBoth() throws IOException {
    run("spring", 2023, "2023-05-01", "{id: a0, name: 老城, kind: 镇}", "a0");
    write(
        "data/y2023/units.yaml",
        "units: [{id: a, name: 城关镇, kind: 镇, formerly: [{unit: a0}]}, {id: b, name: 东镇, kind: 镇}]");
    year(2024, "{id: c, name: 城关街道, kind: 街道, formerly: [{unit: a}]}", "c");

    CheckedWorkspace workspace = Validation.run(root).value().orElseThrow();
    for (String each : List.of("spring a0", "y2023 a")) {
      RankedEvaluation now = evaluation(workspace, each.substring(0, each.indexOf(' ')));
      Register.Unit unit = now.register().unit(each.substring(each.indexOf(' ') + 1)).orElseThrow();
      assertThat(workspace.history().sequence(now, unit))
          .as(each)
          .extracting(result -> result.standing().unit().name())
          .containsExactly("老城", "城关镇");
    }
    assertThat(namesBefore(2024, "c")).containsExactly("城关镇");
  }

  @Test
  void unitRenamedTwiceInAYear_hasItsPointsInTheYear() throws IOException {
    run("may", 2023, "2023-05-01", "{id: x, name: 老城, kind: 镇}", "x");
    run("june", 2023, "2023-06-01", "{id: z, name: 古城, kind: 镇, formerly: [{unit: x}]}", "z");

    assertThat(totalOfAYear("june, may", "{id: n, name: 新城, formerly: [{unit: z}]}"))
        .contains(Decimal.of("10"));
  }

  /** One that took another in under its own id goes on with its own points. */
  @Test
  void unitThatKeptItsIdInAMerger_hasItsOwnPointsInTheYear() throws IOException {
    run(
        "may",
        2023,
        "2023-05-01",
        "{id: x, name: 老城, kind: 镇}, {id: z, name: 新城, kind: 镇}",
        "x",
        "z");

    assertThat(totalOfAYear("may", "{id: x, name: 老城, formerly: [{unit: x}, {unit: z}]}"))
        .contains(Decimal.of("10"));
  }

  @Test
  void indicatorsOfOtherKinds_areNotCompared() throws IOException {
    for (int year : new int[] {2023, 2024}) {
      boolean town = year == 2023;
      year(
          year,
          town
              ? "{id: a, name: 城关镇, kind: 镇}"
              : "{id: a, name: 城关街道, kind: 街道, formerly: [{unit: a}]}",
          "a");
      write(
          "schemes/y" + year + ".yaml",
          "{id: y"
              + year
              + ", title: 年度, year: "
              + year
              + ", series: y, points: 10, kinds: [镇, 街道, 社区], indicators: ["
              + "{id: all, title: 共同, points: 6, judged: {}}, {id: town, title: 集市, points: 4, kinds: [镇], judged: {}},"
              + "{id: street, title: 占道, points: 4, kinds: [街道], judged: {}}, {id: block, title: 楼道, points: 4, kinds: [社区], judged: {}}]}");
      write(
          "data/y" + year + "/results/a.yaml",
          "{unit: a, assessments: [{records: {all: {score: 6}, "
              + (town ? "town" : "street")
              + ": {score: 4}}}]}");
    }
    Files.delete(root.resolve("data/y2023/results/b.yaml"));

    CheckedWorkspace workspace = Validation.run(root).value().orElseThrow();
    RankedEvaluation now = evaluation(workspace, "y2024");
    Standing standing = now.awards().standings().get(0);
    History history = workspace.history();
    Standing before =
        history.before(now).get(0).of(standing.unit()).map(History.Result::standing).orElseThrow();
    List<Comparison.Line> lines =
        Comparison.of(now.scheme(), history.continuity(now).orElseThrow(), standing, before);

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).isInstanceOf(Comparison.Continued.class);
    assertThat(lines.get(1))
        .isInstanceOfSatisfying(
            Comparison.Ended.class,
            ended -> assertThat(ended.before().indicator().id()).isEqualTo("town"));
    assertThat(lines.get(2))
        .isInstanceOfSatisfying(
            Comparison.Added.class,
            added -> assertThat(added.now().indicator().id()).isEqualTo("street"));
  }

  private Optional<String> nameOfLastYear(String id) {
    return Optional.of(namesBefore(2024, id).get(0)).filter(name -> !name.isEmpty());
  }

  /** Returns the names that a unit had in the terms before, empty where nothing is compared. */
  private List<String> namesBefore(int year, String id) {
    CheckedWorkspace workspace = Validation.run(root).value().orElseThrow();
    RankedEvaluation now = evaluation(workspace, "y" + year);
    Register.Unit unit = now.register().unit(id).orElseThrow();
    return workspace.history().before(now).stream()
        .map(earlier -> earlier.of(unit).map(result -> result.standing().unit().name()).orElse(""))
        .toList();
  }

  private static RankedEvaluation evaluation(CheckedWorkspace workspace, String id) {
    return workspace.evaluations().stream()
        .filter(ranked -> ranked.evaluation().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private void year(int year, String units, String... ids) throws IOException {
    write(
        "schemes/y" + year + ".yaml",
        "{id: y"
            + year
            + ", title: 年度, year: "
            + year
            + ", series: y, points: 10, indicators: [{id: i, title: 指标, points: 10, judged: {}}]}");
    run("y" + year, year, year + "-12-31", units, ids);
  }

  /** Returns the total of the first unit of a year that carries other evaluations. */
  private Optional<Decimal> totalOfAYear(String carried, String units) throws IOException {
    write(
        "schemes/all.yaml",
        "{id: all, title: 全年, year: 2023, points: 10, indicators: [{id: i, title: 各次, points: 10, carried: {combine: mean}}]}");
    write(
        "data/all/evaluation.yaml",
        "{scheme: all, status: final, date: 2023-12-31, demo: true, carries: {i: ["
            + carried
            + "]}}");
    write("data/all/units.yaml", "units: [" + units + "]");
    RankedEvaluation all = evaluation(Validation.run(root).value().orElseThrow(), "all");
    return all.awards().standings().get(0).total();
  }

  private void run(String name, int year, String date, String units, String... ids)
      throws IOException {
    write(
        "data/" + name + "/evaluation.yaml",
        "{scheme: y" + year + ", status: final, date: " + date + ", demo: true}");
    write("data/" + name + "/units.yaml", "units: [" + units + "]");
    for (String id : ids) {
      write(
          "data/" + name + "/results/" + id + ".yaml",
          "{unit: " + id + ", assessments: [{records: {i: {score: 10}}}]}");
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }
}
