package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A file that is not as the manifest says.
 *
 * @param path as in the manifest
 */
public record Difference(Kind kind, String path) {
  /** What is wrong with it. */
  public enum Kind {
    /** It is not there. */
    MISSING,
    /** Its content is another one. */
    CHANGED,
    /** It is there, and the manifest does not know it. */
    ADDITIONAL,
    /** It cannot be read, or is no file. */
    UNREADABLE
  }

  /**
   * Compares a site with its manifest.
   *
   * @throws java.io.UncheckedIOException if the folder itself cannot be read
   */
  public static List<Difference> ofSite(Path site, Manifest manifest) {
    SiteFiles found = SiteFiles.of(site);
    List<Difference> all = new ArrayList<>();
    found.odd().forEach(path -> all.add(new Difference(Kind.UNREADABLE, path)));
    SortedSet<String> known = new TreeSet<>(manifest.files().keySet());
    known.removeAll(found.odd());
    all.addAll(between(site, found.files(), known, manifest.files(), FileHashes::of));
    return all;
  }

  /**
   * Compares a workspace with the manifest of a site.
   *
   * @param found the files that a site is made of, as they are now
   */
  public static List<Difference> ofInputs(
      Path workspace, Collection<String> found, Manifest manifest) {
    return between(
        workspace, found, manifest.inputs().keySet(), manifest.inputs(), FileHashes::ofInput);
  }

  private static List<Difference> between(
      Path root,
      Collection<String> found,
      Collection<String> known,
      SortedMap<String, String> hashes,
      FileHashes.Hash hash) {
    SortedSet<String> missing = new TreeSet<>(known);
    missing.removeAll(found);
    SortedSet<String> additional = new TreeSet<>(found);
    additional.removeAll(known);
    SortedSet<String> common = new TreeSet<>(found);
    common.retainAll(known);
    List<Difference> all = new ArrayList<>();
    missing.forEach(path -> all.add(new Difference(Kind.MISSING, path)));
    for (Map.Entry<String, Optional<String>> now :
        FileHashes.each(common, path -> hash(root.resolve(path), hash)).entrySet()) {
      String path = now.getKey();
      if (now.getValue().isEmpty()) {
        all.add(new Difference(Kind.UNREADABLE, path));
      } else if (!now.getValue().equals(Optional.ofNullable(hashes.get(path)))) {
        all.add(new Difference(Kind.CHANGED, path));
      }
    }
    additional.forEach(path -> all.add(new Difference(Kind.ADDITIONAL, path)));
    return all;
  }

  private static Optional<String> hash(Path file, FileHashes.Hash hash) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(hash.of(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
