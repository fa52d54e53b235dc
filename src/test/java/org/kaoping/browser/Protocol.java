package org.kaoping.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import org.json.JSONObject;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What Chromium has noted while it showed pages. */
final class Protocol {
  private final ChromeDriver driver;
  private final List<String> allowed;

  /**
   * Reads what a browser notes.
   *
   * @param allowed beginnings of the addresses that pages may ask for
   */
  Protocol(ChromeDriver driver, List<String> allowed) {
    this.driver = driver;
    this.allowed = allowed;
  }

  /**
   * Returns warnings and errors of the console, refusals by the Content-Security-Policy, requests
   * that were meant to leave the site, and those that failed, since the last call.
   */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        faults.add("console: " + entry.getMessage());
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JSONObject message = new JSONObject(entry.getMessage()).getJSONObject("message");
      request(message.getString("method"), message.getJSONObject("params"), faults);
    }
    return faults;
  }

  private void request(String method, JSONObject params, List<String> faults) {
    switch (method) {
      case "Network.requestWillBeSent" -> leaving(address(params, "request"), allowed, faults);
      case "Network.webSocketCreated" -> leaving(params.getString("url"), allowed, faults);
      case "Network.loadingFailed" -> faults.add("failed: " + params);
      case "Network.responseReceived" -> {
        if (params.getJSONObject("response").getInt("status") >= 400) {
          faults.add("not found: " + address(params, "response"));
        }
      }
      default -> {}
    }
  }

  /** Notes an address that is not of the site. */
  static void leaving(String address, List<String> allowed, List<String> faults) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("data:") && allowed.stream().noneMatch(address::startsWith)) {
      faults.add("outside the site: " + address);
    }
  }

  private static String address(JSONObject params, String of) {
    return params.getJSONObject(of).getString("url");
  }
}
