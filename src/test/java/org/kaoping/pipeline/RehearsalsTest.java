package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Language;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.reckon.Attribution;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rehearsal;
import org.kaoping.rehearse.RehearsalMarkdown;
import org.kaoping.rehearse.RehearsalPage;
import org.kaoping.rehearse.RehearsalText;
import org.kaoping.rehearse.SchemeMapping;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapedFile;
import org.kaoping.wording.Words;

/** What schemes make of results that were recorded under others. */
class RehearsalsTest {
  private static final Path BUNDLED = Path.of("");

  @TempDir private Path folder;

  private static Rehearsal of(SchemeTrial trial) {
    return Rehearsal.of(trial.before(), trial.after(), trial.reading().origins());
  }

  private static Checked<SchemeTrial> tried(
      Path root, String scheme, String evaluation, Optional<Path> mapping) {
    SchemeMapping read =
        mapping
            .map(file -> new ShapedFile(Path.of("")).read(file.toString(), Shape.REHEARSAL))
            .map(node -> SchemeMapping.read(node.value().orElseThrow()))
            .orElse(SchemeMapping.none());
    return DataStage.tried(root, scheme, evaluation, read);
  }

  private static void addsUp(Rehearsal.Unit unit) {
    Attribution total = unit.total().orElseThrow();
    Fraction sum = Fraction.of(total.vetoes()).plus(total.rest());
    for (Attribution.Share share : total.shares()) {
      sum = sum.plus(share.by());
    }
    assertThat(sum).isEqualTo(Fraction.of(total.by()));
    assertThat(total.by())
        .isEqualTo(unit.after().total().orElseThrow().minus(unit.before().total().orElseThrow()));
  }

  /** A scheme that is tried on its own results changes nothing, whatever it consists of. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "district-town-2022",
        "district-town-2023",
        "hunan-2022-counties",
        "hunan-2022-prefectures",
        "qingpu-2023",
        "qingpu-2024",
        "streets-2024-12",
        "streets-2024-q4",
        "xintian-2021",
        "zhijiang-2018"
      })
  void theSchemeOfTheResults_changesNothing(String evaluation) {
    RankedEvaluation before =
        Validation.run(BUNDLED).value().orElseThrow().evaluations().stream()
            .filter(ranked -> ranked.evaluation().id().equals(evaluation))
            .findFirst()
            .orElseThrow();
    SchemeTrial trial =
        tried(BUNDLED, before.scheme().id(), evaluation, Optional.empty()).value().orElseThrow();
    assertThat(trial.after().awards().standings()).isEqualTo(before.awards().standings());
    Rehearsal rehearsal = of(trial);
    assertThat(rehearsal.units()).hasSize(before.results().size());
    for (Rehearsal.Unit unit : rehearsal.units()) {
      assertThat(unit.total().map(Attribution::shares).orElse(List.of()))
          .allMatch(share -> share.by().signum() == 0);
      assertThat(unit.gives()).isEqualTo(unit.gave());
      assertThat(unit.deciding()).isEmpty();
    }
  }

  /** The example that comes with the program; every difference adds up exactly. */
  @Test
  void theNextYearsScheme_onTheResultsOfAYear() {
    SchemeTrial trial =
        tried(
                BUNDLED,
                "qingpu-2024",
                "qingpu-2023",
                Optional.of(Path.of("examples/rehearsals/qingpu-2024.yaml")))
            .value()
            .orElseThrow();
    Rehearsal rehearsal = of(trial);
    assertThat(rehearsal.units()).hasSize(11);
    rehearsal.units().forEach(RehearsalsTest::addsUp);
    assertThat(rehearsal.units().get(0).after().total()).contains(Decimal.of("105.4"));
    assertThat(rehearsal.units().get(0).total().orElseThrow().by()).isEqualTo(Decimal.of("-0.1"));
  }

  private void scheme(String id, String rest) throws IOException {
    TestWorkspace.write(
        folder.resolve("schemes/" + id + ".yaml"),
        "id: " + id + "\ntitle: 方案" + id + "\nyear: 2024\n" + rest.stripIndent());
  }

  private void unit(String id, String results) throws IOException {
    TestWorkspace.write(
        folder.resolve("data/e/results/" + id + ".yaml"),
        "unit: " + id + "\n" + results.stripIndent());
  }

