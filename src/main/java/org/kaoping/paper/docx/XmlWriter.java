package org.kaoping.paper.docx;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.kaoping.paper.OfficeFile;
import org.kaoping.paper.XmlText;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML text of a part with the usual prefixes, attributes in alphabetical order. JAXB's own text
 * declares all namespaces that it has heard of, in an order that nothing lays down.
 */
final class XmlWriter extends DefaultHandler {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final Map<String, String> PREFIXES =
      Map.of(WORD, "w", OfficeFile.RELATIONS, "r", XMLConstants.XML_NS_URI, "xml");

  private final StringBuilder xml = new StringBuilder();
  private boolean open;
  private boolean begun;

  /** Returns the text. */
  String xml() {
    return xml.toString();
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes) {
    close();
    xml.append('<').append(name(uri, local));
    if (!begun) {
      xml.append(" xmlns:r=\"").append(OfficeFile.RELATIONS).append('"');
      xml.append(" xmlns:w=\"").append(WORD).append('"');
      begun = true;
    }
    Map<String, String> sorted = new TreeMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      sorted.put(name(attributes.getURI(i), attributes.getLocalName(i)), attributes.getValue(i));
    }
    sorted.forEach(
        (name, value) ->
            xml.append(' ').append(name).append("=\"").append(XmlText.of(value)).append('"'));
    open = true;
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    if (open) {
      xml.append("/>");
      open = false;
    } else {
      xml.append("</").append(name(uri, local)).append('>');
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    close();
    xml.append(XmlText.of(new String(text, start, length)));
  }

  private void close() {
    if (open) {
      xml.append('>');
      open = false;
    }
  }

  private static String name(String uri, String local) {
    String prefix = PREFIXES.get(uri);
    if (prefix == null) {
      throw new IllegalStateException("no prefix for " + uri);
    }
    return prefix + ":" + local;
  }
}
