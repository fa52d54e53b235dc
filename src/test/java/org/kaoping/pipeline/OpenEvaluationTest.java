package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;

/** An evaluation that is going on shows who has reported, and no results. */
class OpenEvaluationTest {
  private static final String CALENDAR =
      """
      calendar:
        - {stage: self-assessment, from: 2024-11-01, to: 2024-11-30, note: 交自评报告}
        - {stage: decision, from: 2024-12-31, title: 办公会审定}
      """;

  @TempDir private Path folder;

  /** Of three units one has reported everything, one only a draft, one nothing at all. */
  @BeforeEach
  void write() throws IOException {
    write(
        "schemes/s.yaml",
        "{id: s, title: 方案, year: 2024, points: 100,"
            + " sources: [{id: self, title: 自评}, {id: town, title: 区评, official: true}],"
            + " indicators: [{id: i, title: 指标甲, points: 100,"
            + " rules: [{id: r, deduct: {from: 1, to: 50}}]}],"
            + " vetoes: [{id: fraud, text: 弄虚作假, effect: ineligible}],"
            + " awards: [{id: best, title: 先进单位, select: {top: 1}}],"
            + " series: g, statements: [{id: costs, title: 支出表, rows: [{id: w, title: 工资}]}],"
            + " uses: [{id: funds, title: 工作经费, share: total}]}");
    evaluation("open");
    write(
        "data/e/units.yaml",
        "groups: [{id: east, name: 东片}]\n"
            + "units: [{id: a, name: 甲镇}, {id: b, name: 乙镇, kind: 镇, group: east},"
            + " {id: c, name: 丙镇}]");
    write("data/e/results/a.yaml", result("a", "final", "final"));
    write("data/e/results/b.yaml", result("b", "final", "draft"));
  }

  private void evaluation(String status) throws IOException {
    write(
        "data/e/evaluation.yaml",
        "scheme: s\nstatus: "
            + status
            + "\nbudgets: {funds: 1000}\nnotice: {from: 2025-01-02, to: 2025-01-08}\n"
            + CALENDAR);
  }

  private static String result(String unit, String self, String town) {
    return "unit: "
        + unit
        + "\nassessments:\n"
        + assessment("self", self)
        + assessment("town", town)
        + "vetoes: [{veto: fraud, note: 举报查实}]\n"
        + "statements: {costs: {w: 777.01}}\n";
  }

