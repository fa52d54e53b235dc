package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers see why a unit has its points. */
@BrowserTest
class DerivationTest {
  private static final String UNIT = "qingpu-2023/units/geng-zhen.html";
  private static final String OPEN = "details.leaf[open]";

  @ParameterizedTest
  @EnumSource
  void cardsAreClosed_andOpenedOneByOneOrAllAtOnce(Browser.Way way, Browser browser) {
    browser.open(way, UNIT);
    assertThat(browser.texts(OPEN)).isEmpty();

    browser.press("计生信访稳定");
    assertThat(browser.texts(OPEN)).singleElement().asString().contains("计生信访稳定", "起评分");
    browser.press("全部展开");
    assertThat(browser.texts(OPEN)).hasSameSizeAs(browser.texts("details.leaf"));
    browser.press("全部收起");
    assertThat(browser.texts(OPEN)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void pointsAreComputedOnceMore_andWhatDiffersIsTold(Browser.Way way, Browser browser) {
    browser.open(way, UNIT);
    String total = browser.text("#_total");
    browser.press("用本页记录重算");
    assertThat(browser.text("#_again", "与公布的")).contains("各项分数重算了一遍", "合计 " + total + "，与公布的一致");

    browser.open(way, UNIT);
    browser.script(
        "const of = document.getElementById('_again').dataset;"
            + "of.records = of.records.replace(/petitions\\/\\S+/, '');");
    browser.press("用本页记录重算");
    assertThat(browser.text(".differs + ul", "公布的是")).contains("总分：重算为", "计生信访稳定：重算为");
    assertThat(browser.text("#_again")).contains("与公布的不一致");
  }

  @ParameterizedTest
  @EnumSource
  void anAddressOpensItsCard(Browser.Way way, Browser browser) {
    browser.open(way, UNIT + "#petitions");

    assertThat(browser.texts(OPEN)).singleElement().asString().contains("计生信访稳定");
  }
}
