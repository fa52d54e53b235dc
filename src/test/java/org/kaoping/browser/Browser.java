package org.kaoping.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;

/** A reader's browser, showing pages of a site from a web server or from files. */
final class Browser implements AutoCloseable {
  /** How pages reach the browser. */
  enum Way {
    /** A web server shows the site under some path. */
    SERVER,
    /** The reader clicks on a file twice. */
    FILE
  }

  private static final Path PICTURES = Path.of("target/screenshots");
  private static final int HIGHEST_PICTURE = 12_000;

  private final Tab tab;
  private final Map<Site, WebServer> servers = new HashMap<>();
  private Way way = Way.SERVER;
  private Site site = Site.chinese();

  /**
   * Starts one.
   *
   * @param program makes a tab from beginnings of the addresses that pages may ask for
   */
  Browser(Function<List<String>, Tab> program) {
    this.tab = program.apply(List.of("http://localhost:", Site.HOME.toUri().toString()));
  }

  /** Becomes like new: a web server, the Chinese site, 1280 × 900 pixels, light, with scripts. */
  void reset() {
    from(Way.SERVER, Site.chinese());
    tab.reset(
        Stream.concat(Stream.of("file://"), servers.values().stream().map(WebServer::address))
            .toList());
  }

  void from(Way newWay, Site newSite) {
    way = newWay;
    site = newSite;
  }

  /** Shows a page; {@code path} is from the site's root and may have a query and an anchor. */
  void open(String path) {
    tab.open(root() + path);
  }

  /** Shows a page of the Chinese site from a web server or from files. */
  void open(Way newWay, String path) {
    from(newWay, Site.chinese());
    open(path);
  }

  private String root() {
    return way == Way.FILE
        ? site.folder().toUri().toString()
        : servers.computeIfAbsent(site, s -> new WebServer(s.folder())).address();
  }

  /** Returns what is shown, from the site's root, with query and anchor. */
  String address() {
    String address = tab.address();
    return address.startsWith(root()) ? address.substring(root().length()) : address;
  }

  /** Sets the viewport; a narrow one is that of a telephone, which is touched. */
  void size(int width, int height) {
    tab.size(width, height);
  }

  /**
   * Sets what style sheets are told.
   *
   * @param medium {@code screen} or {@code print}
   * @param scheme {@code light} or {@code dark}
   */
  void media(String medium, String scheme) {
    tab.command("Emulation.setEmulatedMedia", Chromium.media(medium, scheme));
  }

