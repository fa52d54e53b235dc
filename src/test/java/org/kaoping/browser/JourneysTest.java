package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers find what they came for. */
@BrowserTest
class JourneysTest {
  @ParameterizedTest
  @EnumSource
  void fromHomeToWhyAUnitLostPointsInThreeClicks_andOneForAnEarlierYear(
      Browser.Way way, Browser browser) {
    browser.open(way, "index.html");
    browser.press("青浦区2023年度"); // the year, folded
    browser.press("青浦区2023年度人口与计划生育工作考评（演示）");
    browser.press("庚镇");
    browser.press("计生信访稳定");
    assertThat(browser.text("details.leaf[open]")).contains("计生信访稳定", "起评分");

    browser.press("评分标准和各单位得分");
    assertThat(browser.address()).isEqualTo("qingpu-2023/indicators/petitions.html");
    assertThat(browser.text()).contains("计生信访稳定", "庚镇");
  }

  @ParameterizedTest
  @EnumSource
  void whoWentAstrayIsLedHome(Browser.Way way, Browser browser) {
    browser.open(way, "404.html");
    browser.press("首页");

    assertThat(browser.address()).isEqualTo("index.html");
  }

  /** Among these, a unit of the second grade comes first. */
  @ParameterizedTest
  @EnumSource
  void gradesToFilterBy_standTheBestFirst(Browser.Way way, Browser browser) {
    browser.open(way, "qingpu-2023/kinds/8857-9053.html");

    assertThat(
            browser.strings(
                "return [...document.querySelectorAll('[name=grade] option')].map(o => o.text)"))
        .containsExactly("全部", "优秀", "良好", "一般");
  }
}
