package org.kaoping.draw;

import java.util.Arrays;

/**
 * The colours of a picture, at most 256. Charts have some hundreds, most of them at the edges of
 * letters; where there are more, the rarest become those nearest.
 *
 * <p>A table of open addresses instead of a map: runs of pixels are many.
 */
final class Palette {
  private static final int MOST = 256;

  /** Numbers of colours, from 1, at the places that {@link #slot} finds; a power of two of them. */
  private int[] numbers = new int[1024];

  /** Colours, in the order in which they were met. */
  private int[] colours = new int[numbers.length / 2];

  /** Pixels of each; in the end, its place in the palette. */
  private int[] values = new int[colours.length];

  private int size;
  private byte[] bytes = new byte[0];

  /** Returns the number of a colour, which is new or was met before. */
  int number(int colour) {
    int slot = slot(colour);
    if (numbers[slot] == 0) {
      if (size == colours.length) {
        grow();
        slot = slot(colour);
      }
      colours[size] = colour;
      numbers[slot] = ++size;
    }
    return numbers[slot] - 1;
  }

  private int slot(int colour) {
    int slot = ((colour * 0x9E3779B9) >>> 16) & (numbers.length - 1);
    while (numbers[slot] != 0 && colours[numbers[slot] - 1] != colour) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }

  private void grow() {
    colours = Arrays.copyOf(colours, 2 * size);
    values = Arrays.copyOf(values, 2 * size);
    numbers = new int[4 * size];
    for (int i = 0; i < size; i++) {
      numbers[slot(colours[i])] = i + 1;
    }
  }

  /** Adds pixels to those of a colour. */
  void count(int number, int pixels) {
    values[number] += pixels;
  }

  /** Gives every colour its place: the one of most pixels is the first. */
  void order() {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      order[i] = (-(long) values[i] << 32) | colours[i];
    }
    Arrays.sort(order);
    int kept = Math.min(size, MOST);
    bytes = new byte[3 * kept];
    for (int i = 0; i < size; i++) {
      int colour = (int) order[i];
      if (i < kept) {
        bytes[3 * i] = (byte) (colour >> 16);
        bytes[3 * i + 1] = (byte) (colour >> 8);
        bytes[3 * i + 2] = (byte) colour;
      }
      values[number(colour)] = i < kept ? i : nearest(order, colour);
    }
  }

  private static int nearest(long[] order, int colour) {
    int nearest = 0;
    for (int i = 1; i < MOST; i++) {
      if (distance((int) order[i], colour) < distance((int) order[nearest], colour)) {
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

  /** Returns its colours in their order, three bytes each. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns the place of a colour, or of the one that stands for it. */
  int place(int number) {
    return values[number];
  }
}
