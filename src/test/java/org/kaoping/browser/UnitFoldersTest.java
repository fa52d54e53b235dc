package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.report.Links;

/** Scripts find the pages of units also where these lie in folders by their ids. */
@BrowserTest
class UnitFoldersTest {
  private static final Pattern PAGE = Pattern.compile("<loc>/huge/(units/../([^<]+).html)</loc>");

  private static void open(Browser browser, Browser.Way way, String path) {
    browser.from(way, Site.huge());
    browser.open(path);
  }

  private static String page(String unit) {
    return pages().stream()
        .filter(page -> page.group(2).equals(unit))
        .map(page -> "huge/" + page.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static List<MatchResult> pages() {
    return PAGE.matcher(Site.huge().read("sitemap.xml")).results().toList();
  }

  @Test
  void scriptsKnowThePageOfEveryUnit(Browser browser) {
    open(browser, Browser.Way.SERVER, "index.html");

    assertThat(pages()).hasSizeGreaterThan(10_000);
    assertThat(
            browser.strings(
                "return arguments[0].map(id => kaoping.page(id, true))",
                pages().stream().map(page -> page.group(2)).toList()))
        .isEqualTo(pages().stream().map(page -> page.group(1)).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 999, 1_000, 6_149})
  void scriptsKnowEveryPartOfAComparison(int part, Browser browser) {
    open(browser, Browser.Way.SERVER, "index.html");

    assertThat(
            "huge/compare/" + browser.script("return kaoping.numbered(arguments[0])", part) + ".js")
        .isEqualTo(Links.comparisonData("huge", part));
  }

  @ParameterizedTest
  @EnumSource
  void fromAList(Browser.Way way, Browser browser) {
    open(browser, way, "huge/ranking/1.html");
    browser.type("单位名称", "151");
    assertThat(browser.text("[role=status]", "显示 1 个")).startsWith("显示 1 个");
    browser.press("第151号社区");

    assertThat(browser.address()).isEqualTo(page("u151"));
  }

  @ParameterizedTest
  @EnumSource
  void fromTheComparison_whichIsReachedFromThePageOfAUnit(Browser.Way way, Browser browser) {
    open(browser, way, page("u151"));
    browser.press("与其他单位比较");
    browser.press("第151号社区");

    assertThat(browser.address()).isEqualTo(page("u151"));
  }

  @ParameterizedTest
  @EnumSource
  void fromHome_asTheReadersOwn(Browser.Way way, Browser browser) {
    open(browser, way, "huge/index.html");
    browser.pick("我的单位", "第151号社区");
    browser.open("index.html");
    browser.press(browser.text("#_own a", "分"));

    assertThat(browser.address()).isEqualTo(page("u151"));
  }

  @ParameterizedTest
  @EnumSource
  void fromTheSearch(Browser.Way way, Browser browser) {
    open(browser, way, "search.html");
    browser.keys("第151号社区");
    assertThat(browser.text(".find [role=status]", "找到")).startsWith("找到");
    browser.press("第151号社区");

    assertThat(browser.address()).isEqualTo(page("u151"));
  }
}
