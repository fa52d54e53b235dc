package org.kaoping.publish;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A site that was published, as a whole.
 *
 * @param folder where it stands
 * @param current whether it is the public one
 */
public record Release(ReleaseName name, Path folder, boolean current) {
  /** Returns what it consists of. */
  public Attempt<Manifest> manifest() {
    return Manifest.read(folder);
  }

  /**
   * Returns why it cannot be followed by a site for the readers of an edition: it is for others.
   * What was published with less must not be followed by more because an option was forgotten.
   *
   * @param edition its id; empty where everybody is told everything
   */
  public Optional<Refusal> unlike(Optional<String> edition) {
    Optional<String> own =
        manifest().either(Manifest::edition, why -> edition); // it says of nobody that it is his
    return own.equals(edition)
        ? Optional.empty()
        : Optional.of(new Refusal(Refusal.Kind.OTHER_EDITION, own.orElse("—")));
  }
}
