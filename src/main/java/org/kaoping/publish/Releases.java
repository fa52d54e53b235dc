package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.kaoping.git.Revision;

/**
 * A folder of releases that nobody else changes meanwhile: {@code releases/} with a folder for
 * each, {@code current}, which is the public one, and a file that is locked.
 *
 * <p>Whatever ends the process, {@code current} is a complete release. What a killed run left
 * behind is hidden, and deleted when the folder is opened the next time. Methods throw {@link
 * UncheckedIOException} where the system fails; the public release then stays as it was.
 */
public final class Releases implements AutoCloseable {
  /** What the names of folders begin with that are filled before they may be published. */
  private static final String READY = StagedFolder.HIDDEN + "ready-";

  private final Path folder;
  private final FolderLock lock;
  private final Current current;

  private Releases(Path folder, FolderLock lock, Current current) {
    this.folder = folder;
    this.lock = lock;
    this.current = current;
  }

  /**
   * Opens a folder to publish to; makes it if it does not exist.
   *
   * @param links whether {@code current} may be a symbolic link
   */
  public static Attempt<Releases> toPublish(Path folder, boolean links, Wait wait) {
    try {
      // In this order: the lock is the first file of a new folder, and another may just make it.
      if (!isFree(folder) && !isOurs(folder)) {
        boolean drafts = Manifest.read(folder).either(Manifest::drafts, why -> false);
        return Attempt.refused(
            Refusal.of(drafts ? Refusal.Kind.DRAFTS : Refusal.Kind.FOREIGN_FOLDER, folder));
      }
      Folders.createReadable(folder);
      return opened(folder, links, wait);
    } catch (IOException e) {
      return Attempt.refused(Refusal.failed(folder, e));
    }
  }

  /** Opens a folder that was published to before. */
  public static Attempt<Releases> existing(Path folder, Wait wait) {
    try {
      return isOurs(folder)
          ? opened(folder, true, wait)
          : Attempt.refused(Refusal.of(Refusal.Kind.NO_RELEASES, folder));
    } catch (IOException e) {
      return Attempt.refused(Refusal.failed(folder, e));
    }
  }

  private static Attempt<Releases> opened(Path folder, boolean links, Wait wait)
      throws IOException {
    Optional<FolderLock> lock = FolderLock.acquire(folder, wait);
    if (lock.isEmpty()) {
      return Attempt.refused(Refusal.of(Refusal.Kind.BUSY, folder));
    }
    Releases releases = new Releases(folder, lock.get(), Current.of(folder, links));
    Optional<Refusal.Kind> obstacle = Optional.empty();
    boolean usable = false;
    try {
      obstacle = releases.tidy();
      usable = obstacle.isEmpty();
    } finally {
      if (!usable) {
        releases.close();
      }
    }
    return usable
        ? new Attempt.Done<>(releases)
        : Attempt.refused(Refusal.of(obstacle.orElseThrow(), folder.resolve(Current.NAME)));
  }

  /** Returns the releases of a folder, whoever may be changing it, the oldest first. */
  public static Attempt<List<Release>> list(Path folder) {
    try {
      return isOurs(folder)
          ? new Attempt.Done<>(list(folder, Current.of(folder, true)))
          : Attempt.refused(Refusal.of(Refusal.Kind.NO_RELEASES, folder));
    } catch (IOException e) {
      return Attempt.refused(Refusal.failed(folder, e));
    }
  }

  private static boolean isOurs(Path folder) {
    return Files.isRegularFile(folder.resolve(FolderLock.FILE));
  }

  private static boolean isFree(Path folder) throws IOException {
    return !Folders.isTaken(folder)
        || (Files.isDirectory(folder) && Folders.names(folder).isEmpty());
  }

  private Optional<Refusal.Kind> tidy() throws IOException {
    current.mend();
    deleteHidden(name -> !name.startsWith(READY));
    if (current.isForeign(folder)) {
      return Optional.of(Refusal.Kind.FOREIGN_CURRENT);
    }
    if (!current.isPossible()) {
      return Optional.of(Refusal.Kind.NO_LINKS);
    }
    Folders.createReadable(folder.resolve(Current.RELEASES));
    return Optional.empty();
  }

