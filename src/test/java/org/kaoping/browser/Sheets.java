package org.kaoping.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/** The texts of a printed document, sheet by sheet, by {@code pdftotext} of poppler-utils. */
final class Sheets {
  private Sheets() {}

  /** Returns each sheet's text as {@link #plain}, in the order in which it was drawn. */
  static List<String> texts(Path pdf) {
    return lines(pdf).stream().map(lines -> String.join("", lines)).toList();
  }

  /** Returns the lines of each sheet, each as {@link #plain}, without empty ones. */
  static List<List<String>> lines(Path pdf) {
    try {
      Process reader =
          new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", pdf.toString(), "-")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\f"))
          .map(sheet -> sheet.lines().map(Sheets::plain).filter(l -> !l.isEmpty()).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("pdftotext is missing: dev/test installs it", e);
    }
  }

  /** Returns a text without spaces and marks of style sheets, with one form of each character. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s●○]+", "");
  }
}
