package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However many units an evaluation has, its pages stay small, and every unit is reached. */
class LongListsTest {
  private static final int UNITS = 1_001;
  private static final int MOST_BYTES = 400_000;
  private static final int MOST_ELEMENTS = 5_000;
  private static final Pattern ELEMENT = Pattern.compile("<[a-z]");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"#?:]+\\.html)");

  @TempDir static Path folder;
  private static SiteText site;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = folder.resolve("w");
    TestWorkspace.many(workspace, "many", UNITS);
    site = SiteText.build(workspace, folder.resolve("site"));
  }

  /** Follows links as readers without scripts do. */
  private static Set<String> reached() {
    Set<String> reached = new TreeSet<>(Set.of("many/index.html"));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      Path page = Path.of(next.remove());
      for (MatchResult link : LINK.matcher(site.html(page.toString())).results().toList()) {
        String to = page.resolveSibling(link.group(1)).normalize().toString();
        if (reached.add(to)) {
          next.add(to);
        }
      }
    }
    return reached;
  }

  @Test
  void everyPageStaysSmall_andEveryUnitIsReachedWithoutScripts() {
    Set<String> reached = reached();

    assertThat(reached)
        .contains(
            "many/ranking/3.html",
            "many/groups/a/1.html",
            "many/indicators/cases/3.html",
            "many/statements/costs/2.html");
    assertThat(reached).filteredOn(page -> page.startsWith("many/units/")).hasSize(UNITS);
    for (String page : reached) {
      assertThat(site.html(page).length()).as(page).isLessThan(MOST_BYTES);
      assertThat(ELEMENT.matcher(site.html(page)).results().count())
          .as(page)
          .isLessThan(MOST_ELEMENTS);
    }
  }

  @Test
  void pagesOfTheRankingLeadToEachOther() {
    assertThat(site.text("many/ranking/2.html"))
        .contains("1–500 501–1000 1001", "第 501–1000 个单位，共 1001 个")
        .contains("第一页 上一页 下一页 最后一页")
        .contains("501 第501号社区", "1000 第1000号社区")
        .doesNotContain("第500号社区", "第1001号社区");
    assertThat(site.html("many/ranking/2.html"))
        .contains("rel=\"prev\">上一页", "rel=\"next\">下一页")
        .contains("<b aria-current=\"page\">501–1000</b>");
    assertThat(site.text("many/ranking/1.html")).doesNotContain("上一页");
    assertThat(site.text("many/ranking/3.html")).doesNotContain("下一页");
    assertThat(site.html("sitemap.xml")).contains("/many/ranking/3.html");
  }

  @Test
  void theDataOfAListHasEveryUnit() {
    String units = site.html("many/units.js");
    String rows = site.html("many/ranking/rows.js");

    assertThat(IntStream.rangeClosed(1, UNITS))
        .allSatisfy(i -> assertThat(units).contains("[\"u" + i + "\",\"第" + i + "号社区\",0,"));
    assertThat(rows).contains("[1000,\"1001\",");
    assertThat(Pattern.compile("\\[\\d+,").matcher(rows).results().count()).isEqualTo(UNITS);
  }

  @Test
  void thePageOfAUnitLeadsToItsPlaceInAStatement() {
    String unit = site.html("many/units/u700.html");
    MatchResult link =
        Pattern.compile("\"../(statements/costs/\\d+\\.html)#u700\"")
            .matcher(unit)
            .results()
            .findFirst()
            .orElseThrow();

    assertThat(site.html("many/" + link.group(1))).contains("<section id=\"u700\">");
  }

  @Test
  void whoIsNotNamed_isCounted() {
    assertThat(site.text("many/index.html"))
        .contains("这里列出前 20 个单位，共 1001 个；全部分页列出")
        .contains("另有 970 个单位，见排名")
        .contains("另有 970 个单位，见下载的表格和各单位的页面");
  }

  @Test
  void whatTheComparisonCompares_comesInParts() {
    assertThat(site.html("many/compare.html"))
        .containsSubsequence("many/units.js", "many/compare.js\" defer>");
    assertThat(site.html("many/compare.js")).doesNotContain("第901号社区").hasSizeLessThan(5_000);
    assertThat(site.html("many/compare/9.js"))
        .startsWith("kaopingCompared(900,[[")
        .contains("\"80.99\"");
    assertThat(site.has("many/compare/10.js")).isTrue();
    assertThat(site.has("many/compare/11.js")).isFalse();
  }
}
