package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers can find, and the page that finds it. */
class SearchTest {
  private static final String SCHEME =
      "{id: s, title: 考评办法, year: %s, points: 5, indicators: [{id: base, title: 基础工作, points: 5,"
          + " indicators: [{id: i, title: 信访, points: 5, judged: {}}]}],"
          + " awards: [{id: x, title: 先进单位, select: all},"
          + " {id: y, title: 优秀镇, select: decided}],"
          + " statements: [{id: costs, title: 支出表, rows: [{id: w, title: 工资}]}]}";

  @TempDir private Path folder;

  @Test
  void everyKindOfPageIsFound() throws IOException {
    workspace("2023", "status: final, date: 2023-12-31");
    write("content/about.md", "title=关于本站\n~~~~~~\n正文\n");
    write("content/news/a.md", "title=结果公布\ntype=post\ndate=2024-01-02\n~~~~~~\n正文\n");

    assertThat(found())
        .containsExactly(
            "东片 | 分组 · 考评 · 1 个单位 | e/groups/east.html",
            "公平性检查 | 考评 · 考评 | e/fairness.html",
            "关于本站 | 文章 | about.html",
            "基础工作 | 指标 · 考评 | e/indicators/base.html",
            "甲镇 | 单位 · 考评 · 东片 | e/units/a.html",
            "街道 | 类别 · 考评 · 1 个单位 | e/kinds/8857-9053.html",
            "结果公布 | 消息 · 2024年1月2日 | news/a.html",
            "考评 | 考评 | e/index.html",
            "考评办法 | 方案 · 考评 | e/scheme.html",
            "名次稳不稳 | 考评 · 考评 | e/firmness.html",
            "先进单位 | 奖项 · 考评 | e/index.html#_awards",
            "信访 | 指标 · 考评 · 基础工作 | e/indicators/i.html",
            "乙街道 | 单位 · 考评 | e/units/b.html",
            "优秀镇 | 奖项 · 考评 | e/awards/y.html",
            "镇 | 类别 · 考评 · 1 个单位 | e/kinds/9547.html",
            "支出表 | 报表 · 考评 | e/statements/costs.html");
    assertThat(SiteText.build(folder.resolve("w"), folder.resolve("site")).html("e/index.html"))
        .contains("id=\"_awards\"");
  }

