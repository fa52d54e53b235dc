package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Diagnostic;

/** Prose that quotes results, beside the workspace of the golden cases. */
class QuotationsTest {
  private static final Map<String, String> OF_A_UNIT =
      Map.ofEntries(
          Map.entry("name", "甲镇"),
          Map.entry("total", "42.05"),
          Map.entry("rank", "1"),
          Map.entry("grade", "良好"),
          Map.entry("parts/extra", "2.00"),
          Map.entry("periods/half-year", "10.00"),
          Map.entry("sources/self", "—"),
          Map.entry("indicators/files", "7.3"),
          Map.entry("indicators/service", "14.3"),
          Map.entry("measures/entry/rate", "94.5%"),
          Map.entry("measures/entry/rate/year-end", "94.5%"),
          Map.entry("measures/funds/paid", "90%"),
          Map.entry("measures/visits/count", "25"),
          Map.entry("statements/spending/wages/this-year", "50.12"),
          Map.entry("statements/spending/wages/last-year", "48.00"),
          Map.entry("statements/spending/wages/change", "2.12"),
          Map.entry("statements/spending/wages/change/increase", "2.12"),
          Map.entry("statements/spending/goods/change", "−1.24"),
          Map.entry("statements/spending/goods/change/decrease", "1.24"),
          Map.entry("statements/spending/total/last-year", "138.50"));
  private static final Map<String, String> OF_AN_EVALUATION =
      Map.ofEntries(
          Map.entry("title", "乡镇考评办法"),
          Map.entry("year", "2023"),
          Map.entry("points", "50"),
          Map.entry("count", "3"),
          Map.entry("mean", "36.253"),
          Map.entry("greatest", "42.05"),
          Map.entry("least", "25.96"),
          Map.entry("grades/good", "2"),
          Map.entry("grades/fair", "0"),
          Map.entry("awards/first", "甲镇"),
          Map.entry("awards/first/count", "1"),
          Map.entry("awards/progress", "乙镇"),
          Map.entry("units/yi/indicators/plan", "—"),
          Map.entry("units/yi/statements/spending/total/change", "—"),
          Map.entry("units/yi/statements/spending/total/change/decrease", "—"));

  @TempDir private Path folder;

  @BeforeEach
  void workspace() throws IOException {
    GoldenCase.copy(GoldenCase.BASE, folder.resolve("w"));
  }

  @Test
  void aChartThatStandsAlone_isDrawnWithItsSentence() throws IOException {
    write(
        "content/a.md",
        "title=甲\nevaluation=town-2023\n~~~~~~\n前\n\n{{chart/ranking}}\n\n{{chart/indicators/visits}}\n\n后");
    write("content/b.md", "title=乙\n~~~~~~\n{{/town-2023/chart/grades}}");
    build();

    assertThat(Files.readString(folder.resolve("site/a.html")))
        .containsSubsequence(
            "<p>前</p>",
            "<figure class=\"quoted\">\n<figcaption><strong>最高与最低相差",
            "<svg",
            "</figure>",
            "<figure",
            "</figure>",
            "<p>后</p>")
        .doesNotContain("<p><figure", "</figure></p>");
    assertThat(Files.readString(folder.resolve("site/b.html")))
        .contains("role=\"img\" aria-label=");
  }

  @Test
  void everythingOfAUnitCanBeQuoted() throws IOException {
    write(
        "content/a.md", "title=甲\nevaluation=town-2023\nunit=jia\n~~~~~~\n" + list("", OF_A_UNIT));
    write(
        "content/b.md", "title=甲\nevaluation=town-2023\n~~~~~~\n" + list("units/jia/", OF_A_UNIT));
    write("content/c.md", "title=甲\n~~~~~~\n" + list("/town-2023/units/jia/", OF_A_UNIT));
    build();
    assertThat(List.of(page("a"), page("b"), page("c")))
        .allSatisfy(page -> assertThat(page).contains(items(OF_A_UNIT)));
  }

  @Test
  void everythingOfAnEvaluationCanBeQuoted() throws IOException {
    write("content/a.md", "title=甲\nevaluation=town-2023\n~~~~~~\n" + list("", OF_AN_EVALUATION));
    write("content/b.md", "title=甲\n~~~~~~\n" + list("/town-2023/", OF_AN_EVALUATION));
    build();
    assertThat(List.of(page("a"), page("b")))
        .allSatisfy(page -> assertThat(page).contains(items(OF_AN_EVALUATION)));
  }

  @Test
  void severalUnitsAreAList_andNobodyIsAWord() throws IOException {
    edit("schemes/town.yaml", "select: {top: 1}", "select: all");
    edit("schemes/town.yaml", "total-at-least: 10", "total-at-least: 49");
    write(
        "content/a.md",
        "title=甲\nevaluation=town-2023\n~~~~~~\n{{awards/first}}；{{awards/excellent}}");
    build();
    assertThat(page("a")).contains("<p>甲镇、乙镇；无</p>");
    edit("site.yaml", "zh-CN", "en");
    build();
    assertThat(page("a")).contains("<p>甲镇, 乙镇；none</p>");
  }

