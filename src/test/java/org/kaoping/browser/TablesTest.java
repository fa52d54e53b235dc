package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers sort and filter tables of units, find their own and put some side by side. */
@BrowserTest
class TablesTest {
  private static final String EVALUATION = "qingpu-2023/index.html";
  private static final String NAMES = "table[data-list] tbody th a";
  private static final String STATUS = "main [role=status]";
  private static final String OWN_MARKS =
      "return [...document.querySelectorAll('svg a.mine')].map(a => a.textContent.trim());";

  @ParameterizedTest
  @EnumSource
  void aTableIsSortedByPinyin_andAsItWas(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    var ranked = browser.texts(NAMES);

    browser.press("单位");
    assertThat(browser.texts(NAMES))
        .startsWith("丙街道", "丙镇", "丁镇", "庚镇")
        .endsWith("辛镇", "乙街道", "乙镇")
        .containsExactlyInAnyOrderElementsOf(ranked);
    assertThat(browser.text(STATUS)).isEqualTo("共 11 个单位，按“单位”升序");

    browser.press("单位");
    assertThat(browser.texts(NAMES)).startsWith("乙镇", "乙街道");
    browser.press("单位");
    assertThat(browser.texts(NAMES)).isEqualTo(ranked);
  }

  @ParameterizedTest
  @EnumSource
  void theAddressKeepsOrderAndFilters(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.choose("类别", "街道");
    assertThat(browser.text(STATUS, "3")).isEqualTo("显示 3 个单位，共 11 个（类别 街道）");
    browser.press("创新工作");
    String address = browser.address();
    var shown = browser.texts(NAMES);
    assertThat(shown).containsExactlyInAnyOrder("甲街道", "乙街道", "丙街道");

    browser.open("index.html");
    browser.open(address);
    assertThat(browser.texts(NAMES)).isEqualTo(shown);

    browser.press("清除条件");
    assertThat(browser.texts(NAMES)).hasSize(11);
  }

  @ParameterizedTest
  @EnumSource
  void theFilterUnderstandsPinyinAsTheSearchDoes(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.type("单位名称", "gz");
    assertThat(browser.text(STATUS, "显示 1 个")).isEqualTo("显示 1 个单位，共 11 个（单位名称 gz）");
    assertThat(browser.texts(NAMES)).containsExactly("庚镇");

    browser.press("清除条件");
    browser.type("单位名称", "jiajiedao");
    assertThat(browser.text(STATUS, "jiajiedao）")).isEqualTo("显示 1 个单位，共 11 个（单位名称 jiajiedao）");
    assertThat(browser.texts(NAMES)).containsExactly("甲街道");
  }

