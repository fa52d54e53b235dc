package org.kaoping.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

/** Where scripts are switched off everything can be read, and nothing pretends to work. */
@BrowserTest
class WithoutScriptsTest {
  /** Pages that are nothing but what scripts do; they say so. */
  private static final Set<String> TOOLS = Set.of("search", "compare");

  /** The visible texts of the main part, without those of controls. */
  private static final String TEXTS =
      """
      document.querySelectorAll('details').forEach(d => d.open = true);
      const tools = 'button, label, select, output, form, fieldset, search, noscript, [aria-live],'
        + ' [role=search], [role=status]';
      const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walk.nextNode()) {
        const around = walk.currentNode.parentElement, text = walk.currentNode.data.trim();
        if (text && !around.closest(tools) && around.checkVisibility({visibilityProperty: true})) {
          texts.push(text);
        }
      }
      return texts;
      """;

  private static final String CONTROLS =
      """
      return [...document.querySelectorAll('button, input, select, textarea, [role=button]')]
        .filter(e => e.checkVisibility({visibilityProperty: true})).map(e => e.outerHTML);
      """;

  @EachSample
  void everythingCanBeRead(Sample sample, Browser browser) {
    browser.open(sample.path());
    List<String> with = browser.strings(TEXTS);

    browser.scripts(false);
    browser.open(sample.path());
    List<String> without = browser.strings(TEXTS);

    assertThat(without).isNotEmpty();
    if (!TOOLS.contains(sample.name())) {
      assertThat(without).containsAll(with);
    }
    assertThat(browser.strings(CONTROLS)).as("controls that do nothing").isEmpty();
  }
}
