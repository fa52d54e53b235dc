package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for a while, which goes when it is closed. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /** Creates one where the system has its temporary folders. */
  public static TemporaryFolder create() {
    try {
      return new TemporaryFolder(Files.createTempDirectory("kaoping-"));
    } catch (IOException e) {
      throw new UncheckedIOException("temporary folder", e);
    }
  }

  /**
   * Creates one among releases that nobody else changes meanwhile: whoever opens them next deletes
   * what a killed run has left there.
   */
  public static TemporaryFolder among(Path releases) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(releases, StagedFolder.HIDDEN));
    } catch (IOException e) {
      throw new UncheckedIOException(releases.toString(), e);
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      if (Files.exists(path)) {
        Folders.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }
}
