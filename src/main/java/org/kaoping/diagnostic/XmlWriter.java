package org.kaoping.diagnostic;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document, an element a line. */
final class XmlWriter {
  private static final String REPLACEMENT = "\uFFFD";

  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  XmlWriter() {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  void start(String name, Object... attributes) {
    try {
      xml.writeCharacters("\n");
      xml.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute((String) attributes[i], plain(attributes[i + 1].toString()));
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  void text(String text) {
    try {
      xml.writeCharacters(plain(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the element begun last. */
  void end() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the document; ends with a line end. */
  String document() {
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return out.append('\n').toString();
  }

  /** What users wrote may have characters that XML 1.0 cannot have, however they are written. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (XmlCharacters.isAllowed(c)) {
                plain.appendCodePoint(c);
              } else {
                plain.append(REPLACEMENT);
              }
            });
    return plain.toString();
  }
}
