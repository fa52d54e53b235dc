package org.kaoping.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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

  /**
   * Does tasks of very different length on all processors: each takes the next one when it is free.
   * A parallel stream would share the list out beforehand, and one processor would be left with a
   * long share.
   */
  static final class Workers {
    private Workers() {}

    /**
     * Does all tasks, beginning them in their order, and waits for the last. After a failure none
     * is begun any more, and no task is still at work when it is thrown.
     */
    static <T> void each(Collection<? extends T> tasks, Consumer<T> work) {
      Queue<T> open = new ConcurrentLinkedQueue<>(tasks);
      Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
      IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
          .parallel()
          .forEach(
              worker -> {
                try {
                  for (T task = open.poll(); task != null; task = open.poll()) {
                    work.accept(task);
                  }
                } catch (RuntimeException e) {
                  failures.add(e);
                  open.clear();
                }
              });
      RuntimeException first = failures.peek();
      if (first != null) {
        throw first;
      }
    }
  }
}
