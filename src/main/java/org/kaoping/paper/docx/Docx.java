package org.kaoping.paper.docx;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.docx4j.wml.Body;
import org.docx4j.wml.Document;
import org.docx4j.wml.ObjectFactory;
import org.kaoping.paper.OfficeFile;
import org.kaoping.paper.OfficeFile.Part;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Painter;
import org.kaoping.paper.XmlText;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Writes official documents as files of Word and WPS. Making one takes about two seconds; it may be
 * used by many threads at once.
 *
 * <p>Source: ECMA-376, Office Open XML, part 1 (transitional).
 */
public final class Docx {
  /** The packages that the elements of a document can be of. */
  private static final String PACKAGES =
      "org.docx4j.wml:org.docx4j.w14:org.docx4j.w15:org.docx4j.dml:org.docx4j.dml.picture"
          + ":org.docx4j.dml.wordprocessingDrawing:org.docx4j.math";

  private static final ObjectFactory OF = new ObjectFactory();

  private final JAXBContext context;

  private final Painter painter;

  /** Makes a writer. */
  public Docx(Painter painter) {
    this.painter = painter;
    try {
      this.context = JAXBContext.newInstance(PACKAGES, Document.class.getClassLoader());
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Writes a document; what it is written to stays open. Equal documents give equal bytes.
   *
   * @throws IOException if it cannot be written
   */
  public void write(OfficialDocument document, OutputStream out) throws IOException {
    List<Part> parts = new ArrayList<>();
    parts.add(part("styles.xml", "styles", "styles", StyleSheet.of(document)));
    parts.add(
        part(
            "settings.xml",
            "settings",
            "settings",
            OF.createSettings(DocumentSettings.settings())));
    parts.add(part("fontTable.xml", "fontTable", "fontTable", FontNames.table()));
    Section section = new Section(document, parts.size());
    for (Section.Content content : section.contents()) {
      parts.add(part(content.name(), content.kind(), content.kind(), content.root()));
    }
    Document main = new Document();
    Body body = new Body();
    Picture pictures = new Picture(painter, parts.size());
    body.getContent().addAll(Story.of(document, pictures));
    body.setSectPr(section.properties(document.format()));
    main.setBody(body);
    new OfficeFile(
            String.join("", document.title()),
            document.language(),
            "word",
            part("document.xml", "document.main", "officeDocument", main),
            parts,
            pictures.files())
        .write(out);
  }

  private Part part(String name, String type, String relation, Object root) {
    return new Part(name, "wordprocessingml." + type + "+xml", relation, xml(root));
  }

  private String xml(Object root) {
    XmlWriter writer = new XmlWriter();
    try {
      context.createMarshaller().marshal(root, writer);
    } catch (JAXBException e) {
      throw new IllegalStateException(e);
    }
    return writer.xml();
  }

  /**
   * XML text of a part with the usual prefixes, attributes in alphabetical order. JAXB's own text
   * declares all namespaces that it has heard of, in an order that nothing lays down.
   */
  static final class XmlWriter extends DefaultHandler {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String INLINE = DRAWINGS + "wordprocessingDrawing";
    private static final String MAIN = DRAWINGS + "main";
    private static final Map<String, String> PREFIXES =
        Map.of(
            WORD,
            "w",
            OfficeFile.RELATIONS,
            "r",
            XMLConstants.XML_NS_URI,
            "xml",
            INLINE,
            "wp",
            MAIN,
            "a",
            Picture.URI,
            "pic");

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
      if (uri.equals(INLINE) && local.equals("inline")) {
        xml.append(" xmlns:wp=\"" + INLINE + "\" xmlns:a=\"" + MAIN + "\"");
        xml.append(" xmlns:pic=\"" + Picture.URI + "\"");
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
      if (uri.isEmpty()) {
        return local;
      }
      String prefix = PREFIXES.get(uri);
      if (prefix == null) {
        throw new IllegalStateException("no prefix for " + uri);
      }
      return prefix + ":" + local;
    }
  }
}
