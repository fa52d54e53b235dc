package org.kaoping.draw;

import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A {@link Drawing} as the text of one {@code svg} element: a group per layer, nothing repeated.
 */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder(8192);

  /** Returns the element; ids are the prefix with {@code -title} and {@code -desc}. */
  static String write(Chart chart, Drawing drawing, String idPrefix) {
    SvgWriter writer = new SvgWriter();
    writer.head(chart, drawing, idPrefix);
    drawing.layers().forEach(writer::group);
    return writer.out.append("</svg>\n").toString();
  }

  private void head(Chart chart, Drawing drawing, String id) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"kp-chart\" viewBox=\"0 0 ")
        .append(Drawing.WIDTH)
        .append(' ')
        .append(drawing.height())
        .append("\" role=\"img\" aria-labelledby=\"")
        .append(id + "-title " + id + "-desc")
        .append("\" font-size=\"")
        .append(Ink.TEXT_SIZE)
        .append("\">\n<title id=\"" + id + "-title\">")
        .append(escaped(TextWidth.clean(chart.title())))
        .append("</title>\n<desc id=\"" + id + "-desc\">")
        .append(escaped(TextWidth.clean(chart.description())))
        .append("</desc>\n");
  }

  private void group(Drawing.Layer layer, Iterable<Element> elements) {
    out.append("<g ").append(layer.ink().attributes()).append(layer.anchor().attribute());
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

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
