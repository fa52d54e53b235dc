package org.kaoping.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kaoping.report.Settings;
import org.kaoping.source.Listing;
import org.kaoping.source.WorkspaceFiles;

/** The files that a site is made of. */
public final class Inputs {
  private Inputs() {}

  /**
   * Returns the files of a workspace, from its root on, with forward slashes; with the typefaces if
   * they stand in it. What is hidden or {@linkplain Listing left behind} is left out, as it is when
   * a site is made.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static SortedSet<String> of(Path root) {
    SortedSet<String> files = new TreeSet<>();
    WorkspaceFiles.INPUTS.forEach(name -> files.addAll(Listing.of(root, name).visible()));
    fonts(root).ifPresent(fonts -> files.addAll(Listing.of(root, fonts).visible()));
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

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
