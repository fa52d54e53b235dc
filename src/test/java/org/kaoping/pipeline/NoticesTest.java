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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.paper.Face;
import org.kaoping.report.notice.NoticeFiles;
import org.kaoping.report.notice.NoticePage;
import org.kaoping.report.plan.SitePages;
import org.kaoping.site.Bakery;
import org.kaoping.wording.Words;

/** Notices say what the results say, in the parts of an official document. */
class NoticesTest {
  private static final String HEADER =
      """
      title=关于2023年度考评结果的通报
      type=notice
      evaluation=town-2023
      date=2024-01-16
      """;

  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    GoldenCase.copy(GoldenCase.BASE, folder.resolve("w"));
  }

  private List<Diagnostic> build(String name, String header, String body) throws IOException {
    TestWorkspace.write(
        folder.resolve("w/content/notices/" + name + ".md"), HEADER + header + "~~~~~~\n" + body);
    return Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT).diagnostics();
  }

  private String page(String path) throws IOException {
    return Files.readString(folder.resolve("site/notices/" + path + ".html"));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 缺少公文用的字体（仿宋体、楷体）。网页不能代替公文打印，请打印 Word 文件",
    "en, 'lacks typefaces for official documents: FangSong (text), Kaiti (second headings). Print'"
  })
  void withoutTypefaces_thePageSaysWhichAreMissingForAPdf(String language, String said)
      throws IOException {
    TestWorkspace.write(
        folder.resolve("w/site.yaml"), "organisation: 区考评办公室\nlanguage: " + language + "\n");
    build("n", "kind=results\n", "正文\n");
    CheckedWorkspace workspace = Validation.run(folder.resolve("w")).value().orElseThrow();
    Words pageWords = Words.of(workspace.settings().language());
    PreparedProse prose =
        PreparedProse.of(workspace, Bakery.open(folder.resolve("w")).content(), pageWords)
            .value()
            .orElseThrow();
    Messages words = Messages.of(workspace.settings().language());
    SitePages site =
        new SitePages(
            workspace.settings(),
            pageWords,
            Optional.empty(),
            new SitePages.Results(
                workspace.drafts(),
                workspace.evaluations(),
                workspace.history(),
                workspace.edition()),
            new SitePages.Prose(
                prose.documents(),
                prose.papers(),
                new NoticeFiles(
                    List.of(NoticeFiles.Format.DOCX),
                    List.of(words.text("face." + Face.BODY), words.text("face." + Face.KAI)))),
            Optional.empty(),
            ranked -> Optional.empty());
    NoticePage page =
        site.general().stream()
            .filter(planned -> planned.path().equals("notices/n.html"))
            .map(planned -> (NoticePage) planned.page().get().body())
            .findFirst()
            .orElseThrow();

    assertThat(page.lacking()).hasValueSatisfying(text -> assertThat(text).contains(said));
  }

  @Test
  void parts_standInTheOrderOfAnOfficialDocument() throws IOException {
    assertThat(
            build(
                "n",
                """
                kind=results
                number=考评〔2024〕3号
                addressee=各镇（街道）
                copies=区委办公室
                printer=区考评办公室
                note=联系部门：业务科
                urgency=加急
                """,
                "现通报如下：\n\n{{ranking}}\n\n# 名单\n\n正文\n"))
        .isEmpty();
    assertThat(page("n").substring(page("n").indexOf("<article")))
        .containsSubsequence(
            ">加急<",
            ">区考评办公室文件<",
            ">考评〔2024〕3号<",
            "<hr>",
            "<h1>关于2023年度考评结果的通报</h1>",
            ">各镇（街道）：<",
            "<p>现通报如下：</p>",
            "<td>甲镇</td>",
            ">附件：名单<",
            "<p>区考评办公室</p>",
            "<p>2024年1月16日</p>",
            ">（联系部门：业务科）<",
            ">附件<",
            "<h2>名单</h2>",
            ">抄送：区委办公室。<",
            "<span>2024年1月16日印发</span>");
  }

  private void progress(String groupOfYi, String decided) throws IOException {
    TestWorkspace.write(
        folder.resolve("w/data/town-2023/units.yaml"),
        """
        groups:
          - {id: east, name: 东片}
          - {id: west, name: 西片}
        units:
          - {id: jia, name: 甲镇, kind: 镇, group: east}
          - {id: yi, name: 乙镇, kind: 镇, group: %s}
          - {id: bing, name: 丙街道, kind: 街道, group: west}
        """
            .formatted(groupOfYi));
    TestWorkspace.write(
        folder.resolve("w/data/town-2023/decisions.yaml"),
        """
        decisions:
          - {award: progress, units: [%s], by: 区考评办公室, date: 2024-01-12, reason: 进步大}
        """
            .formatted(decided));
  }

  @Test
  void awardedUnits_ofOneGroup_standInTheOrderOfTheDecision() throws IOException {
    progress("east", "yi, jia");
    assertThat(
            build(
                "n",
                "kind=commendation\nawards=progress\n",
                "{{/town-2023/awards/progress/list}}\n"))
        .isEmpty();
    assertThat(page("n")).containsSubsequence("<li>乙镇</li>", "<li>甲镇</li>");
    assertThat(page("n")).doesNotContain("东片");
  }

  @Test
  void awardedUnits_ofSeveralGroups_standByGroup() throws IOException {
    progress("west", "yi, jia");
    assertThat(build("n", "kind=commendation\nawards=progress\n", "{{awards/progress/list}}\n"))
        .isEmpty();
    assertThat(page("n")).containsSubsequence(">东片（1个）<", "<li>甲镇</li>", ">西片（1个）<", "<li>乙镇</li>");
  }

  @Test
  void listByHand_mayHaveGroups_andIsHeldAgainstTheAwardItNames() throws IOException {
    progress("west", "yi, jia");
    assertThat(
            build(
                "n",
                "kind=commendation\nawards=first, progress\n",
                "- 东片：甲镇\n- 西片：乙镇\n\n{{awards/first}}受到表彰。\n"))
        .isEmpty();
    assertThat(page("n"))
        .containsSubsequence(">东片<", "<li>甲镇</li>", ">西片<", "<li>乙镇</li>", "甲镇受到表彰。");
  }

  @Test
  void listsThatFollowEachOther_sayWhichAwardTheyAreOf() throws IOException {
    progress("west", "yi, jia");
    String header = "kind=commendation\nawards=first, progress\n";
    assertThat(build("n", header, "- 甲镇\n\n{{awards/progress/list}}\n")).isEmpty();
    String both = page("n").replaceAll("<[^>]*>|\\s", "");
    assertThat(build("n", header, "- 甲镇\n\n另有：\n\n{{awards/progress/list}}\n")).isEmpty();

    assertThat(both).contains("第一名甲镇进步单位东片（1个）甲镇西片（1个）乙镇");
    assertThat(page("n").replaceAll("<[^>]*>|\\s", "")).contains("甲镇另有：东片（1个）");
  }

  @Test
  void letter_goesToEveryUnit_withItsOwnLosses() throws IOException {
    assertThat(
            build(
                "n",
                "kind=feedback\ndeadline=2024-03-31\n",
                "你单位得{{total}}分。\n\n{{losses}}\n\n请于{{deadline}}前整改。\n"))
        .isEmpty();
    assertThat(page("n")).contains("n/jia.html", "n/yi.html", "n/bing.html");
    assertThat(page("n/jia")).contains(">甲镇：<", "整改要求：", "请于2024年3月31日前整改。");
    assertThat(page("n/jia")).isNotEqualTo(page("n/yi").replace("乙镇", "甲镇"));
    assertThat(Files.readString(folder.resolve("site/town-2023/units/jia.html")))
        .contains("../../notices/n/jia.html");
  }

  @Test
  void correction_quotesWhatItCorrects() throws IOException {
    TestWorkspace.write(
        folder.resolve("w/content/notices/first.md"),
        HEADER + "kind=results\nnumber=考评〔2024〕3号\n~~~~~~\n正文\n");
    assertThat(
            build(
                "second",
                "kind=correction\ncorrects=first\n",
                "《{{corrects/title}}》（{{corrects/number}}）更正如下。\n"))
        .isEmpty();
    assertThat(page("second")).contains("《关于2023年度考评结果的通报》（考评〔2024〕3号）更正如下。");
  }

  @Test
  void headings_haveTheFourLevels_andNumberedListsTheThird() throws IOException {
    assertThat(
            build(
                "n",
                "kind=results\n",
                """
                ## 一、总体

                ### （一）情况

                #### 1.分数

                ##### （1）说明

                ### （二）问题

                1. 甲；
                2. 乙。

                ## 二、要求
                """))
        .isEmpty();
    assertThat(page("n"))
        .containsSubsequence(
            "<h2 class=\"level-1\">一、总体</h2>",
            "<h3 class=\"level-2\">（一）情况</h3>",
            "<h4 class=\"level-3\">1.分数</h4>",
            "<h5 class=\"level-4\">（1）说明</h5>",
            "<h3 class=\"level-2\">（二）问题</h3>",
            "<p>1.甲；</p>",
            "<p>2.乙。</p>",
            "<h2 class=\"level-1\">二、要求</h2>");
  }

  @Test
  void longTitle_breaksBetweenWordsIntoLinesOfLikeLength() throws IOException {
    assertThat(build("n", "kind=results\n", "正文\n")).isEmpty();
    TestWorkspace.write(
        folder.resolve("w/content/notices/n.md"),
        HEADER.replace("结果的", "结果和有关情况以及下一年度工作安排的") + "kind=results\n~~~~~~\n正文\n");
    assertThat(
            Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT)
                .diagnostics())
        .isEmpty();
    String title = page("n").replaceAll("(?s).*<h1>(.*)</h1>.*", "$1");
    assertThat(title.split("<br>"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.length()).isBetween(10, 20));
  }

  @Test
  void titleBreaksWhereItsHeaderSays_andIsWholeElsewhere() throws IOException {
    assertThat(build("n", "kind=results\ntitle-lines=关于2023年度|考评结果的通报\n", "正文\n")).isEmpty();
    assertThat(page("n")).contains("<h1>关于2023年度<br>考评结果的通报</h1>", "<title>关于2023年度考评结果的通报");
    try (var files = Files.walk(folder.resolve("site"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("l")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("年度|考评");
      }
    }
  }

  @Test
  void columnsOfTables_areAsWideAsOnPaper_andRanksStandOnOneLine() throws IOException {
    assertThat(build("n", "kind=results\n", "{{ranking}}\n")).isEmpty();
    assertThat(page("n"))
        .containsPattern("<col class=\"w[0-9]+\">")
        .contains("<td class=\"whole\">1</td>");
    var widths =
        java.util.regex.Pattern.compile("<col class=\"w([0-9]+)\">")
            .matcher(page("n").replaceAll("(?s)</table>.*", ""))
            .results()
            .mapToInt(m -> Integer.parseInt(m.group(1)));
    assertThat(widths.sum()).isBetween(98, 102);
  }

  @Test
  void chineseNoticeInAnEnglishSite_saysItsLanguage() throws IOException {
    TestWorkspace.write(folder.resolve("w/site.yaml"), "language: en\norganisation: 区考评办公室\n");
    assertThat(build("n", "kind=results\n", "正文\n")).isEmpty();
    assertThat(page("n"))
        .contains("<html lang=\"en\">", "<article class=\"paper\" lang=\"zh-CN\">");
  }
}
