package org.kaoping.pipeline;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.kaoping.publish.Wait;

/** Publications as tests want them: without documents, for nobody in particular, unsigned. */
public final class TestPublication {
  private TestPublication() {}

  /** Returns one to a folder of releases. */
  public static Publication to(Path folder) {
    return to(folder, Optional.empty(), InstantSource.system());
  }

  /**
   * Returns one to a folder of releases.
   *
   * @param edition whom the site is for
   */
  static Publication to(Path folder, Optional<String> edition, InstantSource clock) {
    return new Publication(
        folder, true, 10, Wait.NONE, Documents.LEFT_OUT, edition, Optional.empty(), clock);
  }
}