  /** Lets pages that are opened from now on run scripts or not. */
  void scripts(boolean on) {
    tab.command("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /**
   * Presses the first visible link, button or summary with this text, or this in its text; once
   * more if the page's scripts put another in its place in between.
   */
  void press(String text) {
    try {
      tab.click(pressable(text));
    } catch (StaleElementReferenceException e) {
      tab.click(pressable(text));
    }
  }

  private Object pressable(String text) {
    return element(
        """
        const wanted = arguments[0], name = e => (e.ariaLabel || e.innerText || e.textContent).trim();
        const shown = [...document.querySelectorAll('a[href], button, summary')]
          .filter(e => e.checkVisibility({visibilityProperty: true}));
        const found = shown.find(e => name(e) === wanted) || shown.find(e => name(e).includes(wanted));
        found?.scrollIntoView({block: 'center'}); // clear of what stays at the top
        return found;
        """,
        text);
  }

  /** Types into the visible field with this label, behind what stands there. */
  void type(String label, String text) {
    focus(label, false);
    keys(text);
  }

  /** Chooses the option with this text in the visible field with this label. */
  void choose(String label, String option) {
    Object chosen =
        tab.run(
            """
            const [field, wanted] = arguments;
            const option = [...field.options].find(o => o.text.trim() === wanted);
            if (!option) return false;
            field.value = option.value;
            ['input', 'change'].forEach(e => field.dispatchEvent(new Event(e, {bubbles: true})));
            return true;
            """,
            field(label),
            option);
    if (!Objects.equals(chosen, true)) {
      throw new NoSuchElementException(option + " of " + label);
    }
  }

  /** Types into the visible field with this label and takes the first unit that is offered. */
  void pick(String label, String text) {
    focus(label, true);
    keys(text);
    tab.runLater(
        """
        const [done] = arguments, field = document.activeElement;
        const look = tries => field.getAttribute('aria-activedescendant') || !tries ? done() : setTimeout(look, 50, tries - 1);
        look(200);
        """);
    keys(Keys.ENTER);
  }

  /** Puts the focus into a field, at the end of its text or with all of it to be written over. */
  private void focus(String label, boolean over) {
    tab.run(
        """
        const [field, over] = arguments;
        field.focus();
        field.setSelectionRange(over === 'over' ? 0 : field.value.length, field.value.length);
        """,
        field(label),
        over ? "over" : "behind");
  }

  /** Presses keys one after the other wherever the focus is. */
  void keys(CharSequence... keys) {
    tab.keys(keys);
  }

  void tab() {
    keys(Keys.TAB);
  }

  private Object field(String label) {
    return element(
        """
        const wanted = arguments[0];
        const named = f => [f.ariaLabel, ...[...f.labels || []].map(l => l.innerText)]
          .some(t => t && t.includes(wanted));
        return [...document.querySelectorAll('input, select, textarea')]
          .find(f => f.checkVisibility({visibilityProperty: true}) && named(f));
        """,
        label);
  }

  private Object element(String script, String wanted) {
    Object element = tab.run(script, wanted);
    if (element != null) {
      return element;
    }
    throw new NoSuchElementException("“" + wanted + "” is not on " + address() + ":\n" + text());
  }

  /** Returns the visible text of the page's main part. */
  String text() {
    return text("main");
  }

  /** Returns the visible text of the first element that matches. */
  String text(String selector) {
    return String.valueOf(
        tab.run("return document.querySelector(arguments[0]).innerText.trim()", selector));
  }

  /** Returns the text of the first element that matches as soon as it has this in it. */
  String text(String selector, String wanted) {
    Object seen =
        tab.runLater(
            """
            const [selector, wanted, done] = arguments;
            const look = tries => {
              const text = document.querySelector(selector)?.innerText ?? '';
              text.includes(wanted) || !tries ? done(text) : setTimeout(look, 50, tries - 1);
            };
            look(200);
            """,
            selector,
            wanted);
    return String.valueOf(seen);
  }

  /** Returns the visible texts of all elements that match. */
  List<String> texts(String selector) {
    return strings(
        "return [...document.querySelectorAll(arguments[0])]"
            + ".filter(e => e.checkVisibility({visibilityProperty: true}))"
            + ".map(e => e.innerText.trim());",
        selector);
  }

  /** Runs a function's body in the page and returns what it returns. */
  @Nullable Object script(String body, Object... arguments) {
    return tab.run(body, arguments);
  }

  /** Runs a function's body in the page that returns texts. */
  List<String> strings(String body, Object... arguments) {
    return strings(tab.run(body, arguments));
  }

  /** Runs a function's body that hands texts to its last argument. */
  List<String> stringsLater(String body, Object... arguments) {
    return strings(tab.runLater(body, arguments));
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  /** Returns what pages complained of or asked for outside their site since the last call. */
  List<String> faults() {
    return tab.faults();
  }

  /** Leaves a picture of the whole page in {@code target/screenshots}, if pictures are wanted. */
  void picture(String name) {
    if (System.getProperty("pictures", "").equals("none")) {
      return;
    }
    // Where a bar takes room from the page, the picture would lack the page's right margin.
    tab.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    Map<String, Object> metrics = tab.command("Page.getLayoutMetrics", Map.of());
    Map<?, ?> size = (Map<?, ?>) metrics.getOrDefault("cssContentSize", Map.of());
    int width = ((Number) Objects.requireNonNull(size.get("width"))).intValue();
    int height = ((Number) Objects.requireNonNull(size.get("height"))).intValue();
    Map<String, Object> clip =
        Map.of(
            "x", 0,
            "y", 0,
            "scale", 1,
            "width", width,
            "height", Math.min(height, HIGHEST_PICTURE));
    Map<String, Object> taken =
        tab.command(
            "Page.captureScreenshot",
            Map.of("captureBeyondViewport", true, "clip", clip, "optimizeForSpeed", true));
    save(name + ".png", Base64.getDecoder().decode(String.valueOf(taken.get("data"))));
    tab.command("Emulation.setScrollbarsHidden", Map.of("hidden", false));
  }

  /**
   * Prints the page on A4 paper into {@code target/screenshots} and returns the file. The page
   * shows what is printed from then on.
   */
  Path print(String name) {
    return save(name + "." + tab.name() + ".pdf", tab.print());
  }

  private static Path save(String name, byte[] content) {
    try {
      Files.createDirectories(PICTURES);
      return Files.write(PICTURES.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    tab.close();
    servers.values().forEach(WebServer::close);
  }
}
