package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Scanner;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Charts as pixels, painted from their SVG: what {@link Charts} writes and nothing else of SVG.
 * Equal charts and fonts give equal bytes; no font of the machine is asked for.
 */
public final class Pictures {
  /** How much thicker bold letters are drawn, in shares of their size. */
  private static final float BOLD = 0.045f;

  private final Graphics2D graphics;
  private final Lettering lettering;

  private Pictures(Graphics2D graphics, Lettering lettering) {
    this.graphics = graphics;
    this.lettering = lettering;
  }

  /**
   * Returns a chart as PNG on white ground.
   *
   * @param svg written by {@link Charts}
   * @param width in pixels; the height follows
   */
  public static byte[] png(String svg, int width, Lettering lettering) {
    Element root = parsed(svg);
    String[] box = root.getAttribute("viewBox").split(" ", -1);
    double scale = width / Double.parseDouble(box[2]);
    int height = (int) Math.round(Double.parseDouble(box[3]) * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.scale(scale, scale);
    new Pictures(graphics, lettering).children(root, Look.NONE.with(root));
    graphics.dispose();
    return new PngWriter(image).bytes();
  }

  private static Element parsed(String svg) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What elements inherit. */
  private record Look(
      Optional<Color> fill,
      Optional<Color> stroke,
      float strokeWidth,
      double size,
      boolean bold,
      String anchor) {
    static final Look NONE =
        new Look(Optional.of(Color.BLACK), Optional.empty(), 1, Ink.TEXT_SIZE, false, "start");

    Look with(Element element) {
      return new Look(
          own(element, "fill").map(Look::colour).orElse(fill),
          own(element, "stroke").map(Look::colour).orElse(stroke),
          own(element, "stroke-width").map(Float::parseFloat).orElse(strokeWidth),
          own(element, "font-size").map(Double::parseDouble).orElse(size),
          own(element, "font-weight").map(weight -> weight.equals("bold")).orElse(bold),
          own(element, "text-anchor").orElse(anchor));
    }

    private static Optional<String> own(Element element, String name) {
      return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
    }

    private static Optional<Color> colour(String value) {
      return value.equals("none") ? Optional.empty() : Optional.of(Color.decode(value));
    }
  }

  private void children(Element parent, Look look) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        paint(element, look.with(element));
      }
    }
  }

  private void paint(Element element, Look look) {
    switch (element.getTagName()) {
      case "g" -> group(element, look);
      case "text" -> text(element, look);
      case "rect" ->
          shape(
              new Rectangle2D.Double(
                  number(element, "x"),
                  number(element, "y"),
                  number(element, "width"),
                  number(element, "height")),
              look);
      case "line" ->
          shape(
              new Line2D.Double(
                  number(element, "x1"),
                  number(element, "y1"),
                  number(element, "x2"),
                  number(element, "y2")),
              look);
      case "circle" -> {
        double radius = number(element, "r");
        shape(
            new Ellipse2D.Double(
                number(element, "cx") - radius,
                number(element, "cy") - radius,
                2 * radius,
                2 * radius),
            look);
      }
      case "path" -> shape(path(element.getAttribute("d")), look);
      case "title", "desc" -> {}
      default -> throw new IllegalStateException("no way to paint " + element.getTagName());
    }
  }

  private void group(Element element, Look look) {
    AffineTransform before = graphics.getTransform();
    String move = element.getAttribute("transform");
    if (!move.isEmpty()) {
      String[] to = move.replaceAll("[^0-9. ]", "").split(" ", -1);
      graphics.translate(Double.parseDouble(to[0]), Double.parseDouble(to[1]));
    }
    children(element, look);
    graphics.setTransform(before);
  }

  private void shape(Shape shape, Look look) {
    look.fill()
        .ifPresent(
            colour -> {
              graphics.setColor(colour);
              graphics.fill(shape);
            });
    look.stroke()
        .ifPresent(
            colour -> {
              graphics.setColor(colour);
              graphics.setStroke(
                  new BasicStroke(
                      look.strokeWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4));
              graphics.draw(shape);
            });
  }

  private void text(Element element, Look look) {
    String text = element.getTextContent();
    double width = lettering.width(text, look.size());
    double left =
        switch (look.anchor()) {
          case "end" -> width;
          case "middle" -> width / 2;
          default -> 0;
        };
    Path2D outline = lettering.outline(text, look.size());
    outline.transform(
        AffineTransform.getTranslateInstance(number(element, "x") - left, number(element, "y")));
    graphics.setColor(look.fill().orElseThrow());
    graphics.fill(outline);
    if (look.bold()) {
      graphics.setStroke(
          new BasicStroke(
              (float) look.size() * BOLD, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      graphics.draw(outline);
    }
  }

  private static double number(Element element, String name) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  /** Batik writes {@code M1 2 L3 4}, and {@code Z} at the end of what is closed. */
  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    try (Scanner steps = new Scanner(data.replaceAll("([MLZ])", " $1 "))) {
      while (steps.hasNext()) {
        String step = steps.next();
        switch (step) {
          case "M" ->
              path.moveTo(Double.parseDouble(steps.next()), Double.parseDouble(steps.next()));
          case "L" ->
              path.lineTo(Double.parseDouble(steps.next()), Double.parseDouble(steps.next()));
          case "Z" -> path.closePath();
          default -> throw new IllegalStateException("no way to paint " + data);
        }
      }
    }
    return path;
  }
}
