package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What is public of a folder of releases: what stands there under the name {@code current}. */
sealed interface Current {
  /** The name that web servers are told. */
  String NAME = "current";

  /** The folder that releases stand in, beside {@link #NAME}. */
  String RELEASES = "releases";

  /**
   * Returns the way of a folder.
   *
   * @param links whether it may be a symbolic link; a folder that once did without stays with it
   */
  static Current of(Path folder, boolean links) {
    CurrentLink link = new CurrentLink(folder);
    return links && !Files.exists(folder.resolve(CurrentFolder.WANTED))
        ? link
        : new CurrentFolder(folder, link);
  }

  /** Returns the release that is public; empty if there is none, or something foreign. */
  Optional<ReleaseName> name() throws IOException;

  /** Says whether something stands in its place that this program did not put there. */
  default boolean isForeign(Path folder) throws IOException {
    return Folders.isTaken(folder.resolve(NAME)) && name().isEmpty();
  }

  /** Returns where a release stands, whether it is there or not. */
  Path folder(ReleaseName release) throws IOException;

  /** Says whether the file system can do it; changes nothing. */
  boolean isPossible() throws IOException;

  /** Makes another release public; it stays as it was if that fails. */
  void switchTo(ReleaseName release) throws IOException;

  /** Finishes or takes back what a run left unfinished that was killed. */
  void mend() throws IOException;

  /**
   * A symbolic link to the folder of the public release. A new one takes its place in one step, so
   * that readers get a page of the one release or of the other at any time.
   */
  static final class CurrentLink implements Current {
    private final Path folder;
    private final Path link;
    private final Path next;

    CurrentLink(Path folder) {
      this.folder = folder;
      this.link = folder.resolve(NAME);
      this.next = folder.resolve(".kaoping-link");
    }

    @Override
    public Optional<ReleaseName> name() throws IOException {
      if (!Files.isSymbolicLink(link)) {
        return Optional.empty();
      }
      Path target = Files.readSymbolicLink(link);
      return target.getNameCount() == 2 && target.startsWith(RELEASES)
          ? ReleaseName.read(target.getFileName().toString())
          : Optional.empty();
    }

    @Override
    public Path folder(ReleaseName release) {
      return folder.resolve(RELEASES).resolve(release.toString());
    }

    @Override
    public boolean isPossible() throws IOException {
      mend();
      Files.createFile(next); // a full disk or a folder of somebody else is not about links
      mend();
      try {
        Files.createSymbolicLink(next, link.getFileSystem().getPath(RELEASES));
      } catch (UnsupportedOperationException | FileSystemException e) {
        return false;
      }
      mend();
      return true;
    }

    @Override
    public void switchTo(ReleaseName release) throws IOException {
      mend();
      Files.createSymbolicLink(next, link.getFileSystem().getPath(RELEASES, release.toString()));
      Files.move(next, link, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void mend() throws IOException {
      Files.deleteIfExists(next);
    }
  }

  /**
   * The folder of the public release itself, for file systems without symbolic links: it is moved
   * here from the others and back. There is nothing for a moment, between two renames.
   */
  static final class CurrentFolder implements Current {
    /** Holds the name of the release that is, or is about to become, public. */
    static final String WANTED = ".kaoping-current";

    private final Path current;
    private final Path wanted;
    private final Path nextWanted;
    private final CurrentLink link;

    /**
     * @param link the other way, which may have been used before
     */
    CurrentFolder(Path folder, CurrentLink link) {
      this.current = folder.resolve(NAME);
      this.wanted = folder.resolve(WANTED);
      this.nextWanted = folder.resolve(WANTED + "-next");
      this.link = link;
    }

    @Override
    public Optional<ReleaseName> name() throws IOException {
      return isFolder(current) ? written(current.resolve(StagedFolder.MARKER)) : link.name();
    }

    @Override
    public Path folder(ReleaseName release) throws IOException {
      return isFolder(current) && name().equals(Optional.of(release))
          ? current
          : link.folder(release);
    }

    @Override
    public boolean isPossible() {
      return true;
    }

    @Override
    public void switchTo(ReleaseName release) throws IOException {
      Optional<ReleaseName> before = name();
      want(release);
      try {
        exchange(release);
      } catch (IOException e) {
        if (before.isPresent()) {
          want(before.get());
        }
        throw e;
      }
    }

    /** Goes on with an exchange that was interrupted. */
    @Override
    public void mend() throws IOException {
      link.mend();
      Files.deleteIfExists(nextWanted);
      Optional<ReleaseName> due = written(wanted);
      if (due.isPresent() && !name().equals(due) && isFolder(link.folder(due.get()))) {
        exchange(due.get());
      }
    }

    private void want(ReleaseName release) throws IOException {
      Files.writeString(nextWanted, release + "\n");
      Files.move(nextWanted, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    private void exchange(ReleaseName release) throws IOException {
      Optional<ReleaseName> before = name();
      boolean moved = before.isPresent() && isFolder(current);
      if (moved) {
        Files.move(current, link.folder(before.get()), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(current);
      }
      try {
        Files.move(link.folder(release), current, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (moved) {
          Files.move(link.folder(before.get()), current, StandardCopyOption.ATOMIC_MOVE);
        }
        throw e;
      }
    }

    private static boolean isFolder(Path path) {
      return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the name that a file holds. */
    private static Optional<ReleaseName> written(Path file) throws IOException {
      return Files.isRegularFile(file)
          ? ReleaseName.read(Files.readString(file).strip())
          : Optional.empty();
    }
  }
}
