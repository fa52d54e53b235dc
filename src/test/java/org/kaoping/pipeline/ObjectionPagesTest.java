package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.workbook.AttachedText;

/** What readers see of objections, of their effect, and of the letters that reply to them. */
class ObjectionPagesTest {
  private static final String UPHELD =
      """
        - id: u-1
          unit: u
          received: 2025-01-07
          value: points
          indicator: i
          rule: wrong
          says: 漏看 <两> 页
          decision:
            outcome: upheld
            date: 2025-01-09
            by: 考评办公室
            reason: 复核发现多扣一分
            correction: 2025-01-10
      """;
  private static final String REJECTED =
      """
        - id: v-1
          unit: v
          received: 2025-01-06
          value: total
          says: 总分太低
          decision: {outcome: rejected, date: 2025-01-08, by: 考评办公室, reason: 计算无误}
      """;
  private static final String UNDECIDED =
      "  - {id: v-2, unit: v, received: 2025-01-08, value: grade, says: 应为良好}\n";
  private static final String CORRECTIONS =
      """
      corrections:
        - date: 2025-01-10
          what: 改正指标得分
          why: 异议成立
          approved-by: 考评领导小组
          changes:
            - {unit: v, value: rank, before: 1, after: 2}
            - {unit: u, value: total, before: 3.5, after: 4.5}
            - {unit: u, value: rank, before: 2, after: 1}
            - {unit: u, value: grade, before: poor, after: good}
            - {unit: u, value: points, indicator: i, before: 3.5, after: 4.5}
      """;

  @TempDir private Path folder;
  private Path workspace;

  @BeforeEach
  void threeUnits() throws IOException {
    workspace = TestWorkspace.smallest(folder.resolve("w"));
    write(
        "schemes/s.yaml",
        """
        {id: s, title: 方案, year: 2024, points: 5,
         indicators: [{id: i, title: 指标, points: 5,
           rules: [{id: wrong, text: 每页错扣0.5分, deduct: 0.5, per: 页}]}],
         grades: {bands: [{id: good, title: 良好, from: 4}, {id: poor, title: 较差}]}}
        """);
    status("notice");
    write(
        "data/e/units.yaml",
        "groups: [{id: n, name: 北片}, {id: s, name: 南片}]\n"
            + "units: [{id: u, name: 甲镇, group: n}, {id: v, name: 乙镇, group: n},"
            + " {id: w, name: 丙镇, group: s}]");
    for (String[] result : new String[][] {{"u", "1"}, {"v", "3"}, {"w", "4"}}) {
      write(
          "data/e/results/" + result[0] + ".yaml",
          "{unit: %s, assessments: [{records: {i: {findings: [{rule: wrong, count: %s}]}}}]}"
              .formatted((Object[]) result));
    }
    write("data/e/corrections.yaml", CORRECTIONS);
    write("data/e/objections.yaml", "objections:\n" + UPHELD + REJECTED + UNDECIDED);
  }

  private void status(String status) throws IOException {
    write(
        "data/e/evaluation.yaml",
        "{scheme: s, status: %s, notice: {from: 2025-01-06, to: 2025-01-12}, %s demo: true}"
            .formatted(status, status.equals("final") ? "date: 2025-01-15," : ""));
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(workspace.resolve(file), text);
  }

  private void reply(String more, String text) throws IOException {
    write(
        "content/notices/r.md",
        """
        title=关于异议的复函
        type=notice
        kind=reply
        evaluation=e
        date=2025-01-13
        issuer=考评办公室
        %s
        ~~~~~~
        %s
        """
            .formatted(more, text));
  }

  private SiteText build() {
    return SiteText.build(workspace, folder.resolve("site"));
  }

  @Test
  void thePage_tellsEach_withWhatWasDecidedAndWhatItChanged() {
    SiteText site = build();
    assertThat(site.text("e/objections.html"))
        .contains(
            "公示期间（2025年1月6日至2025年1月12日）收到 2 个单位的 3 件异议："
                + "采纳 1 件、不采纳 1 件、还没有决定 1 件。其中 1 个单位公布的值因此更正。",
            "乙镇 2025年1月6日 总分 总分太低 不采纳 2025年1月8日，考评办公室 计算无误"
                + " 没有影响，该单位的总分、名次、等次、奖项和指标得分都没有因此改变。"
                + " 甲镇 2025年1月7日 “指标”的得分（规则：每页错扣0.5分） 漏看 &lt;两&gt; 页 采纳"
                + " 2025年1月9日，考评办公室 复核发现多扣一分"
                + " 总分 3.50 → 4.50 名次 2 → 1 等次 较差 → 良好 指标 3.5 → 4.5"
                + " 已于2025年1月10日更正。另有 1 个单位公布的值随之改变。"
                + " 乙镇 2025年1月8日 等次 应为良好 还没有决定");
    assertThat(site.text("e/index.html")).contains("异议 公示期间（2025年1月6日至2025年1月12日）收到", "全部异议");
    assertThat(site.html("e/index.html")).contains("href=\"objections.html\"");
  }

