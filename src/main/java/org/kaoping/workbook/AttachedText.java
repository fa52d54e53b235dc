package org.kaoping.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What can be read in a file of any kind, its properties included: to be looked through, not to be
 * shown. Archives are unpacked within limits; what lies beyond them, or is encrypted, is not read.
 */
public final class AttachedText {
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Archives within archives are unpacked so many times. */
  private static final int DEEPEST = 3;

  /** Shorter stretches of characters between other bytes are chance. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "[X]+|(?<=[X])[^X]{1,7}(?=[X])"
              .replace("X", "\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\uFFFD"));

  /**
   * What stands between two paragraphs, cells or shared texts, and is more than a change of look.
   */
  private static final Pattern END =
      Pattern.compile("</(?:w:p|a:p|si|c|row|v|text:p|text:h|table:table-cell|dc:\\w+|cp:\\w+)>");

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final StringBuilder text = new StringBuilder();
  private long unpacked;
  private int parts;

  private AttachedText() {}

  /** Returns what can be read in a file; each text on lines of its own. */
  public static String of(byte[] file) {
    AttachedText attached = new AttachedText();
    attached.add(file, 0);
    return attached.text.toString();
  }

  private void add(byte[] file, int depth) {
    if (begins(file, ZIP) && depth < DEEPEST) {
      archive(file, depth);
    } else if (begins(file, PDF)) {
      pdf(file);
    } else {
      String plain = new String(file, StandardCharsets.UTF_8);
      if (plain.startsWith("<") || plain.startsWith("\uFEFF<")) {
        line(Entities.read(TAG.matcher(END.matcher(plain).replaceAll("\n")).replaceAll("")));
      }
      line(NO_TEXT.matcher(plain).replaceAll("\n"));
      if (begins(file, OLE)) {
        line(NO_TEXT.matcher(new String(file, StandardCharsets.UTF_16LE)).replaceAll("\n"));
      }
    }
  }

  private static boolean begins(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }

  private void line(String more) {
    text.append(more).append('\n');
  }

  private void archive(byte[] file, int depth) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && parts < OfficeArchive.MOST_PARTS;
          entry = zip.getNextEntry()) {
        parts++;
        line(entry.getName());
        long left = OfficeArchive.LARGEST_FILE - unpacked;
        byte[] part = zip.readNBytes((int) Math.max(0, left));
        unpacked += part.length;
        if (!isNoText(entry.getName())) {
          add(part, depth + 1);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      line(""); // harmed: what could be read was
    }
  }

  /** Drawings and fonts have no text of people. */
  private static boolean isNoText(String name) {
    return name.toLowerCase(Locale.ROOT).matches(".*\\.(?:emf|wmf|ttf|otf|odttf)");
  }

  private void pdf(byte[] file) {
    try (PDDocument document = Loader.loadPDF(file)) {
      line(new PDFTextStripper().getText(document));
      PDDocumentInformation properties = document.getDocumentInformation();
      for (COSName name : properties.getCOSObject().keySet()) {
        line(String.valueOf(properties.getPropertyStringValue(name.getName())));
      }
      PDMetadata metadata = document.getDocumentCatalog().getMetadata();
      if (metadata != null) {
        try (InputStream in = metadata.exportXMPMetadata()) {
          add(in.readAllBytes(), DEEPEST);
        }
      }
    } catch (IOException | RuntimeException e) { // harmed or encrypted; the library throws both
      line(NO_TEXT.matcher(new String(file, StandardCharsets.UTF_8)).replaceAll("\n"));
    }
  }
}
