package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Readers find pages by what they remember of a title. */
@BrowserTest
class SearchTest {
  private static final String STATUS = ".find [role=status]";
  private static final String FOUND = ".find li a";

  @ParameterizedTest
  @EnumSource
  void byInitialsOfPinyin(Browser.Way way, Browser browser) {
    browser.open(way, "index.html");
    browser.press("搜索");
    browser.type("查找", "gz");
    assertThat(browser.text(STATUS, "找到")).startsWith("找到");
    assertThat(browser.texts(FOUND)).contains("庚镇");

    browser.press("庚镇");
    assertThat(browser.address()).endsWith("/units/geng-zhen.html");
  }

  @ParameterizedTest
  @EnumSource
  void byAPartOfAChineseTitle_andByKeysOnly(Browser.Way way, Browser browser) {
    browser.open(way, "search.html");
    browser.keys("信访稳定");
    assertThat(browser.text(STATUS, "找到")).startsWith("找到");
    String address = browser.address();
    browser.keys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(browser.text()).contains("计生信访稳定");

    browser.open(address);
    assertThat(browser.text(STATUS, "找到")).startsWith("找到");
    assertThat(browser.texts(FOUND)).contains("计生信访稳定");
  }

  @ParameterizedTest
  @EnumSource
  void whoFindsNothingIsToldWhatNext(Browser.Way way, Browser browser) {
    browser.open(way, "search.html");
    browser.keys("没有这个");

    assertThat(browser.text(STATUS, "没有找到")).startsWith("没有找到“没有这个”。可以");
    assertThat(browser.texts(FOUND)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void byWhatAPageSays_withAnExcerpt(Browser.Way way, Browser browser) {
    browser.open(way, "search.html");
    browser.keys("虚列支出");
    assertThat(browser.text(".find .excerpt", "虚列支出")).contains("虚列支出");
    assertThat(browser.texts(".find .excerpt mark")).contains("虚列支出");
    assertThat(browser.text(STATUS, "找到")).startsWith("找到");
  }

  @ParameterizedTest
  @EnumSource
  void aGroupIsFoundWithItsUnits(Browser.Way way, Browser browser) {
    browser.open(way, "search.html");
    browser.keys("怀化");
    assertThat(browser.text(".find li .excerpt", "示例县")).contains("示例县103", "示例县115");
    assertThat(browser.texts(".find li small").get(0)).endsWith("13 个单位");
  }
}
