package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.publish.Refusal;
import org.kaoping.workbook.AttachedText;

/** An edition tells its readers what it is for, and nothing else. */
class EditionTest {
  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"#?:]+)[\"#?]");

  private static final List<String> NAMES = List.of("松岭镇", "柏溪镇", "枫桥乡");

  @TempDir Path folder;
  private Path workspace;

  @BeforeEach
  void workspace() throws IOException {
    workspace = folder.resolve("w");
    TestWorkspace.write(
        workspace.resolve("schemes/s.yaml"),
        """
        id: s
        title: 方案
        year: 2024
        points: 20
        indicators:
          - {id: a, title: 档案, points: 10, rules: [{id: wrong, text: 每例扣1分, deduct: 1, per: 例}]}
          - id: b
            title: 报送
            points: 10
            measures: [{id: rate, title: 及时率, unit: '%'}]
            rules: [{id: low, text: 低于标准扣分, measure: rate, below: 90%, deduct: 0.5, per: 1%, steps: exact}]
        grades: {bands: [{id: good, title: 良好, from: 17}, {id: fair, title: 一般}]}
        """);
    TestWorkspace.write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2024-12-31, demo: true}");
    TestWorkspace.write(
        workspace.resolve("data/e/units.yaml"),
        """
        groups: [{id: north, name: 北片}, {id: south, name: 南片}]
        units:
          - {id: songling, name: 松岭镇, group: north}
          - {id: baixi, name: 柏溪镇, group: north}
          - {id: fengqiao, name: 枫桥乡, group: south}
        """);
    result("songling", 1, "97.125");
    result("baixi", 3, "89.375");
    result("fengqiao", 5, "86.625");
  }

  private void result(String unit, int cases, String rate) throws IOException {
    TestWorkspace.write(
        workspace.resolve("data/e/results/" + unit + ".yaml"),
        """
        unit: %1$s
        assessments:
          - by: 考评组%1$s
            records:
              a: {findings: [{rule: wrong, count: %2$d, note: 缺页%1$s, evidence: 台账%1$s}]}
              b: {measures: {rate: %3$s%%}}
        """
            .formatted(unit, cases, rate));
  }

  private void editions(String editions) throws IOException {
    Files.writeString(workspace.resolve("site.yaml"), "editions:\n" + editions + "\n");
  }

  private Path built(String edition) throws IOException {
    Path site = folder.resolve("site-" + edition);
    assertThat(build(edition, site)).isEmpty();
    return site;
  }

  private List<Diagnostic> build(String edition, Path site) {
    return Build.run(
            workspace,
            site,
            Wanted.published(Documents.LEFT_OUT, Optional.of(edition)),
            Progress.UNTOLD)
        .diagnostics();
  }

  /** Returns what can be read in all files of a folder, and what they are called. */
  private static String text(Path site) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String path : TestWorkspace.files(site).keySet()) {
      text.append(path).append('\n');
      byte[] file = Files.readAllBytes(site.resolve(path));
      text.append(path.endsWith(".xlsx") ? AttachedText.of(file) : new String(file, UTF_8));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "notes, 缺页songling",
    "evidence, 台账songling",
    "assessors, 考评组songling",
    "findings, 1 例 × 1 分",
    "measures, 97.125",
    "indicators, 缺页songling",
    "indicators, e/indicators/a.html",
    "indicators, e/scheme.js",
    "findings, data-records",
    "measures, data-records",
    "measures, e/firmness.html",
    "notes, fairness.html",
    "evidence, fairness.html",
    "assessors, fairness.html",
    "fairness, fairness.html"
  })
  void whatIsWithheld_isInNoFile(String thing, String said) throws IOException {
    editions("  - {id: whole}\n  - {id: less, withholds: [" + thing + "]}");
    assertThat(text(built("whole"))).contains(said);
    String less = text(built("less"));
    assertThat(less).doesNotContain(said);
    assertThat(less).contains("松岭镇", "柏溪镇", "枫桥乡", "19.00");
  }

  @Test
  void withoutNotes_pointsAreTheSame() throws IOException {
    editions("  - {id: less, withholds: [notes, evidence, assessors]}");
    assertThat(Files.readString(built("less").resolve("e/results.json")))
        .contains("\"total\":\"19.00\"", "\"total\":\"16.69\"", "\"a\":\"9\"");
  }

  @Test
  void pointsByIndicator_areNotInTheirData() throws IOException {
    editions("  - {id: less, withholds: [indicators]}");
    assertThat(Files.readString(built("less").resolve("e/results.json")))
        .contains("\"total\":\"19.00\"", "\"indicators\":{}");
  }

  @Test
  void withNothingWithheld_itIsTheWholeSite() throws IOException {
    editions("  - id: internal");
    Path site = folder.resolve("site");
    assertThat(Build.run(workspace, site, Documents.LEFT_OUT).diagnostics()).isEmpty();
    assertThat(pages(built("internal"))).isEqualTo(pages(site));
  }

  private static Map<String, String> pages(Path site) throws IOException {
    Map<String, String> pages = new TreeMap<>(TestWorkspace.files(site));
    pages.keySet().removeIf(path -> path.startsWith(".") || path.equals("manifest.json"));
    return pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"named-to-place: 1", "named-from-grade: good"})
  void lowerUnits_countAndAreNotNamed(String limit) throws IOException {
    editions("  - {id: top, " + limit + "}");
    Path site = built("top");
    assertThat(text(site))
        .contains("松岭镇")
        .doesNotContain("柏溪镇", "枫桥乡", "baixi", "fengqiao", "缺页baixi");
    assertThat(site.resolve("e/units")).isDirectoryContaining("glob:**/songling.html");
    assertThat(Files.readString(site.resolve("e/index.html")))
        .contains("3 个单位", "最低 13.31 分")
        .doesNotContain("_1.html", "_2.html", "名称不公布", "南片");
  }

  @Test
  void aUnitHasASiteOfItsOwn() throws IOException {
    editions("  - {id: own, for: each-unit}");
    Path sites = built("own");
    for (String unit : List.of("songling", "baixi", "fengqiao")) {
      String text = text(sites.resolve(unit));
      String name = NAMES.get(List.of("songling", "baixi", "fengqiao").indexOf(unit));
      assertThat(text).contains(name, "缺页" + unit, "中位数", "data-records");
      assertThat(sites.resolve(unit).resolve("e/scheme.js")).exists();
      for (String other : List.of("songling", "baixi", "fengqiao")) {
        if (!other.equals(unit)) {
          assertThat(text).doesNotContain("缺页" + other, "/" + other + ".html");
        }
      }
      assertThat(NAMES).filteredOn(text::contains).containsExactly(name);
    }
  }

  @Test
  void aGroupHasASiteOfItsOwn() throws IOException {
    editions("  - {id: groups, for: each-group}");
    Path sites = built("groups");
    assertThat(NAMES)
        .filteredOn(text(sites.resolve("north"))::contains)
        .containsExactly("松岭镇", "柏溪镇");
    assertThat(NAMES).filteredOn(text(sites.resolve("south"))::contains).containsExactly("枫桥乡");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: x, withholds: [indicators, notes]}",
        "{id: x, withholds: [findings]}",
        "{id: x, withholds: [measures], named-to-place: 2}",
        "{id: x, for: each-unit}",
        "{id: x, for: each-group, withholds: [evidence]}"
      })
  void everyLinkLeadsSomewhere(String edition) throws IOException {
    editions("  - " + edition);
    Path site = built("x");
    List<String> lost = new ArrayList<>();
    for (String path : TestWorkspace.files(site).keySet()) {
      if (path.endsWith(".html")) {
        Matcher links = LINK.matcher(Files.readString(site.resolve(path)));
        while (links.find()) {
          if (!Files.exists(site.resolve(path).resolveSibling(links.group(1)))) {
            lost.add(path + " → " + links.group(1));
          }
        }
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void anArticleThatNamesAUnit_isToldWhereItDoes() throws IOException {
    editions("  - {id: top, named-to-place: 1}\n  - id: internal");
    Path article = workspace.resolve("content/a.md");
    TestWorkspace.write(article, "title=文章\ntype=page\n~~~~~~\n第一段\n\n柏溪镇进步很大。\n");
    Path site = folder.resolve("site");
    assertThat(build("top", site))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code().id()).isEqualTo("G002");
              assertThat(found.span().file()).isEqualTo("content/a.md");
              assertThat(found.span().line()).isEqualTo(6);
            });
    assertThat(site).doesNotExist();
    assertThat(Validation.run(workspace, Optional.of("top"), Memory.none()).diagnostics())
        .isEqualTo(build("top", site));

    Files.writeString(
        article, Files.readString(article).replace("~~~~~~", "editions=internal\n~~~~~~"));
    assertThat(text(built("top"))).doesNotContain("进步很大");
    assertThat(text(built("internal"))).contains("进步很大");
  }

  /** A name in Latin letters is no part of a longer word; in Chinese, words have no marks. */
  @Test
  void wordsThatOnlyLookAlike_areNone() throws IOException {
    editions("  - {id: top, named-to-place: 1}");
    Path units = workspace.resolve("data/e/units.yaml");
    Files.writeString(units, Files.readString(units).replace("枫桥乡", "Ran"));
    TestWorkspace.write(
        workspace.resolve("content/a.md"), "title=文章\ntype=page\n~~~~~~\nranking Range\n");
    built("top");
    TestWorkspace.write(
        workspace.resolve("content/a.md"), "title=文章\ntype=page\n~~~~~~\nwhere *Ran* is\n");
    assertThat(build("top", folder.resolve("site")))
        .extracting(found -> found.code().id())
        .containsExactly("G002");
  }

  @Test
  void anAttachmentThatTellsMore_isFound() throws IOException {
    editions("  - {id: top, named-to-place: 1}");
    TestWorkspace.write(workspace.resolve("content/list.csv"), "单位\n枫桥乡\n");
    assertThat(build("top", folder.resolve("site")))
        .extracting(found -> found.code().id())
        .containsExactly("G002");
  }

  @Test
  void aLetterIsForItsUnitAlone() throws IOException {
    editions("  - {id: own, for: each-unit}\n  - {id: open, withholds: [notes]}");
    notice("feedback", "deadline=2025-02-10", "{{name}}得{{total}}分。\n\n{{losses}}");
    Path own = built("own");
    assertThat(own.resolve("songling/notices/n/songling.html")).exists();
    assertThat(own.resolve("songling/notices/n/baixi.html")).doesNotExist();
    assertThat(built("open").resolve("notices")).doesNotExist();
  }

  @Test
  void aLetterThatNamesAnotherUnit_isToldWhereItDoes() throws IOException {
    editions("  - {id: own, for: each-unit}");
    notice("feedback", "deadline=2025-02-10", "{{name}}得{{total}}分，松岭镇更多。");
    assertThat(build("own", folder.resolve("site")))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code().id()).isEqualTo("G002");
              assertThat(found.span().file()).isEqualTo("content/notices/n.md");
              assertThat(found.span().line()).isEqualTo(9);
            });
  }

  @Test
  void aRankingInANotice_namesWhoIsNamed() throws IOException {
    editions("  - {id: top, named-to-place: 1}");
    notice("results", "order=1", "结果如下。\n\n{{ranking}}");
    assertThat(Files.readString(built("top").resolve("notices/n.html")))
        .contains("松岭镇")
        .doesNotContain("16.69", "13.31", "名称不公布");
  }

  private void notice(String kind, String more, String text) throws IOException {
    TestWorkspace.write(
        workspace.resolve("content/notices/n.md"),
        """
        title=关于考评的通知
        type=notice
        kind=%s
        date=2025-01-10
        evaluation=e
        issuer=考评办公室
        %s
        ~~~~~~
        %s
        """
            .formatted(kind, more, text));
  }

  /** What is wrong in it must not make it vanish. */
  @Test
  void anArticleAboutNoEvaluation_isAnErrorInEveryEdition() throws IOException {
    editions("  - {id: open, withholds: [notes]}");
    TestWorkspace.write(
        workspace.resolve("content/a.md"), "title=文章\ntype=page\nevaluation=x\n~~~~~~\n共。\n");
    assertThat(build("open", folder.resolve("site")))
        .extracting(found -> found.code().id())
        .containsExactly("D002");
  }

  @Test
  void anEditionThatIsNotDeclared_isToldWithThoseThatAre() throws IOException {
    editions("  - id: public");
    assertThat(build("pulbic", folder.resolve("site")))
        .singleElement()
        .satisfies(found -> assertThat(found.span().file()).isEqualTo("site.yaml"));
  }

  /** Who forgets an option must not publish everything where little was public. */
  @Test
  void whatIsPublicForSome_isNotFollowedByASiteForOthers() throws IOException {
    editions("  - {id: open, withholds: [notes]}\n  - id: internal");
    assertThat(published(Optional.of("open"))).isInstanceOf(Publication.Outcome.Published.class);
    for (Optional<String> other : List.of(Optional.<String>empty(), Optional.of("internal"))) {
      assertThat(published(other))
          .isInstanceOfSatisfying(
              Publication.Outcome.Refused.class,
              refused -> assertThat(refused.why().kind()).isEqualTo(Refusal.Kind.OTHER_EDITION));
    }
    assertThat(published(Optional.of("open"))).isInstanceOf(Publication.Outcome.Published.class);
    assertThat(text(folder.resolve("public/current"))).doesNotContain("缺页");
  }

  private Publication.Outcome published(Optional<String> edition) {
    return TestPublication.to(folder.resolve("public"), edition, InstantSource.system())
        .run(current -> Optional.of(new Publication.Subject(workspace, Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource({"'{id: a, named-from-grade: excellent}', D002", "'{id: a}, {id: a}', D001"})
  void aDeclarationThatCannotBe_isTold(String declared, String code) throws IOException {
    Files.writeString(workspace.resolve("site.yaml"), "editions: [" + declared + "]\n");
    assertThat(Validation.run(workspace).diagnostics())
        .extracting(found -> found.code().id())
        .containsExactly(code);
  }
}
