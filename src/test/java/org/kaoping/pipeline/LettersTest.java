package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters list what was lost, demand what can be put right, and tell vetoes. */
class LettersTest {
  private static final String DEMAND = "整改要求：";

  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    Path w = folder.resolve("w");
    TestWorkspace.smallest(w);
    TestWorkspace.write(
        w.resolve("schemes/s.yaml"),
        """
        id: s
        title: 方案
        year: 2024
        points: 10
        periods: [{id: first, title: 上半年, weight: 50%}, {id: second, title: 下半年, weight: 50%}]
        indicators:
          - {id: a, title: 甲项, points: 6, text: 甲项标准, when-not-applicable: rescale, judged: {}}
          - {id: b, title: 乙项, points: 4, text: 乙项标准, when-not-applicable: zero, judged: {}}
        grades:
          bands: [{id: good, title: 好, from: 8}, {id: fair, title: 一般}]
        vetoes:
          - {id: petition, text: 发生群体性上访, clause: 第九条, effect: {grade: fair}}
          - {id: fraud, text: 数据造假, effect: rank-last}
        """);
    TestWorkspace.write(
        w.resolve("data/e/evaluation.yaml"), "{scheme: s, status: final, date: 2024-12-31}");
    TestWorkspace.write(
        w.resolve("content/notices/n.md"),
        """
        title=函
        type=notice
        kind=feedback
        evaluation=e
        date=2024-12-31
        deadline=2025-01-31
        issuer=某办
        ~~~~~~
        {{losses}}
        """);
  }

  /** Builds with a unit beside one with full points; returns its letter. */
  private String letter(String first, String second, String more) throws IOException {
    Path w = folder.resolve("w");
    TestWorkspace.write(
        w.resolve("data/e/units.yaml"), "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇}]");
    unit("u", first, second, more);
    unit("v", "a: {score: 6}, b: {score: 4}", "a: {score: 6}, b: {score: 4}", "");
    assertThat(Build.run(w, folder.resolve("site"), Documents.LEFT_OUT).diagnostics()).isEmpty();
    return Files.readString(folder.resolve("site/notices/n/u.html"))
        .replaceAll("(?s).*<p class=\"addressee\">|<div class=\"signature\">.*|<[^>]+>", "");
  }

  private void unit(String id, String first, String second, String more) throws IOException {
    TestWorkspace.write(
        folder.resolve("w/data/e/results/" + id + ".yaml"),
        "{unit: "
            + id
            + ", assessments: [{period: first, records: {"
            + first
            + "}}, {period: second, records: {"
            + second
            + "}}]"
            + more
            + "}");
  }

  @Test
  void whatIsRescaled_isNoLoss() throws IOException {
    String none = "a: {not-applicable: 无此工作}, b: {score: 4}";
    assertThat(letter(none, none, "")).contains("没有少得分数的指标。").doesNotContain("甲项", DEMAND);
  }

  @Test
  void whatCountsAsZero_isTold_andNothingIsDemanded() throws IOException {
    String none = "a: {score: 6}, b: {not-applicable: 无此工作}";
    assertThat(letter(none, none, ""))
        .contains("1.乙项。", "满分4分，得0分。", "此项不适用，不需要整改。")
        .doesNotContain(DEMAND);
  }

  @Test
  void whatWasLostInAPeriodWhereItApplies_isDemanded() throws IOException {
    assertThat(
            letter(
                "a: {not-applicable: 无此工作}, b: {score: 3, reason: 差}",
                "a: {score: 5, reason: 差一点。}, b: {not-applicable: 无此工作}",
                ""))
        .contains("1.甲项。", "下半年差一点；上半年不适用，由其余时段计分。整改要求：甲项标准", "2.乙项。", "整改要求：乙项标准。")
        .doesNotContain("不需要整改");
  }

  @Test
  void unitWithoutLosses_isToldSo() throws IOException {
    String full = "a: {score: 6}, b: {score: 4}";
    assertThat(letter(full, full, "")).contains("没有少得分数的指标。").doesNotContain(DEMAND);
  }

  @Test
  void unitWithoutAnyScore_isToldSo() throws IOException {
    TestWorkspace.write(
        folder.resolve("w/schemes/s.yaml"),
        Files.readString(folder.resolve("w/schemes/s.yaml")).replace(": zero", ": rescale"));
    String none = "a: {not-applicable: 无此工作}, b: {not-applicable: 无此工作}";
    assertThat(letter(none, none, "")).contains("没有计分的指标，不列失分。").doesNotContain("没有少得分数", DEMAND);
  }

  @Test
  void vetoes_areToldWithClauseEffectAndNote() throws IOException {
    String full = "a: {score: 6}, b: {score: 4}";
    assertThat(letter(full, full, ", vetoes: [{veto: petition, note: 11月2日上访。}, {veto: fraud}]"))
        .contains("一票否决：发生群体性上访（第九条）。处理：等次不高于“一般”。情况：11月2日上访。", "一票否决：数据造假。处理：列末位。", "没有少得分数的指标。");
  }

  @Test
  void rankingInNotices_saysWhoIsVetoed_onlyWhereSomebodyIs() throws IOException {
    TestWorkspace.write(
        folder.resolve("w/content/notices/r.md"),
        """
        title=通报
        type=notice
        kind=results
        evaluation=e
        date=2024-12-31
        issuer=某办
        ~~~~~~
        {{ranking}}
        """);
    String full = "a: {score: 6}, b: {score: 4}";
    letter(full, full, ", vetoes: [{veto: petition}, {veto: fraud}]");
    assertThat(Files.readString(folder.resolve("site/notices/r.html")))
        .containsSubsequence("备注", "乙镇", "<td></td>", "甲镇", "一票否决：等次不高于“一般”、列末位");
    letter(full, full, "");
    assertThat(Files.readString(folder.resolve("site/notices/r.html"))).doesNotContain("备注");
  }
}
