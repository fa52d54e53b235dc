package org.kaoping.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.report.SiteFile;

/**
 * A file of a site that can be made.
 *
 * @param path its file, from the site's root
 * @param recipe gives what stands for everything that it is made of: with equal recipes, equal
 *     files are made; empty if it is to be made every time
 * @param stamped whether it may have places for the {@link Stamp}
 */
record SitePart(String path, Optional<Supplier<String>> recipe, boolean stamped, Content content) {
  /** Makes a file. */
  interface Content {
    /**
     * Writes it; may be called by several threads.
     *
     * @return what is wrong with it; with errors, nothing has been written
     */
    List<Diagnostic> writeTo(OutputStream out) throws IOException;
  }

  /** Returns a file that is made every time. */
  static SitePart of(SiteFile file) {
    return of(file, Optional.empty());
  }

  static SitePart of(SiteFile file, Optional<Supplier<String>> recipe) {
    return new SitePart(
        file.path(),
        recipe,
        false,
        out -> {
          file.writeTo(out);
          return List.of();
        });
  }
}