  @ParameterizedTest
  @EnumSource
  void whoFiltersTooMuchIsToldWhy(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.type("单位名称", "没有");

    assertThat(browser.text(STATUS, "没有符合")).isEqualTo("没有符合条件的单位（单位名称 没有），共 11 个单位");
    assertThat(browser.texts(NAMES)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theReadersOwnUnitIsMarkedFromThenOn(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.pick("我的单位", "庚镇");
    browser.open("index.html");
    browser.open(EVALUATION);

    assertThat(browser.texts("table[data-list] tr.mine th"))
        .singleElement()
        .asString()
        .contains("庚镇", "我的单位");
    browser.press("庚镇：第 9 名");
    assertThat(browser.address()).isEqualTo("qingpu-2023/units/geng-zhen.html");
  }

  @ParameterizedTest
  @EnumSource
  void theReadersOwnUnitIsMarkedInCharts(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.pick("我的单位", "庚镇");
    assertThat(browser.strings(OWN_MARKS)).isNotEmpty().allMatch(m -> m.startsWith("庚镇"));

    browser.pick("我的单位", "乙镇");
    assertThat(browser.strings(OWN_MARKS)).isNotEmpty().allMatch(m -> m.startsWith("乙镇"));
  }

  @ParameterizedTest
  @EnumSource
  void homeLeadsToTheReadersOwnUnitInEveryEvaluationThatHasIt(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.pick("我的单位", "庚镇");
    browser.open("index.html");

    assertThat(browser.text("#_own", "83.60").replaceAll("\\s+", " "))
        .startsWith("我的单位 庚镇 2024年度人口与计划生育工作考评（演示） 第 10 名，88.80 分 一般")
        .contains("青浦区2023年度人口与计划生育工作考评（演示） 第 9 名，83.60 分 一般");
    browser.press("第 10 名，88.80 分");
    assertThat(browser.address()).endsWith("/units/geng-zhen.html");
  }

  @ParameterizedTest
  @EnumSource
  void unitsAreComparedByAnAddressThatCanBeShared(Browser.Way way, Browser browser) {
    browser.open(way, EVALUATION);
    browser.press("单位比较");
    browser.pick("单位 1", "甲镇");
    assertThat(browser.text(STATUS)).isEqualTo("再选一个单位，就可以比较。");
    browser.pick("单位 2", "庚镇");
    String finding = browser.text(STATUS);
    assertThat(finding).contains("相差最大：甲镇", "庚镇");
    var lines = browser.texts("#_compare table tbody tr");

    String address = browser.address();
    browser.open("index.html");
    browser.open(address);
    assertThat(browser.text(STATUS)).isEqualTo(finding);
    assertThat(browser.texts("#_compare table tbody tr")).isEqualTo(lines);
  }

  @ParameterizedTest
  @EnumSource
  void fromTheirPage_unitsAreComparedWithTheNextBetterOneAndTheMedian(
      Browser.Way way, Browser browser) {
    browser.open(way, "qingpu-2023/units/geng-zhen.html");
    browser.press("与其他单位比较");

    assertThat(browser.text(".said", "中位数")).startsWith("庚镇与排名中前一名的").contains("比较。“中位数”一栏取自");
    assertThat(browser.texts("#_compare thead th")).hasSize(5);
    assertThat(browser.texts("#_compare thead th").get(3)).startsWith("中位数");
  }

  @ParameterizedTest
  @EnumSource
  void aUnitOfAnotherPageOfTheRankingIsFound(Browser.Way way, Browser browser) {
    browser.open(way, ExtraEvaluations.MANY + "/ranking/1.html");
    assertThat(browser.texts("#_rows tbody th a")).hasSize(500).doesNotContain("第901号社区");

    browser.type("单位名称", "901");
    assertThat(browser.text(STATUS, "显示 1 个")).isEqualTo("显示 1 个单位，共 1001 个（单位名称 901）");
    assertThat(browser.texts(".list tbody tr"))
        .singleElement()
        .asString()
        .contains("901", "第901号社区", "良好", "80.99");
    browser.press("第901号社区");
    assertThat(browser.address()).isEqualTo("many/units/u901.html");
  }

  @ParameterizedTest
  @EnumSource
  void aLongRankingIsSortedAndFilteredAsAWhole(Browser.Way way, Browser browser) {
    browser.open(way, ExtraEvaluations.MANY + "/ranking/2.html");
    browser.choose("分组", "乙片");
    assertThat(browser.text(STATUS, "分组")).isEqualTo("显示 501 个单位，共 1001 个（分组 乙片），只列出前 500 个");
    browser.press("总分");
    browser.press("总分");
    assertThat(browser.text(STATUS, "升序")).contains("按“总分”升序");
    assertThat(browser.texts(".list tbody th a")).hasSize(500).startsWith("第1001号社区", "第999号社区");

    browser.press("清除条件");
    browser.press("总分");
    assertThat(browser.texts(".list tbody th a")).hasSize(500).startsWith("第501号社区");
  }

  @ParameterizedTest
  @EnumSource
  void unitsOfManyAreCompared_alsoOneBesideTheNextBetter(Browser.Way way, Browser browser) {
    browser.open(way, ExtraEvaluations.MANY + "/compare.html");
    browser.pick("单位 1", "d901h");
    browser.pick("单位 2", "第120号社区");
    assertThat(browser.text(STATUS, "相差最大")).contains("相差最大");
    assertThat(browser.texts("#_compare thead th a")).containsExactly("第901号社区", "第120号社区");
    assertThat(browser.texts("#_compare tbody tr").get(0)).contains("总分", "80.99");

    browser.open(ExtraEvaluations.MANY + "/compare.html?u=u901");
    assertThat(browser.text(".said", "前一名")).contains("第901号社区与排名中前一名的第900号社区");
  }

  @ParameterizedTest
  @EnumSource
  void theOwnUnitIsTypedAndMarkedWhereverItStands(Browser.Way way, Browser browser) {
    browser.open(way, ExtraEvaluations.MANY + "/index.html");
    browser.pick("我的单位", "d901h");
    assertThat(browser.text("#_mine", "第 901 名")).contains("第901号社区：第 901 名");

    browser.open(ExtraEvaluations.MANY + "/ranking/2.html");
    assertThat(browser.texts("tr.mine")).singleElement().asString().contains("第901号社区", "我的单位");
  }
}
