package org.kaoping.browser;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium and its driver; {@code -Dchromium} and {@code -Dchromedriver} name others. */
final class Chromium implements Tab {
  private static final String BINARY = System.getProperty("chromium", "/usr/bin/chromium");
  private static final String DRIVER = System.getProperty("chromedriver", "/usr/bin/chromedriver");

  /**
   * Kept, or its level would be forgotten: each start says that it knows no types for this version.
   */
  private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;
  private final Protocol protocol;

  /**
   * Starts one without a window.
   *
   * @param allowed beginnings of the addresses that pages may ask for
   */
  Chromium(List<String> allowed) {
    CHATTER.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Tab.installed(DRIVER).toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options());
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    protocol = new Protocol(driver, allowed);
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(Tab.installed(BINARY).toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // root in a container has none
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--force-color-profile=srgb",
        "--lang=zh-CN",
        "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");
    return options;
  }

  @Override
  public String name() {
    return "chromium";
  }

  @Override
  public void reset(List<String> origins) {
    command("Page.navigate", Map.of("url", "data:,"));
    for (String origin : origins) {
      command(
          "Storage.clearDataForOrigin", Map.of("origin", origin, "storageTypes", "local_storage"));
    }
    size(1280, 900);
    command("Emulation.setEmulatedMedia", media("screen", "light"));
    command("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    faults();
  }

  @Override
  public void size(int width, int height) {
    boolean phone = width < 600;
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    command("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
  }

  /** Returns what style sheets are told, as {@code Emulation.setEmulatedMedia} takes it. */
  static Map<String, Object> media(String medium, String scheme) {
    return Map.of(
        "media",
        medium,
        "features",
        List.of(
            Map.of("name", "prefers-color-scheme", "value", scheme),
            Map.of("name", "prefers-reduced-motion", "value", "reduce")));
  }

  @Override
  public void open(String address) {
    driver.get(address);
  }

  @Override
  public String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  @Override
  public @Nullable Object run(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  @Override
  public @Nullable Object runLater(String body, Object... arguments) {
    return driver.executeAsyncScript(body, arguments);
  }

  @Override
  public void click(Object element) {
    ((WebElement) element).click();
  }

  @Override
  public void keys(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  @Override
  public byte[] print() {
    command("Emulation.setEmulatedMedia", media("print", "light"));
    Map<String, Object> printed =
        command("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
    return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
  }

  @Override
  public Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver.executeCdpCommand(name, parameters);
  }

  @Override
  public List<String> faults() {
    return protocol.faults();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