  /** Returns all releases, the oldest first. */
  public List<Release> all() {
    try {
      return list(folder, current);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** Returns the public release. */
  public Optional<Release> current() {
    return all().stream().filter(Release::current).findFirst();
  }

  private static List<Release> list(Path folder, Current current) throws IOException {
    Optional<ReleaseName> isCurrent = current.name();
    TreeSet<ReleaseName> names = new TreeSet<>();
    isCurrent.ifPresent(names::add);
    Folders.names(folder.resolve(Current.RELEASES))
        .forEach(name -> ReleaseName.read(name).ifPresent(names::add));
    List<Release> all = new ArrayList<>();
    for (ReleaseName name : names) {
      Path place = current.folder(name);
      if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
        all.add(new Release(name, place, isCurrent.equals(Optional.of(name))));
      }
    }
    return all;
  }

  /** Returns a folder to fill with a release, which vanishes unless it is published. */
  public StagedFolder stage() {
    return StagedFolder.within(folder.resolve(Current.RELEASES));
  }

  /**
   * Keeps what was filled, and nothing else, until a release is published.
   *
   * @param stage of {@link #stage}
   * @param name letters and digits
   */
  public void layReady(StagedFolder stage, String name) {
    deleteHidden(before -> before.startsWith(READY));
    stage.publish(folder.resolve(Current.RELEASES).resolve(READY + name));
  }

  /** Returns what was laid ready by this name, which vanishes unless it is published. */
  public Optional<StagedFolder> ready(String name) {
    Path releases = folder.resolve(Current.RELEASES);
    return Optional.of(releases.resolve(READY + name))
        .filter(Files::isDirectory)
        .map(filled -> StagedFolder.within(releases, filled));
  }

  /**
   * Makes what was filled a release, and the public one.
   *
   * @param stage of {@link #stage}
   * @param now the moment of publication
   * @param revision of the data, if they are under version control
   */
  public Release publish(StagedFolder stage, Instant now, Optional<Revision> revision) {
    List<Release> before = all();
    ReleaseName name =
        ReleaseName.next(
            before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1).name()),
            now,
            revision);
    try {
      Files.writeString(stage.path().resolve(StagedFolder.MARKER), name + "\n");
      FileTimes.set(stage.path(), name, before.stream().filter(Release::current).findFirst());
      stage.publish(current.folder(name));
      return switchTo(name);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** Makes the release before the public one public again. */
  public Attempt<Release> rollBack() {
    Optional<ReleaseName> before = Optional.empty();
    for (Release release : all()) {
      if (release.current() && before.isPresent()) {
        return new Attempt.Done<>(switchTo(before.get()));
      }
      before = Optional.of(release.name());
    }
    return Attempt.refused(Refusal.of(Refusal.Kind.NONE_BEFORE, folder));
  }

  /** Makes a release public, which may be the public one already. */
  public Attempt<Release> rollBackTo(String name) {
    return all().stream()
        .filter(release -> release.name().toString().equals(name))
        .findFirst()
        .<Attempt<Release>>map(
            release -> new Attempt.Done<>(release.current() ? release : switchTo(release.name())))
        .orElseGet(() -> Attempt.refused(new Refusal(Refusal.Kind.UNKNOWN_RELEASE, name)));
  }

  private Release switchTo(ReleaseName name) {
    try {
      current.switchTo(name);
      return new Release(name, current.folder(name), true);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /**
   * Deletes the oldest releases, but never the public one.
   *
   * @param count how many of the newest to keep, at least 1
   * @return what could not be deleted; it is hidden, or stays until the next time
   */
  public List<Path> keep(int count) {
    List<Release> all = all();
    List<Path> left = new ArrayList<>();
    for (Release release : all.subList(0, Math.max(0, all.size() - count))) {
      if (!release.current()) {
        // Half a release must not have the name of one.
        String hidden = StagedFolder.HIDDEN + "old-" + release.name();
        try {
          Files.move(
              release.folder(),
              release.folder().resolveSibling(hidden),
              StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
          left.add(release.folder());
        }
      }
    }
    left.addAll(deleteHidden(hidden -> true));
    return left;
  }

  /** Deletes hidden folders that nobody needs; returns what could not be deleted. */
  private List<Path> deleteHidden(Predicate<String> unneeded) {
    List<Path> left = new ArrayList<>();
    Path releases = folder.resolve(Current.RELEASES);
    try {
      for (String name : Folders.names(releases)) {
        if (name.startsWith(StagedFolder.HIDDEN) && unneeded.test(name)) {
          Path hidden = releases.resolve(name);
          try {
            Folders.delete(hidden);
          } catch (IOException e) {
            left.add(hidden);
          }
        }
      }
    } catch (IOException e) {
      left.add(releases);
    }
    return left;
  }

  @Override
  public void close() {
    lock.close();
  }

  /**
   * When the files of a release were last modified. Web servers tell one version of a file from
   * another by that, in whole seconds, and by the size: without more ado, two releases of one
   * second would pass for the same, and readers would be told that what they have is still up to
   * date.
   */
  static final class FileTimes {
    private FileTimes() {}

    /**
     * Dates the files of a site: what {@code before} has, too, stays as old as it is there, so that
     * readers need not fetch it again; all else is of the time of {@code name}, as nothing is yet.
     *
     * @param before the public release
     */
    static void set(Path site, ReleaseName name, Optional<Release> before) throws IOException {
      SortedMap<String, String> hashes = hashes(site);
      Map<String, String> known =
          before.<Map<String, String>>map(release -> hashes(release.folder())).orElse(Map.of());
      Set<String> all = new HashSet<>(SiteFiles.of(site).files());
      for (String beside : List.of(Manifest.FILE, Signing.FILE)) {
        if (Files.exists(site.resolve(beside))) {
          all.add(beside);
        }
      }
      for (String path : all) {
        String hash = hashes.get(path);
        Instant time =
            before.isPresent() && hash != null && hash.equals(known.get(path))
                ? time(before.get(), path).orElse(name.time())
                : name.time();
        Files.setLastModifiedTime(site.resolve(path), FileTime.from(time));
      }
    }

    private static SortedMap<String, String> hashes(Path site) {
      return Manifest.read(site).either(Manifest::files, why -> Collections.emptySortedMap());
    }

    /** Returns the time of a file, unless it is gone or was touched since. */
    private static Optional<Instant> time(Release release, String path) throws IOException {
      Path file = release.folder().resolve(path);
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Files.getLastModifiedTime(file).toInstant())
              .filter(time -> !time.isAfter(release.name().time()))
          : Optional.empty();
    }
  }
}
