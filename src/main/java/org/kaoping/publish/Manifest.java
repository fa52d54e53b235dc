package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import org.kaoping.git.Revision;

/**
 * What a site consists of and was made of. Equal sites have equal manifests: it knows no time and
 * no machine.
 *
 * @param version of the program
 * @param revision of the data, if they are under version control
 * @param inputs SHA-256 of every file that the site was made of, by its path in the workspace
 * @param files SHA-256 of every file of the site but the manifest itself, by its path
 */
public record Manifest(
    String version,
    Optional<Revision> revision,
    SortedMap<String, String> inputs,
    SortedMap<String, String> files) {
  /** Its name at the root of a site. */
  public static final String FILE = "manifest.json";

  /**
   * Looks at a finished site.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static Manifest of(
      Path site, String version, Optional<Revision> revision, SortedMap<String, String> inputs) {
    return new Manifest(version, revision, inputs, FileHashes.of(site, SiteFiles.of(site).files()));
  }

  /**
   * Writes it to its place.
   *
   * @throws UncheckedIOException if that fails
   */
  public void write(Path site) {
    Path file = site.resolve(FILE);
    try {
      Files.writeString(file, ManifestJson.text(this));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Reads that of a site; refused if there is none, or another file in its place. */
  public static Attempt<Manifest> read(Path site) {
    Path file = site.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Attempt.refused(Refusal.of(Refusal.Kind.NO_MANIFEST, site));
    }
    try {
      return ManifestJson.read(Files.readAllBytes(file))
          .<Attempt<Manifest>>map(Attempt.Done::new)
          .orElseGet(() -> Attempt.refused(Refusal.of(Refusal.Kind.BROKEN_MANIFEST, file)));
    } catch (IOException e) {
      return Attempt.refused(Refusal.failed(file, e));
    }
  }
}
