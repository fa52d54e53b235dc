package org.kaoping.paper.docx;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.kaoping.LibreOffice;

/** A document as LibreOffice sets it, in pages and their pictures. */
final class Converted {
  /** Picture elements of a millimetre: 254 of an inch. */
  private static final int MILLIMETRE = 10;

  private final Path pdf;

  private Converted(Path pdf) {
    this.pdf = pdf;
  }

  /** A stretch from one edge to the other, in tenths of a millimetre. */
  record Band(int from, int to) {}

  static Converted of(Opened document, Path folder) {
    try {
      Path file = Files.write(folder.resolve("notice.docx"), document.bytes());
      return new Converted(LibreOffice.convert(file, "pdf", folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the text of each page, without spaces. */
  List<String> pages() {
    String text = run("pdftotext", "-enc", "UTF-8", pdf.toString(), "-");
    return Arrays.stream(text.split("\f")).map(page -> page.replaceAll("\\s+", "")).toList();
  }

  /** Returns what is known about the pages' size. */
  String size() {
    return Pattern.compile("Page size: +(.*)")
        .matcher(run("pdfinfo", pdf.toString()))
        .results()
        .findFirst()
        .orElseThrow()
        .group(1);
  }

  /** Returns from where to where each line of a colour reaches down a page, which counts from 1. */
  List<Band> lines(int page, IntPredicate colour) {
    BufferedImage picture = picture(page);
    return bands(
        picture.getHeight(),
        y ->
            IntStream.range(0, picture.getWidth())
                .anyMatch(x -> colour.test(picture.getRGB(x, y) & 0xFFFFFF)));
  }

  /** Returns from where to where a colour reaches across a part of a page. */
  Band across(int page, Band lines, IntPredicate colour) {
    BufferedImage picture = picture(page);
    int[] columns =
        IntStream.range(0, picture.getWidth())
            .filter(
                x ->
                    IntStream.range(lines.from(), lines.to())
                        .anyMatch(y -> colour.test(picture.getRGB(x, y) & 0xFFFFFF)))
            .toArray();
    return new Band(columns[0], columns[columns.length - 1] + 1);
  }

  static boolean isRed(int rgb) {
    return rgb >> 16 > 180 && (rgb >> 8 & 0xFF) < 90 && (rgb & 0xFF) < 90;
  }

  static boolean isDark(int rgb) {
    return rgb >> 16 < 110 && (rgb >> 8 & 0xFF) < 110 && (rgb & 0xFF) < 110;
  }

  private static List<Band> bands(int length, IntPredicate marked) {
    List<Band> bands = new ArrayList<>();
    int from = -1;
    for (int y = 0; y <= length; y++) {
      boolean is = y < length && marked.test(y);
      if (is && from < 0) {
        from = y;
      } else if (!is && from >= 0) {
        bands.add(new Band(from, y));
        from = -1;
      }
    }
    return bands;
  }

  private BufferedImage picture(int page) {
    Path root = pdf.resolveSibling("page" + page);
    Path png = pdf.resolveSibling("page" + page + ".png");
    try {
      if (!Files.exists(png)) {
        String number = Integer.toString(page);
        String density = Integer.toString(254 * MILLIMETRE / 10);
        run(
            "pdftoppm",
            "-r",
            density,
            "-png",
            "-singlefile",
            "-f",
            number,
            "-l",
            number,
            pdf.toString(),
            root.toString());
      }
      return ImageIO.read(png.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(command[0] + " is missing: dev/test installs it", e);
    }
  }
}
