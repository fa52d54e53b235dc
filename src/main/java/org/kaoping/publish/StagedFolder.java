package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is filled beside its target and then takes the target's place as a whole. Closed
 * without {@link #publish}, it leaves the target as it was.
 */
public final class StagedFolder implements AutoCloseable {
  /** Marks a folder as made by this program, so that it may be replaced. */
  static final String MARKER = ".kaoping";

  private final Path target;
  private final Path stage;

  private StagedFolder(Path target, Path stage) {
    this.target = target;
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
    try (Stream<Path> entries = Files.list(target)) {
      return Files.exists(target.resolve(MARKER)) || entries.findAny().isEmpty();
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
    Path absolute = target.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute.getParent());
      Path stage = Files.createTempDirectory(absolute.getParent(), ".kaoping-");
      Files.createFile(stage.resolve(MARKER));
      return new StagedFolder(absolute, stage);
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
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
  public void publish() {
    Path old = stage.resolveSibling(stage.getFileName() + "-old");
    try {
      readable(stage);
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
        delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }

  /** Temporary folders are private; a published site is for everybody. */
  private static void readable(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Override
  public void close() {
    try {
      if (Files.exists(stage)) {
        delete(stage);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(stage.toString(), e);
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e)
              throws IOException {
            if (e != null) {
              throw e;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
