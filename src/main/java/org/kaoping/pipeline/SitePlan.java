package org.kaoping.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kaoping.diagnostic.Diagnostic;

/**
 * Everything that a site consists of; each part is made when it is asked for.
 *
 * @param parts no two at the same path
 * @param stamp for the places in pages, if they have any
 */
record SitePlan(CheckedWorkspace workspace, List<SitePart> parts, Optional<Stamp> stamp) {
  /** Returns what is wrong with the parts that can only be judged when they are made. */
  List<Diagnostic> tryOut() {
    return each(parts, part -> part.content().writeTo(OutputStream.nullOutputStream()));
  }

  /**
   * Makes all parts in a folder.
   *
   * @param previous a site that parts may be taken from, if they would be made the same
   * @return what is wrong with them; with errors, the folder must not be published
   */
  List<Diagnostic> make(Path folder, Optional<Path> previous) {
    SiteFolder site = new SiteFolder(folder, stamp, previous);
    List<Diagnostic> found = each(parts, site::make);
    site.ledger().write(folder);
    return found;
  }

  /** Makes some parts in a folder that is no site. */
  static void make(List<SitePart> parts, Path folder) {
    each(parts, new SiteFolder(folder, Optional.empty(), Optional.empty())::make);
  }

  private interface Work {
    List<Diagnostic> of(SitePart part) throws IOException;
  }

  /** The same fault on many pages counts once. */
  private static List<Diagnostic> each(List<SitePart> parts, Work work) {
    Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();
    Workers.each(
        parts,
        part -> {
          try {
            found.addAll(work.of(part));
          } catch (IOException e) {
            throw new UncheckedIOException(part.path(), e);
          }
        });
    return found.stream().distinct().toList();
  }
}
