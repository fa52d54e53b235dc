package org.kaoping.report;

import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * A file that is no text.
 *
 * @param path its file, from the site's root
 * @param content writes it; may leave the stream open
 */
public record BinaryFile(String path, Consumer<OutputStream> content) implements SiteFile {
  @Override
  public void writeTo(OutputStream out) {
    content.accept(out);
  }
}
