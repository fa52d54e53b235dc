package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Browsers run nothing of what somebody writes into data, and show all of it as text. */
@BrowserTest
class HostileContentTest {
  @Test
  void nothingOfIt_isRun_andAllOfIt_isShown(Browser browser) {
    Site site = Site.hostile();
    browser.from(Browser.Way.SERVER, site);
    List<String> wrong = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    for (String page : site.files(".html")) {
      if (page.startsWith("district-town-2023/") || !page.contains("/")) {
        browser.open(page);
        List<String> found =
            browser.strings("return [String(window.hacked), document.body.textContent]");
        shown.append(found.get(1));
        if (!found.get(0).equals("undefined") || !browser.address().equals(page)) {
          wrong.add(page);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(browser.faults()).isEmpty();
    String all = shown.toString().replaceAll("\\s+", " ");
    assertThat(HostileContent.TEXTS).allSatisfy(text -> assertThat(all).contains(text));
  }

  @Test
  void searchShowsItAsText(Browser browser) {
    browser.from(Browser.Way.SERVER, Site.hostile());
    browser.open("search.html");
    browser.type("查找", "script");
    assertThat(browser.text("main", "<script>window.hacked=1</script>"))
        .contains("<script>window.hacked=1</script>");
    assertThat(browser.script("return String(window.hacked)")).isEqualTo("undefined");
    assertThat(browser.faults()).isEmpty();
  }

  @Test
  void tables_haveNoFormulas() throws IOException {
    Site site = Site.hostile();
    for (String table : site.files(".csv")) {
      String text = Files.readString(site.folder().resolve(table), StandardCharsets.UTF_8);
      assertThat(text).as(table).doesNotContainPattern("(?m)(?:^|,)\"?[=@]");
    }
  }
}
