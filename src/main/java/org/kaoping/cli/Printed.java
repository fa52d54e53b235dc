package org.kaoping.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;

/**
 * Where a command prints what it made.
 *
 * @param file which is written, or replaced; empty for the output
 */
record Printed(PrintWriter out, Optional<Path> file) {
  /** Returns text as it is printed, with nothing wrong about it. */
  static Checked<byte[]> text(String text) {
    return Checked.of(text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /** Prints text in UTF-8. */
  void deliver(byte[] text) {
    if (file.isEmpty()) {
      out.print(new String(text, StandardCharsets.UTF_8));
      out.flush();
      return;
    }
    Path target = file.get().toAbsolutePath().normalize();
    try {
      Files.createDirectories(target.getParent());
      Files.write(target, text);
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }
}
