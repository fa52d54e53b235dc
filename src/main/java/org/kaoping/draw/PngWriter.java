package org.kaoping.draw;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture as PNG of a byte a pixel, with neither time nor program in it. Charts have some two
 * hundred colours, most of them at edges; where there are more, the rarest become those nearest.
 *
 * <p>Source: W3C, Portable Network Graphics, third edition.
 */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Twice the 96 pixels an inch of screens, in pixels a metre. */
  private static final int DENSITY = 7559;

  private static final int INDEXED = 3;
  private static final int MOST_COLOURS = 256;

  private final int width;
  private final int height;
  private final int[] pixels;

  /**
   * @param image of type {@code TYPE_INT_RGB}
   */
  PngWriter(BufferedImage image) {
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    ByteBuffer head = ByteBuffer.allocate(13);
    head.putInt(width).putInt(height);
    head.put((byte) 8).put((byte) INDEXED);
    out.writeBytes(chunk("IHDR", head.array(), head.capacity()));
    ByteBuffer density = ByteBuffer.allocate(9).putInt(DENSITY).putInt(DENSITY).put((byte) 1);
    out.writeBytes(chunk("pHYs", density.array(), density.capacity()));
    List<Integer> colours = colours();
    ByteBuffer palette = ByteBuffer.allocate(3 * Math.min(colours.size(), MOST_COLOURS));
    colours.stream()
        .limit(MOST_COLOURS)
        .forEach(c -> palette.put((byte) (c >> 16)).put((byte) (c >> 8)).put(c.byteValue()));
    out.writeBytes(chunk("PLTE", palette.array(), palette.capacity()));
    byte[] packed = deflated(rows(places(colours)));
    out.writeBytes(chunk("IDAT", packed, packed.length));
    out.writeBytes(chunk("IEND", new byte[0], 0));
    return out.toByteArray();
  }

  private static byte[] chunk(String type, byte[] data, int length) {
    ByteBuffer chunk = ByteBuffer.allocate(length + 12);
    chunk.putInt(length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data, 0, length);
    CRC32 checksum = new CRC32();
    checksum.update(chunk.array(), 4, length + 4);
    return chunk.putInt((int) checksum.getValue()).array();
  }

  /** Returns all colours, the one of most pixels first. */
  private List<Integer> colours() {
    Map<Integer, Integer> pixelsOf = new TreeMap<>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) { // most pixels are like the one before
      if (i == pixels.length || pixels[i] != pixels[start]) {
        pixelsOf.merge(pixels[start], i - start, Integer::sum);
        start = i;
      }
    }
    return pixelsOf.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the place of each colour in the palette, or of the one that is nearest there. */
  private static Map<Integer, Byte> places(List<Integer> colours) {
    Map<Integer, Byte> places = new HashMap<>();
    for (int i = 0; i < colours.size(); i++) {
      int place = i < MOST_COLOURS ? i : nearest(colours, colours.get(i));
      places.put(colours.get(i), (byte) place);
    }
    return places;
  }

  private static int nearest(List<Integer> colours, int colour) {
    return IntStream.range(0, MOST_COLOURS)
        .boxed()
        .min(Comparator.comparingInt(i -> distance(colours.get(i), colour)))
        .orElseThrow();
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }

  /** Each row begins with a zero: it is written as it is. */
  private byte[] rows(Map<Integer, Byte> places) {
    byte[] rows = new byte[height * (width + 1)];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int at = y * (width + 1) + 1;
      int start = 0;
      for (int x = 1; x <= width; x++) {
        if (x == width || pixels[row + x] != pixels[row + start]) {
          byte place = places.getOrDefault(pixels[row + start], (byte) 0);
          Arrays.fill(rows, at + start, at + x, place);
          start = x;
        }
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] rows) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(rows);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[65536];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
