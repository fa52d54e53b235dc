package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Browsers run nothing of what somebody writes into data, and show all of it as text. */
@BrowserTest
class HostileContentTest {
  /** The search finds pages by them, documents have them, or nobody. */
  private static final Set<String> BESIDE_PAGES =
      Set.of("header tags", "header issuer", "site personal-data[].reason");

  /** Returns what was run, what would be if somebody clicked, and what readers can read. */
  private static final String LOOK =
      """
      const runs = a => a.name.startsWith('on') || a.name === 'srcdoc'
        || ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(a.name)
          && a.value !== 'data:,' && !['http:', 'file:', 'mailto:'].includes(new URL(a.value, location.href).protocol);
      const foreign = 'iframe, object, embed, form[action], base, meta[http-equiv=refresh]';
      const all = [...document.querySelectorAll('*')];
      const wrong = all.flatMap(e => [...e.attributes]).filter(runs).map(a => a.name + a.value);
      const shown = all.flatMap(e => [e.title, e.alt, e.ariaLabel, e.content, e.value]);
      return [String(window.hacked), String({}.hacked),
        [...wrong, ...[...document.querySelectorAll(foreign)].map(e => e.outerHTML)].join(),
        [document.documentElement.textContent, ...shown.filter(t => typeof t === 'string')].join(' ')];
      """;

  @Test
  void nothingOfIt_isRun_andAllOfIt_isShown(Browser browser) throws URISyntaxException {
    Site site = Site.hostile();
    browser.from(Browser.Way.SERVER, site);
    List<String> wrong = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    for (String page : site.files(".html")) {
      String address = new URI(null, null, "/" + page, null).toASCIIString().substring(1);
      browser.open(address);
      List<String> found = browser.strings(LOOK);
      shown.append(found.get(3)).append(' ');
      if (!found.subList(0, 3).equals(List.of("undefined", "undefined", ""))
          || !browser.address().equals(address)) {
        wrong.add(browser.address() + found.subList(0, 3));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(browser.faults()).isEmpty();
    String all = plain(shown.toString());
    Map<String, Set<String>> written = new TreeMap<>(Site.hostileTexts());
    written.keySet().removeAll(BESIDE_PAGES);
    assertThat(written)
        .allSatisfy(
            (field, texts) -> assertThat(texts).allMatch(text -> all.contains(plain(text))));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
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
}
