package org.kaoping.pipeline;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.publish.FileHashes;
import org.kaoping.publish.Ledger;
import org.kaoping.report.Lazy;

/**
 * Everything that a site consists of; each part is made when it is asked for.
 *
 * @param parts gives them, no two at the same path; which pieces large files come in is found out
 *     when it is asked the first time
 * @param stamp for the places in pages, if they have any
 */
record SitePlan(CheckedWorkspace workspace, Lazy<List<SitePart>> parts, Optional<Stamp> stamp) {
  /** Returns what is wrong with the parts that can only be judged when they are made. */
  List<Diagnostic> tryOut(Progress progress) {
    progress.begin(Progress.Stage.MAKE, parts.get().size());
    return each(
        parts.get(), part -> part.content().writeTo(OutputStream.nullOutputStream()), progress);
  }

  /**
   * Makes all parts in a folder.
   *
   * @param previous a site that parts may be taken from, if they would be made the same
   * @return what was made, and what is wrong with it
   */
  Checked<Made> make(Path folder, Optional<Path> previous, Progress progress) {
    SiteFolder site = new SiteFolder(folder, stamp, previous);
    progress.begin(Progress.Stage.MAKE, parts.get().size());
    List<Diagnostic> found = each(parts.get(), site::make, progress);
    return Checked.of(new Made(site.ledger(), site.hashes()), found);
  }

  /** Makes some parts in a folder that is no site. */
  static void make(List<SitePart> parts, Path folder) {
    each(parts, new SiteFolder(folder, Optional.empty(), Optional.empty())::make, Progress.UNTOLD);
  }

  /**
   * What was made.
   *
   * @param ledger by which recipes
   * @param hashes SHA-256 of each file, by its path
   */
  record Made(Ledger ledger, SortedMap<String, String> hashes) {}

  private interface Work {
    List<Diagnostic> of(SitePart part) throws IOException;
  }

  /** The same fault on many pages counts once. */
  private static List<Diagnostic> each(List<SitePart> parts, Work work, Progress progress) {
    Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();
    Workers.each(
        parts,
        part -> {
          try {
            found.addAll(work.of(part));
          } catch (IOException e) {
            throw new UncheckedIOException(part.path(), e);
          }
          progress.step();
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
    static <T> void each(List<? extends T> tasks, Consumer<T> work) {
      AtomicInteger next = new AtomicInteger();
      Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
      IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
          .parallel()
          .forEach(
              worker -> {
                try {
                  for (int i = next.getAndIncrement();
                      i < tasks.size();
                      i = next.getAndIncrement()) {
                    work.accept(tasks.get(i));
                  }
                } catch (RuntimeException e) {
                  failures.add(e);
                  next.set(tasks.size());
                }
              });
      RuntimeException first = failures.peek();
      if (first != null) {
        throw first;
      }
    }
  }

  /**
   * A folder that parts of a site are put into. What a site that was made before has by the same
   * recipe is taken from there. For use by several threads.
   */
  static final class SiteFolder {
    private final Path folder;
    private final Stamp stamp;
    private final Path previous;
    private final Ledger known;
    private final Map<String, String> untouched;
    private final ConcurrentSkipListMap<String, Ledger.Entry> made = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, String> hashes = new ConcurrentSkipListMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    SiteFolder(Path folder, Optional<Stamp> stamp, Optional<Path> previous) {
      this.folder = folder;
      this.stamp = stamp.orElse(new Stamp(""));
      this.previous = previous.orElse(folder);
      this.known = previous.map(Ledger::read).orElse(Ledger.EMPTY);
      this.untouched = previous.map(known::untouched).orElse(new TreeMap<>());
    }

    /** Returns by which recipe each part was made. */
    Ledger ledger() {
      return new Ledger("", stamp.text(), new TreeMap<>(made));
    }

    /** Returns the hashes of all files. */
    SortedMap<String, String> hashes() {
      return new TreeMap<>(hashes);
    }

    /**
     * Puts a part to its place.
     *
     * @return what is wrong with it
     */
    List<Diagnostic> make(SitePart part) throws IOException {
      Path file = folder.resolve(part.path());
      if (!folders.contains(file.getParent())) {
        Files.createDirectories(file.getParent());
        folders.add(file.getParent());
      }
      Optional<String> recipe = part.recipe().map(Supplier::get);
      Optional<Ledger.Entry> same =
          recipe
              .filter(r -> untouched.containsKey(part.path()))
              .flatMap(r -> known.of(part.path(), r))
              .filter(entry -> serves(part, entry));
      if (same.isPresent()) {
        made.put(part.path(), taken(part, same.get(), file));
        return List.of();
      }
      if (!part.stamped()) {
        recipe.ifPresent(r -> made.put(part.path(), new Ledger.Entry(r, List.of())));
        try (DigestOutputStream out =
            FileHashes.hashing(new BufferedOutputStream(Files.newOutputStream(file)))) {
          List<Diagnostic> faults = part.content().writeTo(out);
          hashes.put(part.path(), FileHashes.of(out));
          return faults;
        }
      }
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      List<Diagnostic> faults = part.content().writeTo(page);
      Stamp.Stamped stamped = stamp.in(page.toByteArray());
      write(part, stamped.page(), file);
      recipe.ifPresent(r -> made.put(part.path(), new Ledger.Entry(r, stamped.places())));
      return faults;
    }

    /** A page that has another commit's stamp serves if it is known where, to put ours there. */
    private boolean serves(SitePart part, Ledger.Entry entry) {
      return !part.stamped() || !entry.stamps().isEmpty() || known.stamp().equals(stamp.text());
    }

    private Ledger.Entry taken(SitePart part, Ledger.Entry entry, Path file) throws IOException {
      Path old = previous.resolve(part.path());
      if (entry.stamps().isEmpty() || known.stamp().equals(stamp.text())) {
        link(old, file);
        hashes.put(part.path(), untouched.getOrDefault(part.path(), ""));
        return entry;
      }
      Stamp.Stamped page =
          stamp.inPlaceOf(new Stamp(known.stamp()), Files.readAllBytes(old), entry.stamps());
      write(part, page.page(), file);
      return new Ledger.Entry(entry.recipe(), page.places());
    }

    private void write(SitePart part, byte[] page, Path file) throws IOException {
      hashes.put(part.path(), FileHashes.ofBytes(page));
      Files.write(file, page);
    }

    /** Files of sites are never written to again, so that two sites may share one. */
    static void link(Path old, Path file) throws IOException {
      try {
        Files.createLink(file, old);
      } catch (UnsupportedOperationException | FileSystemException e) {
        Files.copy(old, file);
      }
    }
  }
}
