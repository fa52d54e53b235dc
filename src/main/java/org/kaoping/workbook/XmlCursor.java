package org.kaoping.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.Unpacking;

/** Goes through the XML of a part, which declares no entities. */
final class XmlCursor implements AutoCloseable {
  private final String path;
  private final String part;
  private final InputStream in;
  private final XMLStreamReader reader;

  /** Opens a part, which {@link #close} closes. */
  XmlCursor(String path, String part, InputStream in) throws Refused {
    this.path = path;
    this.part = part;
    this.in = in;
    try {
      this.reader = factory().createXMLStreamReader(decoded(in));
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw why(e);
    }
  }

  /** What elements are called: each name has one form of 2006 and one of the strict standard. */
  enum Names {
    SHEETS(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main"),
    WORDS(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main"),
    LINKS(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships"),
    RELATIONS("http://schemas.openxmlformats.org/package/2006/relationships", ""),
    TYPES("http://schemas.openxmlformats.org/package/2006/content-types", "");

    private final String transitional;
    private final String strict;

    Names(String transitional, String strict) {
      this.transitional = transitional;
      this.strict = strict;
    }

    boolean has(String namespace) {
      return namespace.equals(transitional) || (namespace.equals(strict) && !strict.isEmpty());
    }
  }

  /**
   * Parts are in UTF-8 or, with a mark, in UTF-16. The parser itself prints what it cannot decode.
   */
  private static Reader decoded(InputStream in) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(in, 3);
    byte[] mark = bytes.readNBytes(3);
    boolean big = mark.length >= 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF;
    boolean little = mark.length >= 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE;
    boolean marked =
        mark.length == 3
            && mark[0] == (byte) 0xEF
            && mark[1] == (byte) 0xBB
            && mark[2] == (byte) 0xBF;
    if (!marked) {
      bytes.unread(mark);
    }
    CharsetDecoder decoder =
        (big || little ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return new InputStreamReader(bytes, decoder);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // The JDK counts all text of a document as that of an entity, which a large sheet exceeds.
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
    factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  /** Goes on to what comes next; false at the end. */
  boolean next() throws Refused {
    try {
      if (!reader.hasNext()) {
        return false;
      }
      if (reader.next() == XMLStreamConstants.DTD) {
        throw Refused.refused(path, "entities", part);
      }
      return true;
    } catch (XMLStreamException | RuntimeException e) {
      throw why(e);
    }
  }

  /** Returns why it cannot be read on: the parser wraps what the archive says, or fails itself. */
  private Refused why(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Unpacking.TooMuch limit) {
        return OfficeArchive.refused(path, limit);
      }
      if (cause instanceof XMLStreamException wrapped
          && wrapped.getNestedException() instanceof Unpacking.TooMuch limit) {
        return OfficeArchive.refused(path, limit);
      }
    }
    return e instanceof NoSuchElementException
        ? Refused.harmed(SourceSpan.wholeFile(path), "end", part)
        : Refused.harmed(SourceSpan.wholeFile(path), "xml", part);
  }

  boolean isStart(Names names, String name) {
    return reader.isStartElement() && is(names, name);
  }

  boolean isEnd(Names names, String name) {
    return reader.isEndElement() && is(names, name);
  }

  private boolean is(Names names, String name) {
    return reader.getLocalName().equals(name)
        && names.has(Optional.ofNullable(reader.getNamespaceURI()).orElse(""));
  }

  /** Returns an attribute without a prefix. */
  Optional<String> attribute(String name) {
    return Optional.ofNullable(reader.getAttributeValue("", name));
  }

  /** Returns an attribute with the prefix of a namespace. */
  Optional<String> attribute(Names names, String name) {
    return Stream.of(names.transitional, names.strict)
        .flatMap(space -> Optional.ofNullable(reader.getAttributeValue(space, name)).stream())
        .findFirst();
  }

  /** Says whether an attribute is there and means yes. */
  boolean isTrue(String name) {
    return attribute(name).filter(value -> value.equals("1") || value.equals("true")).isPresent();
  }

  /** Returns the text that stands here, if any does. */
  Optional<String> text() {
    return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA
        ? Optional.of(reader.getText())
        : Optional.empty();
  }

  /** Goes to the end of the element whose start stands here. */
  void skip() throws Refused {
    for (int depth = 1; depth > 0 && next(); ) {
      depth += reader.isStartElement() ? 1 : 0;
      depth -= reader.isEndElement() ? 1 : 0;
    }
  }

  /** Returns the text of the element whose start stands here, and goes to its end. */
  String content() throws Refused {
    StringBuilder content = new StringBuilder();
    for (int depth = 1; depth > 0 && next(); ) {
      depth += reader.isStartElement() ? 1 : 0;
      depth -= reader.isEndElement() ? 1 : 0;
      text().ifPresent(content::append);
    }
    return content.toString();
  }

  @Override
  public void close() throws Refused {
    try {
      in.close();
    } catch (IOException e) {
      throw why(e);
    }
  }
}
