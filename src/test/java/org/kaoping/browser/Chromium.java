package org.kaoping.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Debian's Chromium and its driver; {@code -Dchromium} and {@code -Dchromedriver} name others. */
final class Chromium {
  private static final String BINARY = System.getProperty("chromium", "/usr/bin/chromium");
  private static final String DRIVER = System.getProperty("chromedriver", "/usr/bin/chromedriver");

  /**
   * Kept, or its level would be forgotten: each start says that it knows no types for this version.
   */
  private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools");

  private Chromium() {}

  /**
   * Starts one without a window.
   *
   * @throws IllegalStateException if it is not installed
   */
  static ChromeDriver start() {
    CHATTER.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(installed(DRIVER).toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options());
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    return driver;
  }

  private static ChromeOptions options() {
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(installed(BINARY).toFile());
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

  private static Path installed(String program) {
    Path path = Path.of(program);
    if (!Files.isExecutable(path)) {
      throw new IllegalStateException(
          program
              + " is missing: dev/test installs it; -DexcludedGroups=browser leaves out the tests"
              + " that need a browser");
    }
    return path;
  }
}
