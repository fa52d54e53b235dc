package org.kaoping.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.page.SiteFile;

/**
 * A file of a site that can be made.
 *
 * @param path its file, from the site's root
 */
record SitePart(String path, Content content) {
  /** Makes a file. */
  interface Content {
    /**
     * Writes it; may be called by several threads.
     *
     * @return what is wrong with it; with errors, nothing has been written
     */
    List<Diagnostic> writeTo(OutputStream out) throws IOException;
  }

  static SitePart of(SiteFile file) {
    return new SitePart(
        file.path(),
        out -> {
          file.writeTo(out);
          return List.of();
        });
  }
}
