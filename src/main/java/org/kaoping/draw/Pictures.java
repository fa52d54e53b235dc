package org.kaoping.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Charts as pixels, painted from their SVG: what {@link Charts} writes and nothing else of SVG.
 * Equal charts and fonts give equal bytes; no font of the machine is asked for.
 */
public final class Pictures {
  /** Places within a pixel are the same where so many parts of it cannot tell them apart. */
  private static final double PARTS = 1e9;

  private final SvgElements elements;
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Lettering lettering;

  private Pictures(SvgElements elements, BufferedImage image, double scale, Lettering lettering) {
    this.elements = elements;
    this.image = image;
    this.graphics = PaintedText.smooth(image);
    graphics.scale(scale, scale);
    this.lettering = lettering;
  }

  /**
   * Returns a chart as PNG on white ground.
   *
   * @param svg written by {@link Charts}
   * @param width in pixels, from 2 to 32,767; the height follows
   */
  public static byte[] png(String svg, int width, Lettering lettering) {
    SvgElements elements = new SvgElements(svg);
    String[] box = elements.attribute("viewBox").split(" ", -1);
    double scale = width / Double.parseDouble(box[2]);
    int height = (int) Math.round(Double.parseDouble(box[3]) * scale);
    BufferedImage image = PaintedText.ground(width, height);
    Pictures pictures = new Pictures(elements, image, scale, lettering);
    pictures.children(Look.NONE.with(elements));
    pictures.graphics.dispose();
    return new PngWriter(image).bytes();
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

    Look with(SvgElements element) {
      String ownWidth = element.attribute("stroke-width");
      String ownSize = element.attribute("font-size");
      String ownWeight = element.attribute("font-weight");
      String ownAnchor = element.attribute("text-anchor");
      return new Look(
          colour(element.attribute("fill"), fill),
          colour(element.attribute("stroke"), stroke),
          ownWidth.isEmpty() ? strokeWidth : Float.parseFloat(ownWidth),
          ownSize.isEmpty() ? size : Double.parseDouble(ownSize),
          ownWeight.isEmpty() ? bold : ownWeight.equals("bold"),
          ownAnchor.isEmpty() ? anchor : ownAnchor);
    }

    private static Optional<Color> colour(String own, Optional<Color> inherited) {
      return switch (own) {
        case "" -> inherited;
        case "none" -> Optional.empty();
        default -> Optional.of(Color.decode(own));
      };
    }
  }

  private void children(Look look) {
    while (elements.next()) {
      paint(elements.name(), look.with(elements));
    }
  }

  private void paint(String name, Look look) {
    switch (name) {
      case "g" -> group(look);
      case "text" -> text(look);
      case "rect" -> {
        if (!elements.attribute("x").isEmpty()) { // the one without is the ground, white already
          shape(
              new Rectangle2D.Double(
                  elements.number("x"),
                  elements.number("y"),
                  elements.number("width"),
                  elements.number("height")),
              look);
        }
      }
      case "line" ->
          shape(
              new Line2D.Double(
                  elements.number("x1"),
                  elements.number("y1"),
                  elements.number("x2"),
                  elements.number("y2")),
              look);
      case "circle" -> {
        double radius = elements.number("r");
        shape(
            new Ellipse2D.Double(
                elements.number("cx") - radius,
                elements.number("cy") - radius,
                2 * radius,
                2 * radius),
            look);
      }
      case "path" -> shape(path(elements.attribute("d")), look);
      case "title", "desc" -> elements.text();
      default -> throw new IllegalStateException("no way to paint " + name);
    }
  }

  private void group(Look look) {
    AffineTransform before = graphics.getTransform();
    String move = elements.attribute("transform");
    if (!move.isEmpty()) {
      int space = move.indexOf(' ');
      graphics.translate(
          Double.parseDouble(move.substring("translate(".length(), space)),
          Double.parseDouble(move.substring(space + 1, move.length() - 1)));
    }
    children(look);
    graphics.setTransform(before);
  }

  private void shape(Shape shape, Look look) {
    if (look.fill().isPresent()) {
      graphics.setColor(look.fill().get());
      graphics.fill(shape);
    }
    if (look.stroke().isPresent()) {
      graphics.setColor(look.stroke().get());
      graphics.setStroke(
          new BasicStroke(look.strokeWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4));
      graphics.draw(shape);
    }
  }

  private void text(Look look) {
    double x = elements.number("x");
    double y = elements.number("y");
    String text = elements.text();
    double width = lettering.width(text, look.size());
    double left =
        switch (look.anchor()) {
          case "end" -> width;
          case "middle" -> width / 2;
          default -> 0;
        };
    AffineTransform before = graphics.getTransform();
    graphics.translate(x - left, y);
    AffineTransform place = graphics.getTransform();
    int column = (int) Math.floor(place.getTranslateX());
    int row = (int) Math.floor(place.getTranslateY());
    PaintedText.Text painted =
        new PaintedText.Text(
            text,
            look.size(),
            look.bold(),
            look.fill().orElseThrow(),
            place.getScaleX(),
            Math.rint((place.getTranslateX() - column) * PARTS) / PARTS,
            Math.rint((place.getTranslateY() - row) * PARTS) / PARTS);
    if (!lettering.painted(painted).copy(image, column, row)) {
      painted.paint(graphics, lettering.outline(text, look.size()));
    }
    graphics.setTransform(before);
  }

  /** Batik writes {@code M1 2 L3 4}, and {@code Z} at the end of what is closed. */
  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    for (int at = 0; at < data.length(); ) {
      char step = data.charAt(at++);
      switch (step) {
        case ' ' -> {}
        case 'Z' -> path.closePath();
        case 'M', 'L' -> {
          int space = data.indexOf(' ', at);
          int end = space + 1;
          while (end < data.length() && " MLZ".indexOf(data.charAt(end)) < 0) {
            end++;
          }
          double x = Double.parseDouble(data.substring(at, space));
          double y = Double.parseDouble(data.substring(space + 1, end));
          if (step == 'M') {
            path.moveTo(x, y);
          } else {
            path.lineTo(x, y);
          }
          at = end;
        }
        default -> throw new IllegalStateException("no way to paint " + data);
      }
    }
    return path;
  }
}
