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
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

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

  private final ChromeDriver driver;
  private final Map<Site, WebServer> servers = new HashMap<>();
  private final Protocol protocol;
  private Way way = Way.SERVER;
  private Site site = Site.chinese();

  private Browser() {
    this.driver = Chromium.start();
    this.protocol =
        new Protocol(driver, List.of("http://localhost:", Site.HOME.toUri().toString()));
  }

  static Browser start() {
    return new Browser();
  }

  /** Becomes like new: a web server, the Chinese site, 1280 × 900 pixels, light, with scripts. */
  void reset() {
    from(Way.SERVER, Site.chinese());
    run("Page.navigate", Map.of("url", "data:,"));
    forget("file://");
    servers.values().forEach(server -> forget(server.address()));
    size(1280, 900);
    media("screen", "light");
    scripts(true);
    faults();
  }

  /** Forgets which unit is the reader's own. */
  private void forget(String origin) {
    run("Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "local_storage"));
  }

  void from(Way newWay, Site newSite) {
    way = newWay;
    site = newSite;
  }

  /** Shows a page; {@code path} is from the site's root and may have a query and an anchor. */
  void open(String path) {
    driver.get(root() + path);
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
    String address = String.valueOf(driver.getCurrentUrl());
    return address.startsWith(root()) ? address.substring(root().length()) : address;
  }

  /** Sets the viewport; a narrow one is that of a telephone, which is touched. */
  void size(int width, int height) {
    boolean phone = width < 600;
    run(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    run("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
  }

  /**
   * Sets what style sheets are told.
   *
   * @param medium {@code screen} or {@code print}
   * @param scheme {@code light} or {@code dark}
   */
  void media(String medium, String scheme) {
    run(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Lets pages that are opened from now on run scripts or not. */
  void scripts(boolean on) {
    run("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  /**
   * Presses the first visible link, button or summary with this text, or this in its text; once
   * more if the page's scripts put another in its place in between.
   */
  void press(String text) {
    try {
      pressable(text).click();
    } catch (StaleElementReferenceException e) {
      pressable(text).click();
    }
  }

  private WebElement pressable(String text) {
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

  /** Types into the visible field with this label. */
  void type(String label, String text) {
    field(label).sendKeys(text);
  }

  /** Chooses the option with this text in the visible field with this label. */
  void choose(String label, String option) {
    field(label).findElements(By.tagName("option")).stream()
        .filter(o -> o.getText().trim().equals(option))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(option + " of " + label))
        .click();
  }

  /** Types into the visible field with this label and takes the first unit that is offered. */
  void pick(String label, String text) {
    WebElement field = field(label);
    field.clear();
    field.sendKeys(text);
    driver.executeAsyncScript(
        """
        const [field, done] = arguments;
        const look = tries => field.getAttribute('aria-activedescendant') || !tries ? done() : setTimeout(look, 50, tries - 1);
        look(200);
        """,
        field);
    field.sendKeys(Keys.ENTER);
  }

  /** Presses keys one after the other wherever the focus is. */
  void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void tab() {
    keys(Keys.TAB);
  }

  private WebElement field(String label) {
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

  private WebElement element(String script, String wanted) {
    if (driver.executeScript(script, wanted) instanceof WebElement element) {
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
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  /** Returns the text of the first element that matches as soon as it has this in it. */
  String text(String selector, String wanted) {
    Object seen =
        driver.executeAsyncScript(
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
    return driver.executeScript(body, arguments);
  }

  /** Runs a function's body in the page that returns texts. */
  List<String> strings(String body, Object... arguments) {
    return strings(driver.executeScript(body, arguments));
  }

  /** Runs a function's body that hands texts to its last argument. */
  List<String> stringsLater(String body, Object... arguments) {
    return strings(driver.executeAsyncScript(body, arguments));
  }

  private static List<String> strings(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  /** Returns what pages complained of or asked for outside their site since the last call. */
  List<String> faults() {
    return protocol.faults();
  }

  /** Leaves a picture of the whole page in {@code target/screenshots}. */
  void picture(String name) {
    // Where a bar takes room from the page, the picture would lack the page's right margin.
    run("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    Map<String, Object> metrics = run("Page.getLayoutMetrics", Map.of());
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
    save(
        name + ".png",
        run("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)));
    run("Emulation.setScrollbarsHidden", Map.of("hidden", false));
  }

  /**
   * Prints the page on A4 paper into {@code target/screenshots} and returns the file. The page
   * shows what is printed from then on.
   */
  Path print(String name) {
    media("print", "light");
    return save(
        name + ".pdf",
        run("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false)));
  }

  private static Path save(String name, Map<String, Object> answer) {
    try {
      Files.createDirectories(PICTURES);
      return Files.write(
          PICTURES.resolve(name), Base64.getDecoder().decode((String) answer.get("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> run(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  @Override
  public void close() {
    driver.quit();
    servers.values().forEach(WebServer::close);
  }
}
