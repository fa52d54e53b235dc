package org.kaoping.report.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.kaoping.report.Links;
import org.kaoping.report.SiteFile;

/**
 * The style sheet that puts a watermark behind pages, on screens and on each sheet of paper. Its
 * colours are whole ones: not every printer knows what shines through.
 */
final class WatermarkStyle {
  /** Notices stand on white paper of their own. */
  private static final String ON_PAPER =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="200">\
      <text x="150" y="100" text-anchor="middle" transform="rotate(-30 150 100)"\
       font-family="sans-serif" font-size="20" fill="#e8e8e8">%s</text></svg>""";

  private WatermarkStyle() {}

  static SiteFile.Text file(String text) {
    return SiteFile.Text.of(
        Links.WATERMARK_STYLE,
        () ->
            """
            .watermark {
              height: 100%;
              left: 0;
              pointer-events: none;
              position: fixed;
              top: 0;
              width: 100%;
              z-index: -1;
            }
            svg.watermark text { fill: color-mix(in srgb, var(--ink) 10%, var(--paper)); font-size: 1.25rem; }
            main .paper { background: #fff url("data:image/svg+xml,"""
                + URLEncoder.encode(ON_PAPER.formatted(text), UTF_8).replace("+", "%20")
                + "\"); }\n");
  }
}
