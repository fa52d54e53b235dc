package org.kaoping.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.git.LineEnds;
import org.kaoping.report.SiteFile;

/** Files that go into a site as they are. */
final class PlainFiles {
  private PlainFiles() {}

  /** Returns the files under a folder that exists, sorted. */
  static List<Path> under(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /**
   * Returns a file as it is, a text with the ends of lines that git keeps: the same from every
   * clone.
   *
   * @param path where it stands in the site
   */
  static SiteFile copy(String path, Path file) {
    return new SiteFile.Binary(
        path,
        out -> {
          try {
            out.write(read(file));
          } catch (IOException e) {
            throw new UncheckedIOException(path, e);
          }
        });
  }

  /** Returns the content of a file as git keeps it. */
  static byte[] read(Path file) {
    try {
      return LineEnds.asKept(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
