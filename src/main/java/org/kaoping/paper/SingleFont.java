package org.kaoping.paper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bytes of OpenType files: taking one font out of a collection, and setting its ascent. */
final class SingleFont {
  private static final int COLLECTION = 0x74746366;

  /** Length of what stands before the directory of tables, and of an entry of that. */
  static final int HEADER = 12;

  static final int ENTRY = 16;

  /** What is needed to set horizontal text; the rest makes the reading slow. */
  private static final Set<String> NEEDED =
      Set.of(
          "CFF ", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp",
          "name", "post", "prep");

  private SingleFont() {}

  /** Returns a file that holds one font of a file or collection, counted from 0. */
  static byte[] of(byte[] file, int index) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int start = start(in, index);
    return written(in.getInt(start), tables(in, start));
  }

  /** Returns where a font begins in a file or collection. */
  static int start(ByteBuffer file, int index) {
    return file.getInt(0) == COLLECTION ? file.getInt(HEADER + 4 * index) : 0;
  }

  /**
   * Returns the same file with fewer characters.
   *
   * @param glyphs the characters that it is to have, with their glyphs
   */
  static byte[] with(byte[] file, SortedMap<Integer, Integer> glyphs) {
    ByteBuffer in = ByteBuffer.wrap(file);
    SortedMap<String, ByteBuffer> tables = tables(in, 0);
    tables.put("cmap", characters(glyphs));
    return written(in.getInt(0), tables);
  }

  private static SortedMap<String, ByteBuffer> tables(ByteBuffer in, int start) {
    SortedMap<String, ByteBuffer> tables = new TreeMap<>();
    for (int i = 0; i < in.getShort(start + 4); i++) {
      int entry = start + HEADER + ENTRY * i;
      String tag = tag(in, entry);
      if (NEEDED.contains(tag)) {
        tables.put(tag, in.slice(in.getInt(entry + 8), in.getInt(entry + 12)));
      }
    }
    return tables;
  }

  /** A table of characters with one group a character: format 12 for Windows and all of Unicode. */
  private static ByteBuffer characters(SortedMap<Integer, Integer> glyphs) {
    int length = 16 + 12 * glyphs.size();
    ByteBuffer table = ByteBuffer.allocate(12 + length);
    table.putShort((short) 0).putShort((short) 1);
    table.putShort((short) 3).putShort((short) 10).putInt(12);
    table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(glyphs.size());
    glyphs.forEach((character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
    return table;
  }

  private static byte[] written(int kind, SortedMap<String, ByteBuffer> tables) {
    int size = tables.values().stream().mapToInt(t -> padded(t.capacity())).sum();
    int offset = HEADER + ENTRY * tables.size();
    ByteBuffer out = ByteBuffer.allocate(offset + size);
    out.putInt(kind).putShort((short) tables.size()).putShort((short) 0).putInt(0);
    for (var table : tables.entrySet()) {
      int length = table.getValue().capacity();
      out.put(table.getKey().getBytes(StandardCharsets.ISO_8859_1)).putInt(0);
      out.putInt(offset).putInt(length);
      out.put(offset, table.getValue(), 0, length);
      offset += padded(length);
    }
    return out.array();
  }

  /**
   * Sets how far a font reaches above and below its base line, in its own units: line breakers put
   * lines where this says.
   */
  static void setHeight(byte[] font, int ascent, int descent) {
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (Place place : List.of(new Place("OS/2", 68), new Place("hhea", 4))) {
      table(bytes, place.table())
          .ifPresent(
              start -> {
                bytes.putShort(start + place.offset(), (short) ascent);
                bytes.putShort(start + place.offset() + 2, (short) -descent);
              });
    }
  }

  private record Place(String table, int offset) {}

  private static Optional<Integer> table(ByteBuffer font, String wanted) {
    for (int i = 0; i < font.getShort(4); i++) {
      int entry = HEADER + ENTRY * i;
      if (tag(font, entry).equals(wanted)) {
        return Optional.of(font.getInt(entry + 8));
      }
    }
    return Optional.empty();
  }

  static String tag(ByteBuffer file, int at) {
    byte[] tag = new byte[4];
    file.get(at, tag);
    return new String(tag, StandardCharsets.ISO_8859_1);
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }
}
