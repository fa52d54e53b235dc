package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done with whole folders. */
final class Folders {
  private static final Set<PosixFilePermission> FOR_ALL_FILES =
      PosixFilePermissions.fromString("r--r--r--");
  private static final Set<PosixFilePermission> FOR_ALL_FOLDERS =
      PosixFilePermissions.fromString("r-xr-xr-x");

  private Folders() {}

  /** Returns the names of what is in a folder, sorted; none if there is no such folder. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
    }
  }

  /** Says whether anything has a path, be it a link to nothing. */
  static boolean isTaken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Creates a folder, and those above it, that everybody may look into. */
  static void createReadable(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      if (parent != null) {
        createReadable(parent);
      }
      Files.createDirectories(folder);
      makeReadable(folder, FOR_ALL_FOLDERS);
    }
  }

  /** Temporary folders are private, and so is all that some make; a site is for everybody. */
  static void makeReadable(Path site) throws IOException {
    if (!Files.getFileStore(site).supportsFileAttributeView("posix")) {
      return;
    }
    Files.walkFileTree(
        site,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            makeReadable(folder, FOR_ALL_FOLDERS);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              makeReadable(file, FOR_ALL_FILES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void makeReadable(Path path, Set<PosixFilePermission> wanted) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null) {
      Set<PosixFilePermission> permissions = view.readAttributes().permissions();
      if (permissions.addAll(wanted)) {
        view.setPermissions(permissions);
      }
    }
  }

  /** Deletes a folder with all that is in it, or a file; follows no links. */
  static void delete(Path folder) throws IOException {
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