  private static String assessment(String source, String status) {
    return "  - {source: "
        + source
        + ", status: "
        + status
        + ", records: {i: {findings: [{rule: r, amount: 12.3456, note: 台账缺页}]}}}\n";
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

  @Test
  void whoHasNotReportedStandsFirst() throws IOException {
    assertThat(page("e/index.html"))
        .contains(
            "考评正在进行，结果尚未公布",
            "3 个单位中 1 个已报齐。",
            "已报</dt><dd>2 <small>/ 3</small>",
            "已报</dt><dd>1 <small>/ 3</small>")
        .containsSubsequence(
            "乙镇 <small>镇 · 东片</small></th><td>已报</td><td><strong>未定稿</strong></td>",
            "丙镇</th><td><strong>未报</strong></td><td><strong>未报</strong></td>",
            "甲镇</th><td>已报</td><td>已报</td>");
    assertThat(page("index.html")).contains("进行中", "3 个单位中 1 个已报齐。");
  }

  @Test
  void whenAllHaveReported_thatIsSaid() throws IOException {
    write("data/e/results/b.yaml", result("b", "final", "final"));
    write("data/e/results/c.yaml", result("c", "final", "final"));

    assertThat(page("e/index.html")).contains("3 个单位已全部报齐。").doesNotContain("<strong>未");
  }

  @Test
  void nothingOnTheSiteTellsAResult() throws IOException {
    page("index.html");
    try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContain("12.3456", "87.65", "777.01", "台账缺页", "举报查实", "/units/", "funds");
      }
    }
    assertThat(folder.resolve("site/e/units")).doesNotExist();
    assertThat(page("e/results.json"))
        .contains("\"status\":\"open\"")
        .contains(
            "{\"unit\":\"a\",\"name\":\"甲镇\",\"kind\":null,\"group\":null,\"total\":null,"
                + "\"parts\":{},\"periods\":{},\"sources\":{\"self\":null},\"grade\":null,"
                + "\"rank\":null,\"tied\":false,\"vetoes\":[],\"awards\":[],"
                + "\"indicators\":{\"i\":null}}");
  }

  @Test
  void schemeAndIndicatorsAreShownWithoutScores() throws IOException {
    assertThat(page("e/scheme.html")).contains("\"indicators/i.html\"", "先进单位", "工作经费");
    assertThat(page("e/indicators/i.html")).contains("指标甲", "规则").doesNotContain("甲镇");
    assertThat(page("sitemap.xml")).contains("/e/index.html", "/e/indicators/i.html");
  }

  @Test
  void laterYearsHaveNothingToCompareWith() throws IOException {
    write(
        "schemes/s-2025.yaml",
        "{id: s-2025, title: 方案, year: 2025, points: 100, series: g,"
            + " statements: [{id: costs, title: 支出表, rows: [{id: w, title: 工资}]}],"
            + " indicators: [{id: i, title: 指标甲, points: 100, judged: {}}]}");
    write("data/f/evaluation.yaml", "{scheme: s-2025, status: final, date: 2025-12-31}");
    write("data/f/units.yaml", "units: [{id: a, name: 甲镇}]");
    write(
        "data/f/results/a.yaml",
        "{unit: a, assessments: [{records: {i: {score: 100}}}], statements: {costs: {w: 800}}}");

    assertThat(page("f/units/a.html")).doesNotContain("87.65", "e/units");
    assertThat(page("f/statements/costs.html")).contains("800").doesNotContain("777.01");
  }

  @Test
  void proseQuotesNoResult() throws IOException {
    String head = "title=进度\nevaluation=e\n~~~~~~\n";
    write("content/progress.md", head + "{{title}}共{{count}}个单位。");
    assertThat(page("progress.html")).contains("方案共3个单位。");

    write("content/progress.md", head + "{{units/a/total}}、{{mean}}、{{awards/best}}");
    assertThat(Validation.run(folder.resolve("w")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.UNKNOWN_REFERENCE, Code.UNKNOWN_REFERENCE, Code.UNKNOWN_REFERENCE);

    write("content/progress.md", head.replace("=e\n", "=e\nunit=a\n") + "{{statements/costs/w}}");
    assertThat(Validation.run(folder.resolve("w")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.UNKNOWN_REFERENCE);
  }

  @Test
  void theCalendarIsShown() throws IOException {
    assertThat(page("e/index.html"))
        .containsSubsequence(
            "自评</th><td>2024年11月1日 至 2024年11月30日</td><td>交自评报告</td>",
            "办公会审定</th><td>2024年12月31日</td><td></td>");
  }

  @Test
  void whatIsRecordedIsChecked() throws IOException {
    write("data/e/results/c.yaml", result("c", "final", "final").replace("12.3456", "60"));

    assertThat(Validation.run(folder.resolve("w")).diagnostics())
        .extracting(Diagnostic::code)
        .containsOnly(Code.AMOUNT_RANGE);
  }

  @Test
  void underNotice_whoseSelfAssessmentIsMissingIsListed() throws IOException {
    evaluation("notice");
    write("data/e/results/b.yaml", "unit: b\nassessments:\n" + assessment("town", "final"));
    write("data/e/results/c.yaml", result("c", "draft", "final"));

    assertThat(page("e/index.html"))
        .containsSubsequence(
            "尚未报送 · 自评",
            "<li><a href=\"units/b.html\">乙镇</a></li>",
            "<li><a href=\"units/c.html\">丙镇</a></li>",
            "</ul>")
        .doesNotContain("尚未报送 · 区评", "<li><a href=\"units/a.html\">甲镇</a></li>");

    evaluation("final\ndate: 2025-01-09");
    assertThat(page("e/index.html")).doesNotContain("尚未报送");
  }

  @Test
  void withoutSourcesAndPeriods_thereIsOneAssessment() throws IOException {
    TestWorkspace.smallest(folder.resolve("w"));
    Files.delete(folder.resolve("w/data/e/results/a.yaml"));
    Files.delete(folder.resolve("w/data/e/results/b.yaml"));
    write("data/e/evaluation.yaml", "{scheme: s, status: open}");

    assertThat(page("e/index.html"))
        .contains("1 个单位已全部报齐。", "<dt>考核已报</dt><dd>1 <small>/ 1</small></dd>");
    assertThat(List.of(folder.resolve("site/e").toFile().list()))
        .containsExactlyInAnyOrder(
            "index.html",
            "scheme.html",
            "scheme.csv",
            "datapackage.json",
            "results.json",
            "indicators");
  }

  @Test
  void whatIsNotAssessedOfAKind_isNotAwaited() throws IOException {
    write(
        "schemes/k.yaml",
        """
        id: k
        title: 方案
        year: 2024
        points: 10
        kinds: [镇, 街道]
        periods: [{id: first, title: 上半年}, {id: last, title: 下半年}]
        indicators:
          - {id: x, title: 农田, points: 10, kinds: [镇], judged: {}}
          - {id: y, title: 停车, points: 10, kinds: [街道], periods: [last], judged: {}}
        """);
    write("data/k/evaluation.yaml", "{scheme: k, status: open}");
    write("data/k/units.yaml", "units: [{id: a, name: 甲镇, kind: 镇}, {id: b, name: 乙街道, kind: 街道}]");
    write(
        "data/k/results/b.yaml",
        "{unit: b, assessments: [{period: last, records: {y: {score: 10}}}]}");

    assertThat(page("k/index.html"))
        .contains(
            "2 个单位中 1 个已报齐。",
            "已报</dt><dd>0 <small>/ 1</small>",
            "已报</dt><dd>1 <small>/ 2</small>",
            "乙街道 <small>街道</small></th><td>不考核</td><td>已报</td>");
  }
}
