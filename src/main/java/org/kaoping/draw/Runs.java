package org.kaoping.draw;

import java.util.Arrays;

/**
 * A picture as runs of equal pixels, in rows of which most are the same as those above: looked at
 * once, pixel by pixel, and from then on a few thousand numbers.
 */
final class Runs {
  /** As many pixels are compared one by one before a run is taken for a long one. */
  private static final int SHORT = 6;

  private final Palette palette = new Palette();
  private final int width;

  /** Rows that differ from the one above: how often each is there, and where its runs end. */
  private int[] times = new int[256];

  private int[] rowEnds = new int[256];
  private int rows;

  /** Runs of all rows: the pixel after each within its row, and the place of its colour. */
  private int[] ends = new int[8192];

  private int[] colours = new int[8192];
  private int size;

  /**
   * Finds them.
   *
   * @param pixels red, green and blue, eight bits each
   * @param width of a row
   */
  Runs(int[] pixels, int width) {
    this.width = width;
    for (int row = 0; row < pixels.length; row += width) {
      if (row > 0 && Arrays.equals(pixels, row, row + width, pixels, row - width, row)) {
        times[rows - 1]++;
      } else {
        add(pixels, row);
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int run = first(row), start = 0; run < after(row); start = ends[run++]) {
        palette.count(colours[run], (ends[run] - start) * times[row]);
      }
    }
    palette.order();
    for (int run = 0; run < size; run++) {
      colours[run] = palette.place(colours[run]);
    }
  }

  private void add(int[] pixels, int row) {
    if (rows == times.length) {
      times = Arrays.copyOf(times, 2 * rows);
      rowEnds = Arrays.copyOf(rowEnds, 2 * rows);
    }
    int last = row + width;
    for (int start = row; start < last; ) {
      int end = end(pixels, start, last);
      if (size == ends.length) {
        ends = Arrays.copyOf(ends, 2 * size);
        colours = Arrays.copyOf(colours, 2 * size);
      }
      ends[size] = end - row;
      colours[size++] = palette.number(pixels[start] & 0xFFFFFF);
      start = end;
    }
    times[rows] = 1;
    rowEnds[rows++] = size;
  }

  private static int end(int[] pixels, int start, int last) {
    int pixel = pixels[start];
    int near = Math.min(last, start + SHORT);
    int end = start + 1;
    while (end < near && pixels[end] == pixel) {
      end++;
    }
    if (end == near && end < last) { // the machine compares several at once
      int differs = Arrays.mismatch(pixels, start, last - 1, pixels, start + 1, last);
      end = differs < 0 ? last : start + 1 + differs;
    }
    return end;
  }

  Palette palette() {
    return palette;
  }

  int width() {
    return width;
  }

  /** Returns how many rows there are that differ from the one above. */
  int rows() {
    return rows;
  }

  /** Returns how often such a row is there. */
  int times(int row) {
    return times[row];
  }

  /** Returns the first run of such a row. */
  int first(int row) {
    return row == 0 ? 0 : rowEnds[row - 1];
  }

  /** Returns the run after the last one of such a row. */
  int after(int row) {
    return rowEnds[row];
  }

  /** Returns the pixel after a run within its row. */
  int end(int run) {
    return ends[run];
  }

  /** Returns the place of a run's colour in the palette. */
  int place(int run) {
    return colours[run];
  }
}