  @Test
  void theUnit_seesItsOwn() {
    SiteText site = build();
    assertThat(site.text("e/units/u.html")).contains("漏看 &lt;两&gt; 页", "名次 2 → 1");
    assertThat(site.text("e/units/v.html")).contains("总分太低", "应为良好", "还没有决定").doesNotContain("漏看");
    assertThat(site.html("e/units/w.html")).doesNotContain("异议");
  }

  @Test
  void theTable_hasExactFigures() {
    SiteText site = build();
    assertThat(site.html("e/objections.csv").lines().skip(2).findFirst().orElseThrow())
        .contains(",2025-01-07,", ",采纳,2025-01-09,考评办公室,", ",3.5,4.5,3.5,4.5,2,1,较差,良好,");
  }

  @Test
  void whereThereAreNone_nothingIsSaid() throws IOException {
    Files.delete(workspace.resolve("data/e/objections.yaml"));
    SiteText site = build();
    assertThat(site.has("e/objections.html")).isFalse();
    assertThat(site.has("e/objections.csv")).isFalse();
    assertThat(site.text("e/index.html") + site.text("e/units/u.html"))
        .doesNotContain("收到 ", "全部异议", "漏看");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 收到 1 个单位的 1 件异议：不采纳 1 件。公布的值没有因此改变。",
    "en, '1 objection came from 1 unit: 1 rejected. No published value changed because of that.'"
  })
  void one_isOne(String language, String said) throws IOException {
    write("site.yaml", "language: " + language);
    write("data/e/objections.yaml", "objections:\n" + REJECTED);
    assertThat(build().text("e/objections.html")).contains(said);
  }

  @Test
  void inEnglish_theyAreToldInFull() throws IOException {
    write("site.yaml", "language: en");
    SiteText site = build();
    assertThat(site.text("e/objections.html"))
        .contains(
            "3 objections came from 2 units: 1 upheld, 1 rejected, 1 not yet decided."
                + " Because of that, what is published of 1 of these units was corrected.",
            "The score of “指标”, by the rule “每页错扣0.5分” 漏看 &lt;两&gt; 页 Upheld 9 January 2025, 考评办公室",
            "Corrected on 10 January 2025. It also changed what is published of 1 other unit.",
            "The grade 应为良好 Not yet decided");
  }

  @Test
  void undecidedAlone_changedNothingYet() throws IOException {
    write("data/e/objections.yaml", "objections:\n" + UNDECIDED);
    assertThat(build().text("e/objections.html"))
        .contains("的 1 件异议：还没有决定 1 件。")
        .doesNotContain("因此");
  }

  @Test
  void wordsAloneThatWereCorrected_hadNoEffect() throws IOException {
    write(
        "data/e/corrections.yaml",
        "corrections: [{date: 2025-01-10, what: 改写事由, why: 有误, approved-by: 考评领导小组}]");
    write("data/e/objections.yaml", "objections:\n" + UPHELD);
    assertThat(build().text("e/units/u.html")).contains("采纳", "没有影响，该单位");
  }

  @Test
  void twoThatOneCorrectionCarriesOut_sayIt() throws IOException {
    write(
        "data/e/objections.yaml",
        "objections:\n" + UPHELD + UPHELD.replace("u-1", "u-2").replace("漏看", "还漏看"));
    assertThat(build().text("e/objections.html")).contains("同一次更正还执行了异议 u-2。", "同一次更正还执行了异议 u-1。");
  }

  @Test
  void aReply_isADocumentToTheUnit() throws IOException {
    reply("objection=u-1", "现答复如下：\n\n{{objection}}\n\n你单位总分{{total}}分，列第{{rank}}名。");
    SiteText site = build();
    assertThat(site.text("notices/r.html"))
        .contains(
            "甲镇：",
            "异议：2025年1月7日，对“指标”的得分（规则：每页错扣0.5分）提出异议：漏看&lt;两&gt;页。",
            "处理：采纳（2025年1月9日，考评办公室）。",
            "理由：复核发现多扣一分。",
            "影响：已于2025年1月10日更正。另有1个单位公布的值随之改变。该单位公布的值改变如下：",
            "总分 3.50 4.50 名次 2 1 等次 较差 良好 指标 3.5 4.5",
            "你单位总分4.50分，列第1名。");
    assertThat(site.html("e/units/u.html")).contains("href=\"../../notices/r.html\"");
    assertThat(site.html("e/objections.html")).contains("href=\"../notices/r.html\"");
  }

  @Test
  void aReply_quotesParts_andSaysThatNothingChanged() throws IOException {
    reply(
        "objection=v-1",
        "{{objection/received}}对{{objection/against}}的异议“{{objection/says}}”，"
            + "{{objection/by}}于{{objection/decided}}决定{{objection/outcome}}："
            + "{{objection/reason}}。{{objection/effect}}。\n\n{{objection}}");
    assertThat(build().text("notices/r.html"))
        .contains(
            "2025年1月6日对总分的异议“总分太低”，考评办公室于2025年1月8日决定不采纳：计算无误。"
                + "没有影响，该单位的总分、名次、等次、奖项和指标得分都没有因此改变。",
            "影响：没有影响，该单位");
  }

  /** It has no score, place or grade, so a letter to it quotes the evaluation and the objection. */
  @Test
  void aUnitThatIsNotRated_mayObjectAndIsAnswered() throws IOException {
    write(
        "data/e/units.yaml",
        "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇}, {id: w, name: 丙镇, unrated: 新设}]");
    write(
        "data/e/objections.yaml",
        """
        objections:
          - {id: w-1, unit: w, received: 2025-01-07, value: total, says: 应当评定,
             decision: {outcome: withdrawn, date: 2025-01-09}}
        """);
    reply("objection=w-1", "本次考评有{{count}}个单位。\n\n{{objection}}");
    SiteText site = build();
    assertThat(site.text("e/units/w.html")).contains("应当评定 单位撤回 2025年1月9日 没有影响");
    assertThat(site.text("notices/r.html")).contains("丙镇：", "有2个单位。", "处理：单位撤回（2025年1月9日）。");
  }

  @Test
  void aReplyThatIsADraft_mayWait() throws IOException {
    reply("objection=v-2\nstatus=draft", "{{objection}}");
    assertThat(build().has("notices/r.html")).isFalse();
  }

  private String edition(String edition) throws IOException {
    write("site.yaml", "editions:\n  - {id: x, " + edition + "}\n");
    assertThat(made()).isEmpty();
    StringBuilder text = new StringBuilder();
    Path site = folder.resolve("site");
    for (String path : TestWorkspace.files(site).keySet()) {
      byte[] file = Files.readAllBytes(site.resolve(path));
      text.append(path).append(' ');
      text.append(path.endsWith(".xlsx") ? AttachedText.of(file) : new String(file, UTF_8));
    }
    return text.toString();
  }

  private List<Diagnostic> made() {
    return Build.run(
            workspace,
            folder.resolve("site"),
            Wanted.published(Documents.LEFT_OUT, Optional.of("x")),
            Progress.UNTOLD)
        .diagnostics();
  }

  @ParameterizedTest
  @CsvSource({
    "'withholds: [objections]', false, false",
    "'withholds: [notes]', false, false",
    "'withholds: [indicators]', false, true",
    "'withholds: [evidence]', true, true",
    "'named-to-place: 1', true, false"
  })
  void anEdition_tellsWhatItMay(String edition, boolean points, boolean total) throws IOException {
    reply("objection=u-1", "{{objection}}");
    String text = edition(edition);
    assertThat(text.contains("漏看")).isEqualTo(points);
    assertThat(text.contains("r.html")).isEqualTo(points);
    assertThat(text.contains("总分太低")).isEqualTo(total);
    assertThat(text.contains("e/objections.html")).isEqualTo(points && total);
  }

  @Test
  void aReply_goesWhereItsObjectionGoes() throws IOException {
    reply("objection=v-1", "{{objection}}");
    assertThat(edition("withholds: [indicators]")).contains("notices/r.html");
    assertThat(edition("withholds: [objections]")).doesNotContain("notices/r.html");
  }

  @Test
  void aUnitsOwnEdition_tellsItsOwn() throws IOException {
    reply("objection=u-1", "{{objection}}");
    edition("for: each-unit");
    SiteText own = new SiteText(folder.resolve("site/u"));
    assertThat(own.text("e/units/u.html")).contains("漏看", "总分 3.50 → 4.50").doesNotContain("总分太低");
    assertThat(own.has("notices/r.html")).isTrue();
    SiteText other = new SiteText(folder.resolve("site/v"));
    assertThat(other.text("e/units/v.html")).contains("总分太低").doesNotContain("漏看");
    assertThat(other.has("notices/r.html")).isFalse();
  }

  @Test
  void anArticleThatTellsAnObjection_isFoundWhereThatIsWithheld() throws IOException {
    write("content/a.md", "title=文章\ntype=page\n~~~~~~\n第一段\n\n有单位说：总分太低。\n");
    write("site.yaml", "editions: [{id: x, withholds: [objections]}]\n");
    assertThat(made())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code().id()).isEqualTo("G002");
              assertThat(found.span().file()).isEqualTo("content/a.md");
              assertThat(found.span().line()).isEqualTo(6);
            });
  }

  @Test
  void finalResults_keepThem() throws IOException {
    status("final");
    write("data/e/objections.yaml", "objections:\n" + UPHELD + REJECTED);
    assertThat(build().text("e/objections.html")).contains("2 件异议：采纳 1 件、不采纳 1 件。");
  }
}
