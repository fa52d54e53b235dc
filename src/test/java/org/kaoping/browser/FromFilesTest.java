package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A double click on a file of a shared folder shows what a web server shows. */
@BrowserTest
class FromFilesTest {
  @EachSample
  void aFileShowsTheSamePage(Sample sample, Browser browser) {
    browser.open(sample.path());
    String fromServer = browser.text("body");
    browser.from(Browser.Way.FILE, Site.chinese());
    browser.open(sample.path());

    assertThat(browser.text("body")).isNotBlank().isEqualTo(fromServer);
    assertThat(browser.script("return getComputedStyle(document.querySelector('.skip')).position"))
        .as("the style sheet is there")
        .isEqualTo("absolute");
  }
}
