package org.kaoping.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.view.Settings;

/** The files that a site is made of. */
public final class Inputs {
  private Inputs() {}

  /**
   * Returns the files of a workspace, from its root on, with forward slashes; with the typefaces if
   * they stand in it. What is hidden is left out, as it is when a site is made.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static SortedSet<String> of(Path root) {
    SortedSet<String> files = new TreeSet<>();
    WorkspaceFiles.INPUTS.forEach(name -> add(root, Path.of(name), files));
    fonts(root).ifPresent(fonts -> add(root, Path.of(fonts), files));
    return files;
  }

  /** Returns the folder of typefaces, with forward slashes, if it is to stand in the workspace. */
  static Optional<String> fonts(Path root) {
    Path whole = root.toAbsolutePath().normalize();
    return SiteSettings.of(root)
        .flatMap(Settings::fonts)
        .map(fonts -> whole.resolve(fonts).normalize())
        .filter(fonts -> fonts.startsWith(whole) && !fonts.equals(whole))
        .map(fonts -> slashed(whole.relativize(fonts)));
  }

  /**
   * @param top a file or folder, which may itself be a link; links in it are not followed
   */
  private static void add(Path root, Path top, SortedSet<String> files) {
    Path place = root.resolve(top);
    if (!Files.exists(place)) {
      return;
    }
    try {
      Path real = place.toRealPath();
      try (Stream<Path> paths = Files.walk(real)) {
        paths
            .filter(path -> Files.isRegularFile(path) && !Files.isSymbolicLink(path))
            .map(real::relativize)
            .filter(Inputs::isVisible)
            .forEach(path -> files.add(slashed(top.resolve(path).normalize())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(place.toString(), e);
    }
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static boolean isVisible(Path relative) {
    for (Path name : relative) {
      if (name.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }
}
