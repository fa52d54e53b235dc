package org.kaoping.pipeline;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.publish.Ledger;

/**
 * A folder that parts of a site are put into. What a site that was made before has by the same
 * recipe is taken from there. For use by several threads.
 */
final class SiteFolder {
  private final Path folder;
  private final Stamp stamp;
  private final Path previous;
  private final Ledger known;
  private final ConcurrentSkipListMap<String, Ledger.Entry> made = new ConcurrentSkipListMap<>();

  SiteFolder(Path folder, Optional<Stamp> stamp, Optional<Path> previous) {
    this.folder = folder;
    this.stamp = stamp.orElse(new Stamp(""));
    this.previous = previous.orElse(folder);
    this.known = previous.map(site -> Ledger.read(site).onlyUntouched(site)).orElse(Ledger.EMPTY);
  }

  /** Returns by which recipe each part was made. */
  Ledger ledger() {
    return new Ledger(stamp.text(), new TreeMap<>(made));
  }

  /**
   * Puts a part to its place.
   *
   * @return what is wrong with it
   */
  List<Diagnostic> make(SitePart part) throws IOException {
    Path file = folder.resolve(part.path());
    Files.createDirectories(file.getParent());
    Optional<String> recipe = part.recipe();
    Optional<Ledger.Entry> same =
        recipe.flatMap(r -> known.of(part.path(), r)).filter(entry -> serves(part, entry));
    if (same.isPresent()) {
      made.put(part.path(), taken(part, same.get(), file));
      return List.of();
    }
    if (!part.stamped()) {
      recipe.ifPresent(r -> made.put(part.path(), new Ledger.Entry(r, List.of())));
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        return part.content().writeTo(out);
      }
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    List<Diagnostic> faults = part.content().writeTo(page);
    Stamp.Stamped stamped = stamp.in(page.toByteArray());
    Files.write(file, stamped.page());
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
      return entry;
    }
    Stamp.Stamped page =
        stamp.inPlaceOf(new Stamp(known.stamp()), Files.readAllBytes(old), entry.stamps());
    Files.write(file, page.page());
    return new Ledger.Entry(entry.recipe(), page.places());
  }

  /** Files of sites are never written to again, so that two sites may share one. */
  private static void link(Path old, Path file) throws IOException {
    try {
      Files.createLink(file, old);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(old, file);
    }
  }
}
