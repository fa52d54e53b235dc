package org.kaoping.paper;

import static org.kaoping.paper.FontTables.unsigned;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * The glyph of each character in a font. It is the table {@code cmap} of OpenType, in the formats
 * that fonts have for Unicode: 4 for the first 65,536 characters, 12 for all.
 */
final class CharacterMap {
  /** Platform and encoding of the tables for Unicode, those with more characters first. */
  private static final List<Integer> UNICODE = List.of(0x0004, 0x3000a, 0x0003, 0x30001);

  private static final int SEGMENTS = 4;
  private static final int GROUPS = 12;

  /** Where the rows of a table in format 4 begin. */
  private static final int ROWS = 14;

  private final ByteBuffer table;
  private final int format;

  private CharacterMap(ByteBuffer table) throws IOException {
    this.table = table;
    this.format = unsigned(table, 0);
    if (format != SEGMENTS && format != GROUPS) {
      throw new IOException("cmap format " + format);
    }
  }

  /**
   * Reads it.
   *
   * @param index of the font in a collection, counted from 0
   * @throws IOException if the file cannot be read, or its font is not whole or has no such table
   */
  static CharacterMap of(Path file, int index) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      FontTables tables = FontTables.of(in, index);
      tables.requireWhole();
      return new CharacterMap(unicode(tables.read("cmap")));
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      throw new IOException(file.toString(), e);
    }
  }

  private static ByteBuffer unicode(ByteBuffer map) throws IOException {
    for (int wanted : UNICODE) {
      for (int i = 0; i < unsigned(map, 2); i++) {
        int entry = 4 + 8 * i;
        if (map.getInt(entry) == wanted) {
          int start = map.getInt(entry + 4);
          return map.slice(start, map.capacity() - start);
        }
      }
    }
    throw new IOException("no cmap for Unicode");
  }

  /** Returns the glyph of a character; 0 if it has none. */
  int glyph(int character) {
    try {
      return format == GROUPS ? ofGroups(character) : ofSegments(character);
    } catch (IndexOutOfBoundsException e) {
      return 0;
    }
  }

  /** Rows of the first and last character and the first one's glyph, in their order. */
  private int ofGroups(int character) {
    int low = 0;
    int high = table.getInt(12) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int row = 16 + 12 * middle;
      if (character < table.getInt(row)) {
        high = middle - 1;
      } else if (character > table.getInt(row + 4)) {
        low = middle + 1;
      } else {
        return table.getInt(row + 8) + character - table.getInt(row);
      }
    }
    return 0;
  }

  /** Columns of last characters, first characters, differences, and places of lists of glyphs. */
  private int ofSegments(int character) {
    int width = unsigned(table, 6);
    int low = 0;
    int high = width / 2 - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (unsigned(table, ROWS + 2 * middle) < character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int last = ROWS + 2 * low;
    int first = last + width + 2;
    if (character < unsigned(table, first) || character > unsigned(table, last)) {
      return 0;
    }
    int difference = unsigned(table, first + width);
    int list = first + 2 * width;
    if (unsigned(table, list) == 0) {
      return (character + difference) & 0xffff;
    }
    int at = list + unsigned(table, list) + 2 * (character - unsigned(table, first));
    int glyph = unsigned(table, at);
    return glyph == 0 ? 0 : (glyph + difference) & 0xffff;
  }
}
