package org.kaoping.source;

import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of an archive, because it may lie about how large its parts are. */
public final class Unpacking {
  /** No part unpacks to more than so many times its size. */
  public static final int MOST_RATIO = 300;

  /** Small parts may be packed as tightly as they like, in bytes. */
  private static final long SMALL = 1_000_000;

  private final long most;
  private long unpacked;

  /**
   * Begins to count.
   *
   * @param most bytes that all parts together may unpack to
   */
  public Unpacking(long most) {
    this.most = most;
  }

  /** What may be exceeded. */
  public enum Limit {
    /** Bytes of all parts together. */
    UNPACKED,
    /** How much larger a part is than it was packed. */
    RATIO
  }

  /** Says through a library that a limit is exceeded. */
  @SuppressWarnings("serial") // never saved
  public static final class TooMuch extends IOException {
    private final Limit limit;

    TooMuch(Limit limit) {
      super(limit.name());
      this.limit = limit;
    }

    /** Returns which one. */
    public Limit limit() {
      return limit;
    }
  }

  /**
   * Returns a part whose bytes are counted as they are read; reading more than may be fails with
   * {@link TooMuch}.
   *
   * @param packed bytes that it has in the archive
   */
  public InputStream counted(InputStream in, long packed) {
    return new Counted(in, Math.max(1, packed));
  }

  private final class Counted extends InputStream {
    private final InputStream in;
    private final long packed;
    private long read;

    Counted(InputStream in, long packed) {
      this.in = in;
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = in.read(bytes, from, length);
      read += Math.max(0, count);
      unpacked += Math.max(0, count);
      if (unpacked > most) {
        throw new TooMuch(Limit.UNPACKED);
      }
      if (read > SMALL && read / packed > MOST_RATIO) {
        throw new TooMuch(Limit.RATIO);
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
