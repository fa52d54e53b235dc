package org.kaoping.paper.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Painter;

/** A document that has been set, and what can be measured of it; pages are counted from 1. */
final class SetPdf implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2022, 12, 30);

  /** Points of a millimetre. */
  static final double MM = 72 / 25.4;

  private static final int DPI = 254;

  final byte[] bytes;
  final PDDocument pdf;

  private SetPdf(byte[] bytes) throws IOException {
    this.bytes = bytes;
    this.pdf = Loader.loadPDF(bytes);
  }

  static SetPdf of(OfficialDocument document) {
    try {
      return new SetPdf(new PdfSetter(TestFonts.FOUND, Painter.NONE).set(document, DAY));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int pages() {
    return pdf.getNumberOfPages();
  }

  /** A line of text: its characters from left to right, and where its base line is from the top. */
  record Line(double baseline, List<TextPosition> characters) {
    String text() {
      return characters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    /** Left edge, in millimetres. */
    double left() {
      return characters.get(0).getXDirAdj() / MM;
    }

    /** Right edge, in millimetres. */
    double right() {
      TextPosition last = characters.get(characters.size() - 1);
      return (last.getXDirAdj() + last.getWidthDirAdj()) / MM;
    }
  }

  /** Returns the lines of a page that are inside the type area. */
  List<Line> lines(int page) {
    return allLines(page).stream()
        .filter(line -> line.baseline() > 37 * MM && line.baseline() < 262 * MM)
        .toList();
  }

  List<Line> allLines(int page) {
    TreeMap<Long, List<TextPosition>> lines = new TreeMap<>();
    positions(page)
        .forEach(
            p ->
                lines
                    .computeIfAbsent(Math.round(p.getYDirAdj() * 4.0), y -> new ArrayList<>())
                    .add(p));
    return lines.values().stream()
        .map(
            characters ->
                new Line(
                    characters.get(0).getYDirAdj(),
                    characters.stream()
                        .sorted((a, b) -> Float.compare(a.getXDirAdj(), b.getXDirAdj()))
                        .toList()))
        .toList();
  }

  private List<TextPosition> positions(int page) {
    List<TextPosition> all = new ArrayList<>();
    try {
      PDFTextStripper stripper =
          new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
              all.addAll(positions);
            }
          };
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      stripper.getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Returns the text without white space. */
  String text() {
    try {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ink of a page within a stretch of it, in millimetres from its upper left corner. */
  record Ink(double left, double top, double right, double bottom) {}

  /** Returns the extent of red or black ink between two heights. */
  Ink ink(int page, boolean red, double from, double to) {
    return ink(page, red, new Ink(0, from, 210, to));
  }

  /** Returns the extent of red or black ink in a part of a page. */
  Ink ink(int page, boolean red, Ink part) {
    BufferedImage image = picture(page);
    List<int[]> points =
        IntStream.range(
                (int) (part.top() * 10), Math.min(image.getHeight(), (int) (part.bottom() * 10)))
            .boxed()
            .flatMap(
                y ->
                    IntStream.range(
                            (int) (part.left() * 10),
                            Math.min(image.getWidth(), (int) (part.right() * 10)))
                        .filter(x -> isInk(image.getRGB(x, y), red))
                        .mapToObj(x -> new int[] {x, y}))
            .toList();
    return new Ink(
        points.stream().mapToInt(p -> p[0]).min().orElse(-1) / 10.0,
        points.stream().mapToInt(p -> p[1]).min().orElse(-1) / 10.0,
        points.stream().mapToInt(p -> p[0] + 1).max().orElse(-1) / 10.0,
        points.stream().mapToInt(p -> p[1] + 1).max().orElse(-1) / 10.0);
  }

  private static boolean isInk(int rgb, boolean red) {
    int r = rgb >> 16 & 0xff;
    int g = rgb >> 8 & 0xff;
    return red ? r > 180 && g < 120 : r < 140 && g < 140;
  }

  private BufferedImage picture(int page) {
    try {
      return new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      pdf.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
