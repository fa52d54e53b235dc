package org.kaoping.draw;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Where a text of a chart stands.
 *
 * @param text the text
 * @param box its place in user units, by the fixed widths
 */
record TextBox(String text, Rectangle2D box) {
  private static final Pattern SEGMENT =
      Pattern.compile("M([\\d.-]+) ([\\d.-]+) L([\\d.-]+) ([\\d.-]+)");

  static List<TextBox> in(Element svg) {
    return SvgTexts.byTag(svg, "text").stream().map(TextBox::of).toList();
  }

  /** Returns all straight lines of the chart, but not the edges of bars. */
  static List<Line2D> linesIn(Element svg) {
    Stream<Line2D> paths =
        SvgTexts.byTag(svg, "path").stream()
            .flatMap(path -> SEGMENT.matcher(path.getAttribute("d")).results())
            .map(at -> line(at.group(1), at.group(2), at.group(3), at.group(4)));
    Stream<Line2D> lines =
        SvgTexts.byTag(svg, "line").stream()
            .map(
                line ->
                    line(
                        line.getAttribute("x1"),
                        line.getAttribute("y1"),
                        line.getAttribute("x2"),
                        line.getAttribute("y2")));
    return Stream.concat(paths, lines).toList();
  }

  private static Line2D line(String x1, String y1, String x2, String y2) {
    return new Line2D.Double(
        Double.parseDouble(x1),
        Double.parseDouble(y1),
        Double.parseDouble(x2),
        Double.parseDouble(y2));
  }

  private static TextBox of(Element element) {
    Element group = (Element) element.getParentNode();
    int size = group.hasAttribute("font-size") ? 12 : 13;
    double width = TextWidth.of(element.getTextContent(), size);
    String anchor = group.getAttribute("text-anchor");
    double share = anchor.equals("end") ? 1 : anchor.equals("middle") ? 0.5 : 0;
    double x = Double.parseDouble(element.getAttribute("x")) - share * width;
    double y = Double.parseDouble(element.getAttribute("y"));
    return new TextBox(
        element.getTextContent(), new Rectangle2D.Double(x, y - 0.8 * size, width, size - 1));
  }
}
