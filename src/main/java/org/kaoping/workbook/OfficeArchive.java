package org.kaoping.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.Unpacking;
import org.kaoping.workbook.XmlCursor.Names;

/** The archive that a file of an office program is (Office Open XML), within limits. */
final class OfficeArchive implements Closeable {
  /** Larger files are refused, in bytes. */
  static final long LARGEST_FILE = 100_000_000;

  /** More parts are refused. */
  static final int MOST_PARTS = 10_000;

  /** What is read of it unpacked is no more than this, in bytes. */
  static final long LARGEST_UNPACKED = 400_000_000;

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K'};
  private static final String MAIN = "main+xml";

  private final String path;
  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final Unpacking unpacking = new Unpacking(LARGEST_UNPACKED);

  private OfficeArchive(String path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  /**
   * A relation of a part to another.
   *
   * @param type the last word of its type, e.g. {@code worksheet}
   * @param target name of the other part, or an address where it is outside
   * @param outside whether it leads out of the file
   */
  record Relation(String type, String target, boolean outside) {}

  /**
   * Opens a file.
   *
   * @param format {@code spreadsheetml} or {@code wordprocessingml}
   * @throws Refused if it is something else, harmed, or too large
   */
  static OfficeArchive open(Path file, String path, String format) throws Refused {
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw Refused.limit(SourceSpan.wholeFile(path), "bytes", LARGEST_FILE / 1_000_000);
      }
      byte[] start = start(file);
      if (begins(start, OLE)) {
        throw Refused.kind(path, oldKind(Files.readAllBytes(file)));
      }
      if (!begins(start, ZIP)) {
        throw Refused.kind(path, "other");
      }
      OfficeArchive archive = new OfficeArchive(path, new ZipFile(file.toFile()));
      try {
        archive.list();
        archive.checkKind(format);
        return archive;
      } catch (Refused refused) {
        archive.close();
        throw refused;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.harmed(SourceSpan.wholeFile(path), "archive");
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(OLE.length);
    }
  }

  private static boolean begins(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  /** Tells files of the old format apart by names of their streams, which are in UTF-16. */
  private static String oldKind(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains(wide("EncryptedPackage"))) {
      return "encrypted";
    }
    return text.contains(wide("WordDocument")) ? "old-document" : "old";
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private void list() throws Refused {
    if (zip.size() > MOST_PARTS) {
      throw Refused.limit(SourceSpan.wholeFile(path), "parts", MOST_PARTS);
    }
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      parts.put(key(entry.getName()), entry);
    }
  }

  /** Returns a name as names of parts are compared: some programs write {@code \} for {@code /}. */
  private static String key(String name) {
    String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  private void checkKind(String format) throws Refused {
    if (has("mimetype")) {
      throw Refused.kind(path, "open-document");
    }
    if (!has("[Content_Types].xml")) {
      throw Refused.kind(path, "other");
    }
    Map<String, String> types = new HashMap<>();
    try (XmlCursor xml = xml("[Content_Types].xml")) {
      while (xml.next()) {
        if (xml.isStart(Names.TYPES, "Override")) {
          types.put(
              key(xml.attribute("PartName").orElse("")), xml.attribute("ContentType").orElse(""));
        } else if (xml.isStart(Names.TYPES, "Default")) {
          types.put(
              "." + xml.attribute("Extension").orElse("").toLowerCase(Locale.ROOT),
              xml.attribute("ContentType").orElse(""));
        }
      }
    }
    String main = main();
    String ending = main.substring(Math.max(0, main.lastIndexOf('.')));
    String type = types.getOrDefault(key(main), types.getOrDefault(key(ending), ""));
    boolean macros =
        type.contains("macroEnabled")
            || parts.keySet().stream().anyMatch(p -> p.endsWith("vbaproject.bin"));
    if (macros) {
      throw Refused.kind(path, "macros");
    }
    if (type.contains("binary")) {
      throw Refused.kind(path, "binary");
    }
    if (!type.endsWith(MAIN)) {
      throw Refused.kind(path, "other");
    }
    if (!type.contains(format)) {
      throw Refused.kind(path, kind(type));
    }
  }

  private static String kind(String type) {
    if (type.contains("wordprocessingml")) {
      return "document";
    }
    return type.contains("spreadsheetml") ? "workbook" : "other";
  }

  /** Returns the name of the part that everything else hangs on. */
  String main() throws Refused {
    for (Relation relation : relations("").values()) {
      if (relation.type().equals("officeDocument") && !relation.outside()) {
        return relation.target();
      }
    }
    throw Refused.harmed(SourceSpan.wholeFile(path), "part", "officeDocument");
  }

  boolean has(String part) {
    return parts.containsKey(key(part));
  }

  /**
   * Returns what a part has relations to, by their names; there may be none.
   *
   * @param part name of the part; empty for the file itself
   */
  Map<String, Relation> relations(String part) throws Refused {
    int slash = part.lastIndexOf('/');
    String folder = part.substring(0, slash + 1);
    String list = folder + "_rels/" + part.substring(slash + 1) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (!has(list)) {
      return relations;
    }
    try (XmlCursor xml = xml(list)) {
      while (xml.next()) {
        if (xml.isStart(Names.RELATIONS, "Relationship")) {
          String type = xml.attribute("Type").orElse("");
          String target = xml.attribute("Target").orElse("");
          boolean outside = xml.attribute("TargetMode").equals(Optional.of("External"));
          relations.put(
              xml.attribute("Id").orElse(""),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  outside ? target : resolved(folder, target),
                  outside));
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    List<String> steps = new ArrayList<>();
    String whole = target.startsWith("/") ? target : folder + target;
    for (String step : whole.replace('\\', '/').split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /**
   * Opens a part.
   *
   * @throws Refused if it is not there
   */
  XmlCursor xml(String part) throws Refused {
    ZipEntry entry = parts.get(key(part));
    if (entry == null) {
      throw Refused.harmed(SourceSpan.wholeFile(path), "part", part);
    }
    try {
      return new XmlCursor(
          path, part, unpacking.counted(zip.getInputStream(entry), entry.getCompressedSize()));
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.harmed(SourceSpan.wholeFile(path), "archive");
    }
  }

  /** Returns what it says of a file that more was read of than may be. */
  static Refused refused(String path, Unpacking.TooMuch why) {
    SourceSpan whole = SourceSpan.wholeFile(path);
    return switch (why.limit()) {
      case UNPACKED -> Refused.limit(whole, "unpacked", LARGEST_UNPACKED / 1_000_000);
      case RATIO -> Refused.limit(whole, "ratio", Unpacking.MOST_RATIO);
    };
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
