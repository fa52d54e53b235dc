package org.kaoping.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.kaoping.diagnostic.Diagnostic;

/**
 * Everything that a site consists of; each part is made when it is asked for.
 *
 * @param parts no two at the same path
 */
record SitePlan(CheckedWorkspace workspace, List<SitePart> parts) {
  /** Returns what is wrong with the parts that can only be judged when they are made. */
  List<Diagnostic> tryOut() {
    return each(part -> part.content().writeTo(OutputStream.nullOutputStream()));
  }

  /**
   * Makes all parts in a folder.
   *
   * @return what is wrong with them; with errors, the folder must not be published
   */
  List<Diagnostic> make(Path folder) {
    return each(
        part -> {
          try (OutputStream out = created(folder.resolve(part.path()))) {
            return part.content().writeTo(out);
          }
        });
  }

  private interface Work {
    List<Diagnostic> of(SitePart part) throws IOException;
  }

  /** The same fault on many pages counts once. */
  private List<Diagnostic> each(Work work) {
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

  private static OutputStream created(Path file) throws IOException {
    try {
      return new BufferedOutputStream(Files.newOutputStream(file));
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.getParent());
      return new BufferedOutputStream(Files.newOutputStream(file));
    }
  }
}
