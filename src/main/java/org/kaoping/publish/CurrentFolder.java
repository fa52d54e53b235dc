package org.kaoping.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The folder of the public release itself, for file systems without symbolic links: it is moved
 * here from the others and back. There is nothing for a moment, between two renames.
 */
final class CurrentFolder implements Current {
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