  @Test
  void namesAreEscaped() throws IOException {
    edit("data/town-2023/units.yaml", "甲镇", "'<script>alert(\"1\")</script>{{total}}**'");
    write(
        "content/a.md",
        "title=甲 {{title}}\n~~~~~~\n{{/town-2023/units/jia/name}}![{{/town-2023/units/jia/name}}](a.png)");
    build();
    String name = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;{{total}}**";
    assertThat(page("a"))
        .contains(
            "<p>" + name + "<img src=\"a.png\" alt=\"" + name + "\"></p>", "<h1>甲 {{title}}</h1>")
        .doesNotContain("<script");
  }

  @Test
  void statedTotalsAndGradesCanBeQuoted() throws IOException {
    write(
        "schemes/s.yaml",
        "{id: s, title: 方案, year: 2024, points: 100, total: stated, statements: [{id: f, title: 报表, rows: [{id: a, title: 甲}, {id: b, title: 乙}, {id: sum, title: 合计, sum: [a, b]}]}]}");
    write(
        "data/e/evaluation.yaml",
        "{scheme: s, title: 评价, status: notice, notice: {from: 2024-01-01, to: 2024-01-07}}");
    write("data/e/units.yaml", "units: [{id: u, name: 甲会}]");
    write(
        "data/e/results/u.yaml",
        "{unit: u, assessments: [{total: 98, grade: 良好}], statements: {f: {a: 1.5, b: -2}}}");
    write(
        "content/a.md",
        "title=甲\nevaluation=e\nunit=u\n~~~~~~\n{{/e/title}} {{total}} {{grade}} {{/e/grades/良好}} {{statements/f/b/decrease}} {{statements/f/sum}}");
    build();
    assertThat(page("a")).contains("<p>评价 98.00 良好 1 2.0 −0.5</p>");
  }

  @Test
  void draftEvaluationsCannotBeQuoted() throws IOException {
    edit("data/town-2023/evaluation.yaml", "status: final", "status: draft");
    write("content/a.md", "title=甲\n~~~~~~\n得 {{/town-2023/count}}");
    assertThat(faults()).containsExactly("content/a.md:3:6 D002");
    write("content/a.md", "title=甲\nevaluation=town-2023\n~~~~~~\n得 {{count}}");
    assertThat(faults()).containsExactly("content/a.md:2:12 D002");
  }

  @Test
  void draftsOfProseAreNotLookedUp() throws IOException {
    write("content/a.md", "title=甲\nstatus=draft\nevaluation=next-year\n~~~~~~\n{{total}}");
    assertThat(faults()).isEmpty();
    write("content/a.md", "title=甲\nstatus=draft\nevaluation=next-year\n~~~~~~\n{{total}");
    assertThat(faults()).containsExactly("content/a.md:5:1 C014");
  }

  @Test
  void allFaultsAreFound_andNothingIsPublished() throws IOException {
    write(
        "content/a.md",
        "title=甲\nevaluation=town-2023\n~~~~~~\n{{contu}}\n\n- {{units/jia}} {{grades/goood}}");
    write("content/b.md", "title=甲\n~~~~~~\n<b> {{/town-2032/title}}");
    List<String> faults =
        List.of(
            "content/a.md:4:3 D002",
            "content/a.md:6:5 C015",
            "content/a.md:6:26 D002",
            "content/b.md:3:1 C004",
            "content/b.md:3:8 D002");
    assertThat(faults()).containsExactlyElementsOf(faults);
    assertThat(
            found(
                Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT)
                    .diagnostics()))
        .containsExactlyElementsOf(faults);
    assertThat(folder.resolve("site")).doesNotExist();
  }

  private static String list(String base, Map<String, String> values) {
    return values.keySet().stream()
        .map(path -> "- `" + path + "` {{" + base + path + "}}\n")
        .collect(Collectors.joining());
  }

  private static List<String> items(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> "<li><code>" + e.getKey() + "</code> " + e.getValue() + "</li>")
        .toList();
  }

  private void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve("w").resolve(file), text);
  }

  private void edit(String file, String find, String replace) throws IOException {
    String before = Files.readString(folder.resolve("w").resolve(file));
    assertThat(before).contains(find);
    write(file, before.replace(find, replace));
  }

  private void build() {
    assertThat(
            Build.run(folder.resolve("w"), folder.resolve("site"), Documents.LEFT_OUT)
                .diagnostics())
        .isEmpty();
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve("site").resolve(name + ".html"));
  }

  private List<String> faults() {
    return found(Validation.run(folder.resolve("w")).diagnostics());
  }

  private static List<String> found(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> d.span() + " " + d.code().id()).toList();
  }
}