  @Test
  void documents_areFoundByTheirTagsAndDescribed() throws IOException {
    workspace("2023", "status: open");
    write("content/about.md", "title=关于本站\ntags=说明, 联系、关于本站\ndescription=本站公布什么，问谁\n~~~~~~\n正文\n");
    write("content/note.md", "title=情况\nevaluation=e\ndescription=怎样考\n~~~~~~\n正文\n");

    assertThat(found())
        .filteredOn(line -> line.endsWith("about.html"))
        .containsExactly(
            "关于本站 | 文章 | about.html", "联系 | 文章 · 关于本站 | about.html", "说明 | 文章 · 关于本站 | about.html");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));
    assertThat(site.html("about.html"))
        .contains("<meta name=\"description\" content=\"本站公布什么，问谁\">");
    assertThat(site.html("note.html")).contains("<meta name=\"description\" content=\"怎样考\">");
  }

  @Test
  void ofOneTitle_theNewestIsFoundFirst() throws IOException {
    workspace("2023", "status: final, date: 2023-12-31");
    write("schemes/t.yaml", SCHEME.formatted("2024").replace("id: s,", "id: t,"));
    evaluation("d", "{scheme: t, title: 又一次考评, status: final, date: 2024-12-31}");

    assertThat(found())
        .filteredOn(line -> line.startsWith("甲镇"))
        .containsExactly(
            "甲镇 | 单位 · 又一次考评 · 东片 | d/units/a.html", "甲镇 | 单位 · 考评 · 东片 | e/units/a.html");
  }

  @Test
  void ofAnOpenEvaluation_nothingIsFoundThatHasNoPage() throws IOException {
    workspace("2023", "status: open");

    assertThat(found())
        .containsExactly(
            "基础工作 | 指标 · 考评 | e/indicators/base.html",
            "考评 | 考评 | e/index.html",
            "考评办法 | 方案 · 考评 | e/scheme.html",
            "信访 | 指标 · 考评 · 基础工作 | e/indicators/i.html",
            "支出表 | 报表 · 考评 | e/statements/costs.html");
  }

  @Test
  void whatPagesSay_isFoundBesideTheirTitles() throws IOException {
    workspace("2023", "status: final, date: 2023-12-31");
    write(
        "schemes/s.yaml",
        SCHEME
            .formatted("2023")
            .replace(
                "{id: i, title: 信访, points: 5, judged: {}}",
                "{id: i, title: 信访, points: 5, clause: 第三条, text: 及时办理来信, floor: none,"
                    + " rules: [{id: late, text: 逾期未办, deduct: 1, per: 件}]}"));
    String result =
        "{unit: %s, assessments: [{note: %s, records: {i: {findings: [{rule: late, count: %d, note: 张庄来信}]}}}]}";
    write("data/e/results/a.yaml", result.formatted("a", "年终", 1));
    write("data/e/results/b.yaml", result.formatted("b", "年终", 2));
    write("content/about.md", "title=关于本站\n~~~~~~\n## 来源\n\n本站 & **公**布 <结果>。\n");

    assertThat(texts())
        .containsExactlyInAnyOrder(
            "第三条 及时办理来信 | 指标 · 考评 · 信访 | e/indicators/i.html",
            "逾期未办 | 指标 · 考评 · 信访 | e/indicators/i.html",
            "张庄来信 | 单位 · 考评 · 甲镇 | e/units/a.html#i",
            "张庄来信 | 单位 · 考评 · 乙街道 | e/units/b.html#i",
            "年终 | 单位 · 考评 · 甲镇 | e/units/a.html",
            "年终 | 单位 · 考评 · 乙街道 | e/units/b.html",
            "来源 本站 & 公布 <结果>。 | 文章 · 关于本站 | about.html");
  }

  @Test
  void ofAnOpenEvaluation_nothingThatIsSaidOfUnitsIsFound() throws IOException {
    workspace("2023", "status: open");
    String text = Files.readString(folder.resolve("w/data/e/results/a.yaml"));
    write("data/e/results/a.yaml", text.replace("reason: 无", "reason: 不得外传"));

    assertThat(texts()).noneMatch(line -> line.contains("不得外传") || line.contains("甲镇"));
    assertThat(Files.readString(folder.resolve("site/search-texts.js")))
        .doesNotContain("不得外传", "甲镇");
  }

  @Test
  void theTextsOfAThousandUnits_areNotTooLargeForABrowser() throws IOException {
    workspace("2023", "status: final, date: 2023-12-31");
    StringBuilder units = new StringBuilder("units:\n");
    for (int i = 0; i < 1000; i++) {
      units.append("- {id: u%d, name: 第%d村}\n".formatted(i, i));
      write(
          "data/e/results/u%d.yaml".formatted(i),
          "{unit: u%d, assessments: [{note: %s, records: {i: {score: %d, reason: %s}}}]}"
              .formatted(
                  i,
                  ("第" + i + "村的总评，").repeat(99),
                  i == 0 ? 5 : 4,
                  ("第" + i + "村有信未办，").repeat(99)));
    }
    Files.delete(folder.resolve("w/data/e/results/a.yaml"));
    Files.delete(folder.resolve("w/data/e/results/b.yaml"));
    write("data/e/units.yaml", units.toString());
    write("data/e/decisions.yaml", "decisions: [{award: y, units: [u1]}]");

    Preview preview =
        new Preview(
            folder.resolve("w"), Wanted.published(Documents.LEFT_OUT), InstantSource.system());
    assertThat(preview.refresh()).isEmpty();
    byte[] texts = preview.get("search-texts.js").orElseThrow().content().orElseThrow();
    assertThat(new String(texts, StandardCharsets.UTF_8)).contains("第0村有信未办", "第999村有信未办");
    assertThat(texts.length).isBetween(60_000, 150_000);
  }

  @Test
  void thePageLeadsToAllEvaluationsWithoutItsScript() throws IOException {
    workspace("2023", "status: final, date: 2023-12-31");
    evaluation("d", "{scheme: s, title: 第2次考评, status: final, date: 2023-12-31}");
    evaluation("f", "{scheme: s, title: 第10次考评, status: final, date: 2023-12-31}");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.html("search.html"))
        .contains(
            "<noscript>", " role=\"search\" hidden ", "<script src=\"assets/search.js\" defer>")
        .containsSubsequence(
            "href=\"d/index.html\"", "href=\"f/index.html\"", "href=\"e/index.html\"");
    assertThat(site.text("index.html")).containsSubsequence("第2次考评", "第10次考评", "考评");
    assertThat(site.html("e/units/a.html")).contains("<a href=\"../../search.html\">搜索</a>");
    assertThat(site.html("search.html"))
        .contains("<a href=\"search.html\" aria-current=\"page\">搜索</a>");
  }

  @Test
  void crumbsLeadDownToEveryPage() throws IOException {
    workspace("2023", "status: final, date: 2023-12-31");
    write("content/about.md", "title=关于本站\n~~~~~~\n正文\n");
    write("content/news/a.md", "title=结果公布\ntype=post\ndate=2024-01-02\n~~~~~~\n正文\n");
    write("content/note.md", "title=说明\nevaluation=e\n~~~~~~\n正文\n");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.crumbs("index.html")).isEmpty();
    assertThat(site.crumbs("e/index.html")).containsExactly("首页");
    assertThat(site.crumbs("e/indicators/base.html")).containsExactly("首页", "考评", "考评方案");
    assertThat(site.crumbs("e/indicators/i.html")).containsExactly("首页", "考评", "考评方案", "基础工作");
    for (String page :
        List.of("e/scheme.html", "e/statements/costs.html", "e/awards/y.html", "note.html")) {
      assertThat(site.crumbs(page)).as(page).containsExactly("首页", "考评");
    }
    assertThat(site.crumbs("about.html")).containsExactly("首页", "说明与报告");
    assertThat(site.crumbs("news/a.html")).containsExactly("首页", "消息");
    assertThat(site.html("about.html"))
        .contains("<a href=\"about.html\" aria-current=\"page\">关于本站</a>");
  }

  @Test
  void anArticleInAnotherLanguage_saysSo() throws IOException {
    TestWorkspace.smallest(folder.resolve("w"));
    write("site.yaml", "language: en");
    write("content/a.md", "title=About\n~~~~~~\nWhat the town of 甲镇 did.\n");
    write("content/b.md", "title=说明\n~~~~~~\n甲镇用了 YAML。\n");
    SiteText site = SiteText.build(folder.resolve("w"), folder.resolve("site"));

    assertThat(site.html("a.html")).contains("<article class=\"prose\">");
    assertThat(site.html("b.html")).contains("<article class=\"prose\" lang=\"zh-CN\">");
  }

  private List<String> texts() throws IOException {
    SiteText.build(folder.resolve("w"), folder.resolve("site"));
    return FoundPages.texts(folder.resolve("site")).stream()
        .map(f -> f.title() + " | " + f.about() + " | " + f.address())
        .toList();
  }

  private List<String> found() throws IOException {
    SiteText.build(folder.resolve("w"), folder.resolve("site"));
    return FoundPages.of(folder.resolve("site")).stream()
        .map(f -> f.title() + " | " + f.about() + " | " + f.address())
        .toList();
  }

  private void workspace(String year, String state) throws IOException {
    write("schemes/s.yaml", SCHEME.formatted(year));
    evaluation("e", "{scheme: s, title: 考评, %s}".formatted(state));
  }

  private void evaluation(String id, String text) throws IOException {
    write("data/%s/evaluation.yaml".formatted(id), text);
    write(
        "data/%s/units.yaml".formatted(id),
        "groups: [{id: east, name: 东片}]\n"
            + "units: [{id: a, name: 甲镇, kind: 镇, group: east}, {id: b, name: 乙街道, kind: 街道}]");
    write("data/%s/decisions.yaml".formatted(id), "decisions: [{award: y, units: [a]}]");
    for (String unit : List.of("a", "b")) {
      write(
          "data/%s/results/%s.yaml".formatted(id, unit),
          "{unit: %s, assessments: [{records: {i: {score: %s, reason: 无}}}]}"
              .formatted(unit, unit.equals("a") ? 5 : 4));
    }
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }
}
