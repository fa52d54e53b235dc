package org.kaoping.paper.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.Painter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/**
 * A document that was written and is opened again, by another library than the one that wrote it.
 */
final class Opened {
  private static final Docx DOCX = new Docx(Painter.NONE);

  private final byte[] bytes;
  private final XWPFDocument document;

  private Opened(byte[] bytes) {
    this.bytes = bytes;
    try {
      this.document = new XWPFDocument(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Opened of(OfficialDocument document) {
    return new Opened(bytes(DOCX, document));
  }

  static Opened of(Docx docx, OfficialDocument document) {
    return new Opened(bytes(docx, document));
  }

  static byte[] bytes(Docx docx, OfficialDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      docx.write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  byte[] bytes() {
    return bytes;
  }

  XWPFDocument document() {
    return document;
  }

  CTSectPr section() {
    return document.getDocument().getBody().getSectPr();
  }

  /** Returns the parts by their names. */
  Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  /** Returns the paragraphs outside tables that have a style of a name. */
  List<XWPFParagraph> paragraphs(String style) {
    return document.getParagraphs().stream().filter(p -> styleName(p).equals(style)).toList();
  }

  String styleName(XWPFParagraph paragraph) {
    return document.getStyles().getStyle(paragraph.getStyleID()).getName();
  }

  /** Returns the style of a name. */
  XWPFStyle style(String name) {
    return document.getStyles().getStyleWithName(name);
  }

  /** Returns a style's property of characters, or that of the style that it is based on. */
  <T> Optional<T> ofStyle(XWPFStyle style, Function<CTRPr, Optional<T>> property) {
    CTStyle ct = style.getCTStyle();
    Optional<T> own = ct.isSetRPr() ? property.apply(ct.getRPr()) : Optional.empty();
    if (own.isPresent() || style.getBasisStyleID() == null) {
      return own;
    }
    return ofStyle(document.getStyles().getStyle(style.getBasisStyleID()), property);
  }
}
