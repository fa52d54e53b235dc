package org.kaoping.draw;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The colours of a picture, at most 256. Charts have some hundreds, most of them at the edges of
 * letters; where there are more, the rarest become those nearest.
 *
 * <p>A table of open addresses instead of a map: pixels are many.
 */
final class Palette {
  private static final int MOST = 256;
  private static final int NONE = -1;

  /** Colours at the places that {@link #slot} finds, or none; their number is a power of two. */
  private int[] colours = new int[1024];

  /** Pixels of each; in the end, its place in the palette. */
  private int[] values = new int[colours.length];

  private int size;
  private final ByteBuffer bytes;

  private Palette(int[] pixels, int width) {
    Arrays.fill(colours, NONE);
    for (int row = 0; row < pixels.length; ) {
      int next = row + width;
      while (next < pixels.length && isLikeAbove(pixels, width, next)) {
        next += width;
      }
      count(pixels, row, row + width, (next - row) / width);
      row = next;
    }
    this.bytes = ByteBuffer.allocate(3 * Math.min(size, MOST));
    place();
  }

  /**
   * Returns the palette of a picture.
   *
   * @param pixels red, green and blue, eight bits each
   * @param width of a row
   */
  static Palette of(int[] pixels, int width) {
    return new Palette(pixels, width);
  }

  /** Says whether a row, which begins at a place, is the same as the one above: most are. */
  static boolean isLikeAbove(int[] pixels, int width, int row) {
    return row > 0 && Arrays.equals(pixels, row, row + width, pixels, row - width, row);
  }

  /** Counts the colours of a row that is there several times. */
  private void count(int[] pixels, int from, int to, int times) {
    int start = from;
    for (int i = from + 1; i <= to; i++) { // most pixels are like the one before
      if (i == to || pixels[i] != pixels[start]) {
        count(pixels[start] & 0xFFFFFF, (i - start) * times);
        start = i;
      }
    }
  }

  /** Returns its colours, three bytes each, the one of most pixels first. */
  byte[] bytes() {
    return bytes.array();
  }

  /** Returns the place of a colour of the picture, or of the one that stands for it. */
  int place(int pixel) {
    return values[slot(pixel & 0xFFFFFF)];
  }

  private int slot(int colour) {
    int slot = ((colour * 0x9E3779B9) >>> 16) & (colours.length - 1);
    while (colours[slot] != colour && colours[slot] != NONE) {
      slot = (slot + 1) & (colours.length - 1);
    }
    return slot;
  }

  private void count(int colour, int pixels) {
    int slot = slot(colour);
    if (colours[slot] == NONE) {
      if (2 * size == colours.length) {
        grow();
        slot = slot(colour);
      }
      colours[slot] = colour;
      size++;
    }
    values[slot] += pixels;
  }

  private void grow() {
    int[] before = colours;
    int[] counted = values;
    colours = new int[2 * before.length];
    values = new int[colours.length];
    Arrays.fill(colours, NONE);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != NONE) {
        int slot = slot(before[i]);
        colours[slot] = before[i];
        values[slot] = counted[i];
      }
    }
  }

  /** Gives every colour its place. */
  private void place() {
    int[] slots =
        IntStream.range(0, colours.length)
            .filter(slot -> colours[slot] != NONE)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(slot -> -values[slot])
                    .thenComparing(slot -> colours[slot]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < slots.length; i++) {
      int colour = colours[slots[i]];
      if (i < MOST) {
        bytes.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
      }
      values[slots[i]] = i < MOST ? i : nearest(slots, colour);
    }
  }

  private int nearest(int[] slots, int colour) {
    int nearest = 0;
    for (int i = 1; i < MOST; i++) {
      if (distance(colours[slots[i]], colour) < distance(colours[slots[nearest]], colour)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
