package org.kaoping.paper;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * The tables of a font in an open file, of which some are read: with its outlines a Chinese font is
 * some twenty megabytes. Source: the OpenType specification.
 */
final class FontTables {
  private final FileChannel in;
  private final Map<String, Place> places = new HashMap<>();

  /** Where a table is in the file, in bytes. */
  private record Place(long offset, long length) {}

  private FontTables(FileChannel in) {
    this.in = in;
  }

  /**
   * Reads where they are.
   *
   * @param index of the font in a collection, counted from 0
   * @throws IOException if the file cannot be read, or ends before one of them does
   */
  static FontTables of(FileChannel in, int index) throws IOException {
    FontTables tables = new FontTables(in);
    ByteBuffer head = tables.read(new Place(0, SingleFont.HEADER + 4L * (index + 1)));
    long start = SingleFont.start(head, index);
    int count = unsigned(tables.read(new Place(start, SingleFont.HEADER)), 4);
    ByteBuffer entries =
        tables.read(new Place(start + SingleFont.HEADER, (long) count * SingleFont.ENTRY));
    for (int at = 0; at < entries.capacity(); at += SingleFont.ENTRY) {
      Place place =
          new Place(
              Integer.toUnsignedLong(entries.getInt(at + 8)),
              Integer.toUnsignedLong(entries.getInt(at + 12)));
      if (place.offset() + place.length() > in.size()) {
        throw new EOFException();
      }
      tables.places.put(SingleFont.tag(entries, at), place);
    }
    return tables;
  }

  /**
   * Reads one of them.
   *
   * @throws IOException if it cannot be read, or there is none
   */
  ByteBuffer read(String tag) throws IOException {
    return read(place(tag));
  }

  private Place place(String tag) throws IOException {
    Place place = places.get(tag);
    if (place == null) {
      throw new IOException("no table " + tag);
    }
    return place;
  }

  private ByteBuffer read(Place place) throws IOException {
    if (place.offset() < 0 || place.offset() + place.length() > in.size()) {
      throw new EOFException();
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(place.length()));
    while (bytes.hasRemaining()) {
      if (in.read(bytes, place.offset() + bytes.position()) < 0) {
        throw new EOFException();
      }
    }
    return bytes;
  }

  /**
   * Looks whether texts can be set in the font.
   *
   * @throws IOException if a table for that is not there, or shorter than others say
   */
  void requireWhole() throws IOException {
    ByteBuffer head = read("head");
    long glyphs = unsigned(read("maxp"), 4);
    long metrics = unsigned(read("hhea"), 34);
    boolean whole = glyphs > 0 && metrics > 0 && place("hmtx").length() >= 4 * metrics;
    if (!places.containsKey("CFF ")) {
      long size = unsigned(head, 50) == 0 ? 2 : 4;
      whole &= places.containsKey("glyf") && place("loca").length() >= size * (glyphs + 1);
    }
    if (!whole || unsigned(head, 18) == 0) {
      throw new IOException("tables that do not fit each other");
    }
  }

  /** Returns a number of 16 bits. */
  static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
