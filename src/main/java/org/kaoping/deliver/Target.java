package org.kaoping.deliver;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.kaoping.pipeline.Documents;
import org.kaoping.pipeline.Publication;
import org.kaoping.publish.Signing;
import org.kaoping.publish.Wait;

/**
 * Where and how hooks publish.
 *
 * @param folder of releases, absolute
 * @param links whether {@code current} may be a symbolic link
 * @param keep how many of the newest releases stay, at least 1
 * @param edition whom the site is for, by the id; empty for those who are told everything
 * @param key file of the key that signs, absolute, if what is published is to be signed
 */
public record Target(
    Path folder,
    boolean links,
    int keep,
    Documents documents,
    Optional<String> edition,
    Optional<Path> key) {
  /** The name in the configuration without which nothing is installed. */
  static final String FOLDER = "publishto";

  private static final String LINKS = "links";
  private static final String KEEP = "keep";
  private static final String DOCUMENTS = "documents";
  private static final String EDITION = "edition";
  private static final String KEY = "sign";
  private static final String NO = "false";

  static Target of(Map<String, String> values) {
    return new Target(
        Path.of(values.getOrDefault(FOLDER, "")),
        !NO.equals(values.get(LINKS)),
        Integer.parseInt(values.getOrDefault(KEEP, "10")),
        NO.equals(values.get(DOCUMENTS)) ? Documents.LEFT_OUT : Documents.MADE,
        Optional.ofNullable(values.get(EDITION)),
        Optional.ofNullable(values.get(KEY)).map(Path::of));
  }

  /** Returns what publishes there. */
  Publication publication(Wait waiting, Optional<Signing.Key> signing, InstantSource clock) {
    return new Publication(folder, links, keep, waiting, documents, edition, signing, clock);
  }

  void addTo(Map<String, String> values) {
    values.put(FOLDER, folder.toString());
    values.put(KEEP, Integer.toString(keep));
    if (!links) {
      values.put(LINKS, NO);
    }
    if (documents == Documents.LEFT_OUT) {
      values.put(DOCUMENTS, NO);
    }
    edition.ifPresent(id -> values.put(EDITION, id));
    key.ifPresent(file -> values.put(KEY, file.toString()));
  }
}
