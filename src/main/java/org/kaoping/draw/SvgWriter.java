package org.kaoping.draw;

import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A {@link Drawing} as the text of one {@code svg} element: a group per layer, nothing repeated.
 */
final class SvgWriter {
  private final StringBuilder out;

  private SvgWriter(StringBuilder out) {
    this.out = out;
  }

  /** Returns the element; ids are the prefix with {@code -title} and {@code -desc}. */
  static String write(Chart chart, Drawing drawing, String idPrefix) {
    StringBuilder out = new StringBuilder(8192);
    open(drawing, "aria-labelledby=\"" + idPrefix + "-title " + idPrefix + "-desc\"", out);
    out.append("<title id=\"" + idPrefix + "-title\">")
        .append(text(chart.title()))
        .append("</title>\n<desc id=\"" + idPrefix + "-desc\">")
        .append(text(chart.description()))
        .append("</desc>\n");
    layers(drawing, Optional.empty(), out);
    return out.append("</svg>\n").toString();
  }

  /** Returns the element without ids, for where it is not known what else is in the page. */
  static String writeWithoutIds(Chart chart, Drawing drawing) {
    StringBuilder out = new StringBuilder(8192);
    open(drawing, "aria-label=\"" + text(chart.title()) + "\"", out);
    layers(drawing, Optional.empty(), out);
    return out.append("</svg>\n").toString();
  }

  private static void open(Drawing drawing, String label, StringBuilder out) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kp-chart\" viewBox=\"0 0 ")
        .append(Drawing.WIDTH)
        .append(' ')
        .append(drawing.height())
        .append("\" role=\"img\" ")
        .append(label)
        .append(" font-size=\"")
        .append(Ink.TEXT_SIZE)
        .append("\">\n");
  }

  /**
   * Writes what is drawn.
   *
   * @param accent in the place of the built-in one
   */
  static void layers(Drawing drawing, Optional<Colour> accent, StringBuilder out) {
    SvgWriter writer = new SvgWriter(out);
    drawing.layers().forEach((layer, elements) -> writer.group(layer, accent, elements));
  }

  private void group(Drawing.Layer layer, Optional<Colour> accent, Iterable<Element> elements) {
    out.append("<g ").append(layer.ink().attributes(accent)).append(layer.anchor().attribute());
    out.append(">\n");
    elements.forEach(this::element);
    out.append("</g>\n");
  }

  private void element(Element element) {
    out.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (!attribute.getNodeName().startsWith("xml:")) {
        out.append(' ').append(attribute.getNodeName()).append("=\"");
        out.append(escaped(attribute.getNodeValue())).append('"');
      }
    }
    String text = element.getTextContent();
    if (text.isEmpty()) {
      out.append("/>\n");
    } else {
      out.append('>').append(escaped(text)).append("</" + element.getTagName() + ">\n");
    }
  }

  /** Returns a text in one line, as XML. */
  static String text(String text) {
    return escaped(TextWidth.clean(text));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
