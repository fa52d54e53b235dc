package org.kaoping.deliver;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A page with the script that shows it again when it has changed. */
final class LivePage {
  /** The page's own policy lets no script in; the server sends one that does. */
  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\\n?");

  private LivePage() {}

  /** Returns the page, otherwise as it is. */
  static byte[] of(byte[] page, String version) {
    String html = POLICY.matcher(new String(page, StandardCharsets.UTF_8)).replaceFirst("");
    int end = Math.max(0, html.indexOf("</head>"));
    String script =
        "<script src=\"/_kaoping/live.js\" data-version=\"" + version + "\" defer></script>\n";
    return (html.substring(0, end) + script + html.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns a page for where there is none yet. */
  static byte[] empty(String language, String text, String version) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <title>Kaoping</title>
        </head>
        <body>
        <p>%s</p>
        </body>
        </html>
        """
            .formatted(language, text);
    return of(html.getBytes(StandardCharsets.UTF_8), version);
  }
}