  /** Writes three units under a scheme with a rule, a judged leaf and a measure. */
  private void three() throws IOException {
    TestWorkspace.write(folder.resolve("site.yaml"), "language: zh-CN");
    scheme(
        "old",
        """
        points: 20
        indicators:
          - id: cases
            title: 案件
            points: 10
            rules:
              - {id: late, text: 迟报每例扣1分, deduct: 1, per: 例}
              - {id: gone, text: 漏报每例扣2分, deduct: 2, per: 例}
          - {id: view, title: 评价, points: 10, judged: {}}
        grades: {bands: [{id: good, title: 良好, from: 17}, {id: poor, title: 较差}]}
        awards: [{id: best, title: 先进, select: {top: 1}}]
        """);
    TestWorkspace.write(
        folder.resolve("data/e/evaluation.yaml"),
        "{scheme: old, status: final, date: 2024-12-31, title: 考评}");
    TestWorkspace.write(
        folder.resolve("data/e/units.yaml"),
        "units: [{id: a, name: 甲}, {id: b, name: 乙}, {id: c, name: 丙}]");
    unit(
        "a",
        """
        assessments:
          - records:
              cases: clean
              view: {score: 9, reason: 尚可}
        """);
    unit(
        "b",
        """
        assessments:
          - records:
              cases: {findings: [{rule: late, count: 3, note: 三例}]}
              view: {score: 10}
        """);
    unit(
        "c",
        """
        assessments:
          - records:
              cases: {findings: [{rule: gone, count: 2, note: 两例}, {rule: late, note: 一例}]}
              view: {score: 8, reason: 一般}
        """);
  }

  private Checked<RehearsalPage> page(String mapping) throws IOException {
    Optional<Path> file = Optional.empty();
    if (!mapping.isEmpty()) {
      file = Optional.of(folder.resolve("rehearsal.yaml"));
      Files.writeString(file.get(), mapping.stripIndent());
    }
    return Rehearsals.of(folder, "new", "e", file, Words.of(Language.CHINESE));
  }

  private String text(String mapping) throws IOException {
    return RehearsalText.print(page(mapping).value().orElseThrow());
  }

  @Test
  void anotherRule_isToldByUnitAndIndicator_withWhatItAloneDecides() throws IOException {
    three();
    scheme(
        "new",
        """
        points: 20
        indicators:
          - id: cases
            title: 案件
            points: 10
            rules:
              - {id: late, text: 迟报每例扣2分, clause: 第三条, deduct: 2, per: 例}
              - {id: never, text: 瞒报每例扣5分, clause: 第四条, deduct: 5, per: 例}
          - {id: view, title: 评价, points: 10, judged: {}}
        grades: {bands: [{id: good, title: 良好, from: 17}, {id: poor, title: 较差}]}
        awards: [{id: best, title: 先进, select: {top: 1}}]
        """);
    assertThat(text(""))
        .isEqualTo(
            """
            方案试算
            用“考评”（e）的结果试算“方案new”（new）
            总分：1个单位升高，1个降低，1个不变。
            名次：1个单位前移，1个后移，1个不变。
            等次：3个单位中有1个与原来不同。
            奖项：3个单位中有0个与原来不同。

            各单位前后对比
            有箭头的，箭头前是公布的结果，箭头后是同样的记录按试算的方案得出的结果。

            单位           总分  差   名次         等次  奖项
            甲            19.00   0      1         良好  先进
            乙    17.00 → 14.00  −3  2 → 3  良好 → 较差     —
            丙    13.00 → 16.00  +3  3 → 2         较差     —

            只由一项指标决定的
            乙：如果没有“案件”带来的差别，等次和奖项与原来相同。

            总分的差从哪里来
            3个在两个方案中都有总分的单位，按计入总分的分值。各项的差加起来正好是总分的差。

            指标  升高的单位  降低的单位  平均差
            案件           1           1       0
            总分                               0

            逐个单位
            各项指标计入总分的分值，只列有差别的，差别大的在前。一个单位各项的差加起来正好是总分的差。

            甲
            指标  公布  按试算的方案  差
            总分    19            19   0

            乙
            指标  公布  按试算的方案  差
            案件     7             4  −3
            总分    17            14  −3

            丙
            指标  公布  按试算的方案  差
            案件     5             8  +3
            总分    13            16  +3

            没有起作用的规则
            试算的方案的2条规则中，有1条对任何单位既不扣分也不给分。

            规则             条款  指标
            瞒报每例扣5分  第四条  案件

            结果是怎样取的
            试算的方案，每项指标取它所延续的或者同名的指标的记录；不是这样的，在这里说明。
            试算的方案没有的规则，查实的情形不再取：案件/gone。
            """);
  }

