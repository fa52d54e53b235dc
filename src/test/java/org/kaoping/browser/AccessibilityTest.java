package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe-core finds of WCAG 2.2 AA, on a telephone and a desk, light and dark. */
@BrowserTest
class AccessibilityTest {
  static final List<Integer> WIDTHS = List.of(360, 1280);

  private static final Path AXE = Path.of("src/test/browser/node_modules/axe-core/axe.min.js");

  /** In the dark, only what colours can make wrong. */
  private static final String RUN =
      """
      const [scheme, done] = arguments;
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const colours = {type: 'rule', values: ['color-contrast', 'link-in-text-block']};
      axe.run({runOnly: scheme === 'dark' ? colours : tags, resultTypes: ['violations']})
        .then(r => done(r.violations.flatMap(v => v.nodes.slice(0, 3).map(n =>
          v.id + ': ' + n.html.slice(0, 200) + ' ' + n.failureSummary))), e => done([String(e)]));
      """;

  @EachSample
  void axeFindsNothing(Sample sample, Browser browser) {
    for (int width : WIDTHS) {
      browser.size(width, 900);
      browser.open(sample.path());
      browser.script(axe());
      for (String scheme : List.of("light", "dark")) {
        browser.media("screen", scheme);
        browser.picture(sample.name() + "-" + width + "-" + scheme);
        assertThat(browser.stringsLater(RUN, scheme)).as("%s px, %s", width, scheme).isEmpty();
      }
    }
  }

  private static String axe() {
    try {
      return Files.readString(AXE);
    } catch (IOException e) {
      throw new UncheckedIOException(AXE + " is missing: dev/test installs it", e);
    }
  }
}
