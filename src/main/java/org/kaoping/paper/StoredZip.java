package org.kaoping.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive without what depends on clock and machine: all files bear one date, and none is
 * compressed, because compressed bytes differ from one library to the next.
 */
public final class StoredZip {
  private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  /** Begins one; what it is written to stays open. */
  public StoredZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Adds a file of text. */
  public void add(String name, String text) throws IOException {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file. */
  public void add(String name, byte[] bytes) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    add(name, bytes.length, checksum.getValue(), new ByteArrayInputStream(bytes));
  }

  /**
   * Adds a file that may be larger than memory.
   *
   * @param size in bytes
   * @param checksum CRC-32 of these bytes
   */
  public void add(String name, long size, long checksum, InputStream bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(DATE);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(checksum);
    zip.putNextEntry(entry);
    bytes.transferTo(zip);
    zip.closeEntry();
  }

  /** Ends the archive; what it is written to stays open. */
  public void finish() throws IOException {
    zip.finish();
  }
}
