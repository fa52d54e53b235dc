package org.kaoping.pipeline;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kaoping.report.Settings;
import org.kaoping.source.Listing;
import org.kaoping.source.WorkspaceFiles;

/**
 * The files that a site is made of.
 *
 * @param files from the workspace's root on, with forward slashes; with the typefaces if they stand
 *     in it. What is hidden or {@linkplain Listing left behind} is left out, as it is when a site
 *     is made
 * @param others what lies beside them and may be refused, with what is wrong with it
 */
public record Inputs(SortedSet<String> files, List<String> others) {

  /**
   * Lists the files of a workspace.
   *
   * @throws UncheckedIOException if a folder cannot be read
   */
  public static Inputs of(Path root) {
    SortedSet<String> files = new TreeSet<>();
    List<String> others = new ArrayList<>();
    for (String name : WorkspaceFiles.INPUTS) {
      Listing listing = Listing.of(root, name);
      files.addAll(listing.visible());
      listing.files().stream().filter(file -> !files.contains(file)).forEach(others::add);
      listing.diagnostics().forEach(wrong -> others.add(wrong.toString()));
    }
    fonts(root).ifPresent(fonts -> files.addAll(Listing.of(root, fonts).visible()));
    return new Inputs(files, others);
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
