package org.kaoping.diagnostic;

import java.util.Comparator;

/**
 * A stretch of one line of a source file.
 *
 * @param file workspace-relative path with forward slashes, e.g. {@code schemes/2025.yaml}
 * @param line line, counted from 1
 * @param column first column on {@code line}, counted from 1 in characters (code points)
 * @param length number of characters; 0 marks a point
 */
public record SourceSpan(String file, int line, int column, int length)
    implements Comparable<SourceSpan> {
  private static final Comparator<SourceSpan> ORDER =
      Comparator.comparing(SourceSpan::file)
          .thenComparingInt(SourceSpan::line)
          .thenComparingInt(SourceSpan::column)
          .thenComparingInt(SourceSpan::length);

  public SourceSpan {
    if (line < 1 || column < 1 || length < 0) {
      throw new IllegalArgumentException(
          "span " + line + ":" + column + "+" + length + " must be 1-based with length >= 0");
    }
  }

  /** Returns the place that stands for a whole file: 1:1. */
  public static SourceSpan wholeFile(String file) {
    return new SourceSpan(file, 1, 1, 0);
  }

  @Override
  public int compareTo(SourceSpan other) {
    return ORDER.compare(this, other);
  }

  /** Returns {@code file:line:column}, which editors link. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
