package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * When the files of a release were last modified. Web servers tell one version of a file from
 * another by that, in whole seconds, and by the size: without more ado, two releases of one second
 * would pass for the same, and readers would be told that what they have is still up to date.
 */
final class FileTimes {
  private FileTimes() {}

  /**
   * Dates the files of a site: what {@code before} has, too, stays as old as it is there, so that
   * readers need not fetch it again; all else is of the time of {@code name}, as nothing is yet.
   *
   * @param before the public release
   */
  static void set(Path site, ReleaseName name, Optional<Release> before) throws IOException {
    SortedMap<String, String> hashes = hashes(site);
    Map<String, String> known =
        before.<Map<String, String>>map(release -> hashes(release.folder())).orElse(Map.of());
    Set<String> all = new HashSet<>(SiteFiles.of(site).files());
    if (Files.exists(site.resolve(Manifest.FILE))) {
      all.add(Manifest.FILE);
    }
    for (String path : all) {
      String hash = hashes.get(path);
      Instant time =
          before.isPresent() && hash != null && hash.equals(known.get(path))
              ? time(before.get(), path).orElse(name.time())
              : name.time();
      Files.setLastModifiedTime(site.resolve(path), FileTime.from(time));
    }
  }

  private static SortedMap<String, String> hashes(Path site) {
    return Manifest.read(site).either(Manifest::files, why -> Collections.emptySortedMap());
  }

  /** Returns the time of a file, unless it is gone or was touched since. */
  private static Optional<Instant> time(Release release, String path) throws IOException {
    Path file = release.folder().resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.getLastModifiedTime(file).toInstant())
            .filter(time -> !time.isAfter(release.name().time()))
        : Optional.empty();
  }
}
