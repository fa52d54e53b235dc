package org.kaoping.draw;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A {@link Drawing} as a file that stands alone: on white ground with a margin, its title and
 * description above it and where it is from below it, fonts named, colours without a style sheet.
 */
final class SheetWriter {
  private static final int MARGIN = 20;
  private static final int WIDTH = Drawing.WIDTH + 2 * MARGIN;

  /** How wide it is where nothing else says so, in pixels. */
  private static final int SHOWN = 720;

  private static final int TITLE_SIZE = 15;
  private static final int FOOT_SIZE = 11;

  /** A line is so much higher than its letters, in tenths. */
  private static final int LEADING = 14;

  private static final String FONTS =
      "system-ui, 'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC',"
          + " 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif";

  private final StringBuilder out = new StringBuilder(8192);
  private int y = MARGIN;

  private SheetWriter() {}

  /**
   * Returns the file.
   *
   * @param foot lines below the chart
   * @param accent in the place of the built-in one
   */
  static String write(Chart chart, Drawing drawing, List<String> foot, Optional<Colour> accent) {
    SheetWriter writer = new SheetWriter();
    writer.lines(chart.title(), TITLE_SIZE, "fill=\"#1a1a1a\" font-weight=\"bold\"");
    writer.y += MARGIN / 5;
    writer.lines(chart.description(), Ink.SCALE_TEXT_SIZE, "fill=\"#595959\"");
    writer.y += MARGIN / 2;
    writer.out.append("<g transform=\"translate(" + MARGIN + " " + writer.y + ")\">\n");
    SvgWriter.layers(drawing, accent, writer.out);
    writer.out.append("</g>\n");
    writer.y += drawing.height() + MARGIN / 2;
    foot.forEach(line -> writer.lines(line, FOOT_SIZE, "fill=\"#595959\""));
    return head(chart, writer.y + MARGIN) + writer.out + "</svg>\n";
  }

  private static String head(Chart chart, int height) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<svg xmlns=\"http://www.w3.org/2000/svg\""
        + (" width=\"" + SHOWN + "\" height=\"" + height * SHOWN / WIDTH + "\"")
        + (" viewBox=\"0 0 " + WIDTH + " " + height + "\"")
        + " role=\"img\" aria-labelledby=\"title desc\""
        + (" font-family=\"" + FONTS + "\" font-size=\"" + Ink.TEXT_SIZE + "\">\n")
        + ("<title id=\"title\">" + SvgWriter.text(chart.title()) + "</title>\n")
        + ("<desc id=\"desc\">" + SvgWriter.text(chart.description()) + "</desc>\n")
        + ("<rect width=\"" + WIDTH + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n");
  }

  private void lines(String text, int size, String look) {
    for (String line : wrapped(TextWidth.clean(text), size)) {
      y += size * LEADING / 10;
      out.append("<g " + look + " font-size=\"" + size + "\">\n")
          .append("<text x=\"" + MARGIN + "\" y=\"" + (y - size / 4) + "\">")
          .append(SvgWriter.text(line))
          .append("</text>\n</g>\n");
    }
  }

  private static List<String> wrapped(String text, int size) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> lines = new ArrayList<>();
    String line = "";
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String piece = text.substring(start, end);
      if (!line.isEmpty() && TextWidth.of((line + piece).strip(), size) > Drawing.WIDTH) {
        lines.add(line.strip());
        line = "";
      }
      line += piece;
      start = end;
    }
    lines.add(line.strip());
    return lines.stream().filter(one -> !one.isEmpty()).toList();
  }
}
