package org.kaoping.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The texts of a printed document, sheet by sheet, by {@code pdftotext} of poppler-utils. */
final class Sheets {
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"(.+?)\" yMin=\"(.+?)\" xMax=\"(.+?)\" yMax=\"(.+?)\">(.*?)</word>");

  private Sheets() {}

  /** Returns each sheet's text as {@link #plain}, in the order in which it was drawn. */
  static List<String> texts(Path pdf) {
    return lines(pdf).stream().map(lines -> String.join("", lines)).toList();
  }

  /** Returns the lines of each sheet, each as {@link #plain}, without empty ones. */
  static List<List<String>> lines(Path pdf) {
    return Arrays.stream(read(pdf, "-raw").split("\f"))
        .map(sheet -> sheet.lines().map(Sheets::plain).filter(l -> !l.isEmpty()).toList())
        .toList();
  }

  /** Returns where the words of each sheet stand. */
  static List<List<Word>> words(Path pdf) {
    return Arrays.stream(read(pdf, "-bbox").split("<page "))
        .skip(1)
        .map(sheet -> WORD.matcher(sheet).results().map(Word::of).toList())
        .toList();
  }

  private static String read(Path pdf, String how) {
    try {
      Process reader =
          new ProcessBuilder("pdftotext", how, "-enc", "UTF-8", pdf.toString(), "-")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("pdftotext is missing: dev/test installs it", e);
    }
  }

  /** Returns a text without spaces and marks of style sheets, with one form of each character. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s●○•]+", "");
  }

  /** A word on a sheet, in points from its upper left corner. */
  record Word(double left, double top, double right, double bottom, String text) {
    private static Word of(MatchResult found) {
      return new Word(
          Double.parseDouble(found.group(1)),
          Double.parseDouble(found.group(2)),
          Double.parseDouble(found.group(3)),
          Double.parseDouble(found.group(4)),
          found.group(5));
    }

    /**
     * Returns whether one can hardly be read for the other. The room of a word is higher than its
     * letters.
     *
     * @param most how far one may reach into the room of the next
     */
    boolean covers(Word other, double most) {
      double wide = Math.min(right, other.right) - Math.max(left, other.left);
      double edge = (bottom - top) / 3;
      double others = (other.bottom - other.top) / 3;
      return wide > most
          && Math.min(bottom - edge, other.bottom - others)
              > Math.max(top + edge, other.top + others);
    }
  }
}
