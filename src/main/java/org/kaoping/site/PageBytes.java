package org.kaoping.site;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page that is being written, in UTF-8: no text of the whole page is kept, and what is bytes
 * already is copied. For use by one thread.
 */
final class PageBytes extends Writer {
  private byte[] bytes;
  private int length;

  /** The first half of a character, whose other half is written next; else empty. */
  private String half = "";

  PageBytes(int usualLength) {
    this.bytes = new byte[usualLength];
  }

  /** Writes what is in UTF-8 already. */
  void write(byte[] made) {
    endHalf();
    append(made);
  }

  @Override
  public void write(int c) {
    write(String.valueOf((char) c));
  }

  @Override
  public void write(char[] text, int from, int count) {
    write(new String(text, from, count));
  }

  @Override
  public void write(String text, int from, int count) {
    write(text.substring(from, from + count));
  }

  @Override
  public void write(String text) {
    String whole = half.isEmpty() ? text : half + text;
    half = "";
    int end = whole.length();
    if (end > 0 && Character.isHighSurrogate(whole.charAt(end - 1))) {
      half = whole.substring(end - 1);
      whole = whole.substring(0, end - 1);
    }
    append(whole.getBytes(StandardCharsets.UTF_8));
  }

  private void endHalf() {
    if (!half.isEmpty()) {
      append(half.getBytes(StandardCharsets.UTF_8));
      half = "";
    }
  }

  private void append(byte[] more) {
    if (bytes.length - length < more.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  /** Returns what was written. */
  byte[] written() {
    endHalf();
    return Arrays.copyOf(bytes, length);
  }

  /** Returns what was written, as the page at a path. */
  byte[] page(String path) {
    endHalf();
    return Arrays.copyOf(bytes, NearAddresses.in(bytes, length, path));
  }

  @Override
  public void flush() {
    // it stays here
  }

  @Override
  public void close() {
    // nothing is open
  }
}
