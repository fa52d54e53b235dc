package org.kaoping.report.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.kaoping.draw.Accent;
import org.kaoping.report.Links;
import org.kaoping.report.SiteFile;

/** The style sheet that puts a site's own accent in the place of the built-in one. */
final class AccentStyle {
  private AccentStyle() {}

  static SiteFile.Text file(Accent accent) {
    return new SiteFile.Text(Links.ACCENT_STYLE, out -> write(accent, out));
  }

  private static void write(Accent accent, Writer out) {
    try {
      out.append(":root { --accent: " + accent.light() + "; --notice: " + accent.lightNotice());
      out.append("; }\n@media screen and (prefers-color-scheme: dark) {\n  :root { --accent: ");
      out.append(accent.dark() + "; --notice: " + accent.darkNotice() + "; }\n}\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