  /** Scores count in proportion, a rule's leaf becomes a share, and findings change their rule. */
  @Test
  void otherPoints_otherNames_andAnotherKindOfLeaf() throws IOException {
    three();
    scheme(
        "new",
        """
        points: 30
        indicators:
          - id: reports
            title: 报告
            points: 10
            rules: [{id: missing, text: 漏报每例扣3分, deduct: 3, per: 例}]
          - {id: view, title: 评价, points: 5, judged: {step: 0.5}}
          - {id: order, title: 秩序, points: 15, judged: {}}
        """);
    String mapping =
        """
        indicators:
          reports: {from: cases, rules: {missing: gone}}
          order: {from: cases}
        """;
    assertThat(text(mapping))
        .contains("满分由20分变为30分。")
        .contains(
            """
            丙
            指标                公布  按试算的方案    差
            秩序（也取自案件）     —           7.5  +7.5
            """)
        .contains("“报告”取“案件”的记录。")
        .contains("“评价”：按10分打的分，按比例折算为5分制。")
        .contains("“秩序”在试算的方案中由考核人评分：每个单位取它在“案件”中的得分比例。");
    SchemeTrial trial =
        tried(folder, "new", "e", Optional.of(folder.resolve("rehearsal.yaml")))
            .value()
            .orElseThrow();
    Rehearsal rehearsal = of(trial);
    rehearsal.units().forEach(RehearsalsTest::addsUp);
    Rehearsal.Unit last = rehearsal.units().get(2);
    assertThat(last.after().score().nodes())
        .containsEntry("reports", Decimal.of("4")) // two cases of 3 points
        .containsEntry("view", Decimal.of("4")) // 8 of 10
        .containsEntry("order", Decimal.of("7.5")); // 5 of 10
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {id: extra, title: 新项, points: 20, judged: {}} | unread.leaf",
        "- {id: view, title: 新项, points: 20, rules: [{id: x, text: 每例扣1分, deduct: 1, per: 例}]} | unread.judged",
        "- {id: cases, title: 新项, points: 20, measures: [{id: m, title: 率, unit: '%'}], rules: [{id: x, text: 低于九成扣5分, deduct: 5, measure: m, below: 90%}]} | unread.measure"
      })
  void whatNobodyRecorded_isToldOnce_atItsPlaceInTheScheme(String given) throws IOException {
    three();
    String[] parts = given.split(" \\| ", -1);
    scheme("new", "points: 20\nindicators:\n  " + parts[0] + "\n");
    List<Diagnostic> told = page("").diagnostics();
    assertThat(told).hasSize(1);
    assertThat(told.get(0).code()).isEqualTo(Code.NOTHING_TO_READ);
    assertThat(told.get(0).span().toString()).startsWith("schemes/new.yaml:6:");
    assertThat(told.get(0).hint().key()).isEqualTo(parts[1] + ".hint");
  }

  @Test
  void namesOfAMapping_areThoseOfTheTwoSchemes() throws IOException {
    three();
    scheme("new", "points: 10\nindicators: [{id: view, title: 评价, points: 10, judged: {}}]\n");
    assertThat(
            page("""
                    indicators:
                      vew: {from: view}
                      view: {from: csaes}
                    measures: {m: {assume: 5}}
                    sources: {s: t}
                    """)
                .diagnostics())
        .extracting(found -> found.code() + " " + found.span().line())
        .containsExactly(
            "UNKNOWN_REFERENCE 2",
            "UNKNOWN_REFERENCE 3",
            "UNKNOWN_REFERENCE 4",
            "UNKNOWN_REFERENCE 5",
            "UNKNOWN_REFERENCE 5");
  }

  @Test
  void anEvaluationThatIsStillOpen_hasNothingToTryOn() throws IOException {
    three();
    scheme("new", "points: 10\nindicators: [{id: view, title: 评价, points: 10, judged: {}}]\n");
    TestWorkspace.write(
        folder.resolve("data/e/evaluation.yaml"), "{scheme: old, status: open, title: 考评}");
    assertThat(page("").diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(Code.NO_RESULTS);
  }

  private static RehearsalPage example() {
    return Rehearsals.of(
            BUNDLED,
            "qingpu-2024",
            "qingpu-2023",
            Optional.of(Path.of("examples/rehearsals/qingpu-2024.yaml")),
            Words.of(Language.CHINESE))
        .value()
        .orElseThrow();
  }

  /** The numbers of its headings, the widths of its tables and its signs are those of a notice. */
  @Test
  void theAttachment_canStandInANotice() throws IOException {
    TestWorkspace.bundled(folder);
    Path notice = folder.resolve("content/notices/2024-01-qingpu-results.md");
    Files.writeString(
        notice,
        Files.readString(notice) + "\n" + RehearsalMarkdown.attachment(example(), "单位") + "\n");
    assertThat(Validation.run(folder).diagnostics()).noneMatch(Diagnostic::isError);
  }

  @Test
  void thePage_showsTextsAsTheyAre() throws IOException {
    three();
    scheme(
        "new",
        "points: 10\nindicators: [{id: view, title: '<b>评价</b>', points: 10, judged: {}}]\n");
    Checked<byte[]> html = page("").then(page -> Rehearsals.html(page, folder));
    assertThat(new String(html.value().orElseThrow(), UTF_8))
        .contains("“&lt;b&gt;评价&lt;/b&gt;”取“评价”的记录。")
        .doesNotContain("<b>");
    assertThat(RehearsalMarkdown.print(page("").value().orElseThrow()))
        .contains("“\\<b\\>评价\\</b\\>”取“评价”的记录。")
        .contains("#### 甲\n");
  }
}
