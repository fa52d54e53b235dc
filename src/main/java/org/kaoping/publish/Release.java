package org.kaoping.publish;

import java.nio.file.Path;

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
}
