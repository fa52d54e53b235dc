package org.kaoping.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was done to files, and how to undo it.
 *
 * @param what with the file
 */
record Harm(String what, Undo undo) {
  /** Makes a harm good again. */
  interface Undo {
    void run() throws IOException;
  }

  /** Writes a file that is there already. */
  static Harm written(Path file, String how, byte[] bytes) throws IOException {
    byte[] before = Files.readAllBytes(file);
    Files.write(file, bytes);
    return new Harm(how + " of " + file, () -> Files.write(file, before));
  }

  /** Writes a file that is not there yet. */
  static Harm added(Path file, String how, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return new Harm(how + ": " + file, () -> Files.delete(file));
  }
}
