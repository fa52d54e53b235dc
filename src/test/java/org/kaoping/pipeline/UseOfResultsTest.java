package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;

/** What results lead to: money to the cent, and consequences in words. */
class UseOfResultsTest {
  @TempDir private Path folder;

  /** Four units: 90 and 60 points in a ranking of towns, 60 and 0 (by veto) of streets. */
  @BeforeEach
  void write() throws IOException {
    uses("{id: funds, title: 工作经费, share: total}");
    evaluation("budgets: {funds: 1000.00}");
    write(
        "data/e/units.yaml",
        "units: [{id: a, name: 甲镇, kind: 镇}, {id: b, name: 乙镇, kind: 镇},"
            + " {id: c, name: 丙街道, kind: 街道}, {id: d, name: 丁街道, kind: 街道}]");
    result("a", 90, "");
    result("b", 60, "");
    result("c", 60, "");
    result("d", 80, ", vetoes: [{veto: fraud}]");
  }

  private void uses(String... uses) throws IOException {
    write(
        "schemes/s.yaml",
        "{id: s, title: 方案, year: 2024, points: 100,"
            + " indicators: [{id: i, title: 指标, points: 100, judged: {}}],"
            + " grades: {bands: [{id: good, title: 良好, from: 80}, {id: poor, title: 较差}]},"
            + " vetoes: [{id: fraud, text: 弄虚作假, effect: zero}],"
            + " ranking: {within: kind},"
            + " awards: [{id: best, title: 先进单位, select: {top: 1}},"
            + " {id: all, title: 达标单位, select: all}],"
            + " uses: ["
            + String.join(", ", uses)
            + "]}");
  }

  private void evaluation(String more) throws IOException {
    write("data/e/evaluation.yaml", "scheme: s\nstatus: final\ndate: 2024-12-31\n" + more);
  }

  private void result(String unit, int score, String more) throws IOException {
    write(
        "data/e/results/" + unit + ".yaml",
        "{unit: "
            + unit
            + ", assessments: [{records: {i: {score: "
            + score
            + ", reason: 有差距}}}]"
            + more
            + "}");
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  private String page(String page) throws IOException {
    assertThat(
            Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT)
                .diagnostics())
        .isEmpty();
    return Files.readString(folder.resolve("site").resolve(page));
  }

  private List<String> csv(String use) throws IOException {
    return page("e/uses/" + use + ".csv").lines().skip(1).toList();
  }

  private List<String> faults() {
    return Validation.run(folder.resolve("w")).diagnostics().stream()
        .map(Diagnostic::code)
        .map(Enum::name)
        .toList();
  }

  @Test
  void aBudgetIsSharedInProportionToTotals() throws IOException {
    assertThat(csv("funds"))
        .containsExactly(
            "a,甲镇,镇,,90.00,428.57",
            "b,乙镇,镇,,60.00,285.71",
            "c,丙街道,街道,,60.00,285.72",
            "d,丁街道,街道,,0.00,0.00");
    assertThat(page("e/index.html")).contains("<td>1,000.00</td>", "href=\"uses/funds.csv\"");
    assertThat(page("e/units/a.html")).contains("<dt>工作经费</dt><dd>428.57 元</dd>");
  }

  @Test
  void aBudgetIsSharedByGrades_butNotWithUnitsThatCountAsZero() throws IOException {
    uses("{id: funds, title: 工作经费, share: {good: 3, poor: 1}}");

    assertThat(csv("funds"))
        .containsExactly(
            "a,甲镇,镇,,良好,3,600.00",
            "b,乙镇,镇,,较差,1,200.00",
            "c,丙街道,街道,,较差,1,200.00",
            "d,丁街道,街道,,较差,0,0.00");
  }

  @Test
  void onlyUnitsOfItsKindsTakePart() throws IOException {
    uses("{id: funds, title: 工作经费, kinds: [镇], share: total}");

    assertThat(csv("funds")).containsExactly("a,甲镇,镇,,90.00,600.00", "b,乙镇,镇,,60.00,400.00");
  }

  @Test
  void usesForOtherKindsAreLeftOut() throws IOException {
    uses("{id: county, title: 县级通报, kinds: [县], text: 通报}");
    evaluation("");

    assertThat(page("e/index.html")).doesNotContain("县级通报");
    assertThat(page("e/scheme.html")).contains("县级通报", "适用于县");
  }

  @Test
  void aFixedSumIsGivenForEachAward() throws IOException {
    uses("{id: reward, title: 以奖代补, each: {best: 50000, all: 0.50}}");
    evaluation("");

    assertThat(csv("reward"))
        .containsExactly(
            "a,甲镇,镇,,先进单位、达标单位,50000.50", "b,乙镇,镇,,达标单位,0.50", "c,丙街道,街道,,先进单位、达标单位,50000.50");
    assertThat(page("e/index.html")).contains("<td>100,001.50</td>");
  }

  @Test
  void aConsequenceConcernsOneEndOfEachRanking() throws IOException {
    uses("{id: talk, title: 约谈, place: last, text: 约谈主要负责人}");
    evaluation("");

    assertThat(page("e/index.html")).contains("适用于各排名的最后一名", "乙镇（镇）", "丁街道（街道）");
    assertThat(page("e/units/b.html")).contains("<dt>约谈</dt><dd>约谈主要负责人</dd>");
    assertThat(page("e/units/a.html")).doesNotContain("约谈");
  }

  @Test
  void whereAllAreEqual_nobodyIsLast() throws IOException {
    uses("{id: talk, title: 约谈, place: last}");
    evaluation("");
    result("a", 60, "");
    write(
        "data/e/decisions.yaml",
        "decisions: [{award: best, units: [a, c], by: 会议, date: 2024-12-31}]");

    assertThat(page("e/index.html")).doesNotContain("乙镇（镇）").contains("丁街道（街道）");
  }

  @Test
  void whatIsNotKnownOrNobodysIsSaid() throws IOException {
    evaluation("");
    assertThat(page("e/index.html")).contains("经费尚未确定");

    evaluation("budgets: {funds: 1000}");
    for (String unit : List.of("a", "b", "c", "d")) {
      result(unit, 0, "");
    }
    write(
        "data/e/decisions.yaml",
        "decisions: [{award: best, units: [a, c], by: 会议, date: 2024-12-31}]");
    assertThat(page("e/index.html")).contains("没有单位可以分得经费").doesNotContain("funds.csv");
  }

  @Test
  void sharesOfGradesNeedGrades() throws IOException {
    uses("{id: funds, title: 工作经费, share: {good: 1}}");
    Path scheme = folder.resolve("w/schemes/s.yaml");
    String without = Files.readString(scheme).replaceFirst("grades: \\{.*?}]}, ", "");
    Files.writeString(scheme, without);

    assertThat(faults()).containsExactly("KEY_REQUIRED");
  }

  @Test
  void aBudgetIsPositiveAndToTheCent() throws IOException {
    for (String wrong : List.of("0", "0.00", "-5", "1.005", "'1,000'", "10%")) {
      evaluation("budgets: {funds: " + wrong + "}");
      assertThat(faults()).as(wrong).containsExactly("WRONG_FORM");
    }
  }
}
