package org.kaoping.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.page.BinaryFile;
import org.kaoping.page.SiteFile;

/** The files of a folder. */
final class PlainFiles {
  private PlainFiles() {}

  /**
   * Returns the files and symbolic links under a folder, sorted; none if there is no such folder.
   * Links are not followed; what begins with a dot is left out with all that is in it.
   */
  static List<Path> under(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(p -> !Files.isDirectory(p) || Files.isSymbolicLink(p))
          .filter(p -> !isHidden(folder.relativize(p)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /**
   * Returns a file as it is.
   *
   * @param path where it stands in the site
   */
  static SiteFile copy(String path, Path file) {
    return new BinaryFile(
        path,
        out -> {
          try {
            Files.copy(file, out);
          } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
          }
        });
  }

  private static boolean isHidden(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
