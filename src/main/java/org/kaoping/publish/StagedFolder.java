package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A folder that is filled beside its target and then takes the target's place as a whole. Closed
 * without {@link #publish}, it leaves the target as it was.
 */
public final class StagedFolder implements AutoCloseable {
  /** Marks a folder as made by this program, so that it may be replaced. */
  static final String MARKER = ".kaoping";

  /** What the names of folders begin with that are not finished, or are being deleted. */
  static final String HIDDEN = ".kaoping-";

  private final Path stage;

  private StagedFolder(Path stage) {
    this.stage = stage;
  }

  /**
   * Says whether a folder may be replaced: it does not exist, is empty, or was made by this
   * program.
   */
  public static boolean mayReplace(Path target) {
    if (!Files.exists(target)) {
      return true;
    }
    if (!Files.isDirectory(target)) {
      return false;
    }
    try {
      return Files.exists(target.resolve(MARKER)) || Folders.names(target).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }

  /**
   * Creates an empty folder beside {@code target}.
   *
   * @throws IllegalStateException unless {@link #mayReplace}
   * @throws UncheckedIOException if the folder cannot be created
   */
  public static StagedFolder beside(Path target) {
    if (!mayReplace(target)) {
      throw new IllegalStateException("will not replace " + target);
    }
    return within(target.toAbsolutePath().resolve("..").normalize());
  }

  /** Creates an empty, hidden folder in {@code parent}. */
  static StagedFolder within(Path parent) {
    try {
      Files.createDirectories(parent);
      Path stage = Files.createTempDirectory(parent, HIDDEN);
      Files.createFile(stage.resolve(MARKER));
      return new StagedFolder(stage);
    } catch (IOException e) {
      throw new UncheckedIOException(parent.toString(), e);
    }
  }

  /** Returns the folder to fill. */
  public Path path() {
    return stage;
  }

  /**
   * Puts the folder in its target's place.
   *
   * @throws UncheckedIOException if that fails; the old folder is then back in its place
   */
  public void publish(Path target) {
    Path old = stage.resolveSibling(stage.getFileName() + "-old");
    try {
      Folders.makeReadable(stage);
      boolean replaces = Files.exists(target);
      if (replaces) {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      }
      try {
        Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (replaces) {
          Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
        throw e;
      }
      if (replaces) {
        Folders.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }

  @Override
  public void close() {
    try {
      if (Files.exists(stage)) {
        Folders.delete(stage);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(stage.toString(), e);
    }
  }
}
