package org.kaoping.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Harms files of office programs: the archive, its parts, and the XML in them. */
final class ArchiveHarms {
  private static final List<String> XML =
      List.of(
          "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
          "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>",
          "<x>".repeat(20_000),
          "<x>".repeat(5_000) + "</x>".repeat(5_000),
          "<x " + "a".repeat(100_000) + "='1'/>",
          "<x a='" + "1".repeat(1_000_000) + "'/>",
          "<![CDATA[x]]>",
          "<!-- " + "x".repeat(100_000) + " -->",
          "<?x y?>",
          "&e;&#0;&#xD800;&#x110000;",
          "\u0000",
          "<c r='XFD1048576'><v>1</v></c>",
          "<c r='A0'/><c r='AAAA1'/><c r='A99999999999'/>",
          "<mergeCell ref='A1:XFD1048576'/>",
          "<mergeCells><mergeCell ref='B2:A1'/><mergeCell ref='x'/></mergeCells>",
          "<row r='1048577'/>",
          "<row r='-1'/><row r='x'/>",
          "<t>" + "长".repeat(200_000) + "</t>",
          "<w:gridSpan w:val='99999999'/>",
          "<w:vMerge/>",
          "<w:tbl><w:tr><w:tc>".repeat(2_000),
          "<w:gridSpan w:val='-1'/><w:gridSpan w:val='x'/>",
          "</sheetData>",
          "<is><t>x</t></is>",
          "<f>1+1</f>");

  private static final List<String> VALUES =
      List.of(
          "",
          "-1",
          "0",
          "99999999999",
          "1e308",
          "1E-99999",
          "NaN",
          "s",
          "x",
          "A1",
          "rId1",
          "../../../etc/passwd",
          "file:///etc/passwd",
          "http://hacked.invalid/",
          "/xl/workbook.xml",
          "46000.999999999",
          "2958466",
          "甲镇");

  private static final Pattern VALUE = Pattern.compile("(?<=[\"'>])[^\"'<>]*(?=[\"'<])");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private final Chance chance;

  ArchiveHarms(Chance chance) {
    this.chance = chance;
  }

  byte[] harm(byte[] archive) throws IOException {
    return switch (chance.below(8)) {
      case 0 -> flipped(archive);
      case 1 -> Arrays.copyOf(archive, chance.below(archive.length));
      case 2 -> listed(archive);
      default -> parts(archive);
    };
  }

  private byte[] flipped(byte[] archive) {
    byte[] harmed = archive.clone();
    int flips = 1 + chance.below(8);
    for (int i = 0; i < flips; i++) {
      harmed[chance.below(harmed.length)] = (byte) chance.below(256);
    }
    return harmed;
  }

  /** Harms what stands at the end: the list of parts, with their names, sizes and places. */
  private byte[] listed(byte[] archive) {
    byte[] harmed = archive.clone();
    int list = new String(archive, ISO_8859_1).indexOf("PK\1\2");
    int harms = 1 + chance.below(4);
    for (int i = 0; i < harms; i++) {
      int at = list + chance.below(harmed.length - list);
      harmed[at] = (byte) (chance.isHeads() ? 0xFF : chance.below(256));
    }
    return harmed;
  }

  private byte[] parts(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    List<String> names = new ArrayList<>(parts.keySet());
    String name = chance.pick(names);
    byte[] part = parts.getOrDefault(name, new byte[0]);
    switch (chance.below(12)) {
      case 0 -> parts.remove(name);
      case 1 -> parts.put(name, parts.getOrDefault(chance.pick(names), part));
      case 2 -> parts.put(chance.pick(odd()), part);
      case 3 -> parts.put(name, new byte[chance.pick(List.of(0, 1, 1_000_000, 20_000_000))]);
      case 4 -> parts.put(name, new String(part, UTF_8).getBytes(UTF_16));
      default -> parts.put(name, xml(new String(part, UTF_8)).getBytes(UTF_8));
    }
    return packed(parts);
  }

  private static List<String> odd() {
    return List.of(
        "../../x",
        "/etc/x",
        "C:\\x",
        "xl/vbaProject.bin",
        "mimetype",
        "x/",
        "xl//workbook.xml",
        "");
  }

  private String xml(String text) {
    return switch (chance.below(6)) {
      case 0 -> chance.pick(XML) + text;
      case 1 -> chance.spliced(text, chance.pick(XML));
      case 2 -> replaced(text, TAG, chance.pick(XML));
      case 3 -> replaced(text, TAG, "");
      case 4 -> chance.spliced(text, chance.piece(text, 2_000));
      default -> replaced(text, VALUE, chance.pick(VALUES));
    };
  }

  private String replaced(String text, Pattern what, String by) {
    List<Integer> places = new ArrayList<>();
    Matcher matcher = what.matcher(text);
    while (matcher.find()) {
      places.add(matcher.start());
    }
    if (places.isEmpty() || !matcher.find(chance.pick(places))) {
      return by + text;
    }
    return text.substring(0, matcher.start()) + by + text.substring(matcher.end());
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
