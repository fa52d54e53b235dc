package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * A folder that is filled beside its target and then takes the target's place as a whole. Closed
 * without {@link #publish}, it leaves the target as it was. What a killed run has left is deleted
 * when somebody begins beside the same target.
 */
public final class StagedFolder implements AutoCloseable {
  /** Marks a folder as made by this program, so that it may be replaced. */
  static final String MARKER = ".kaoping";

  /** What the names of folders begin with that are not finished, or are being deleted. */
  static final String HIDDEN = ".kaoping-";

  private static final String NEW = "new";
  private static final String OLD = "old";

  private final Path room;

  /** Shows others that a run is at work in the room; none where the system cannot lock files. */
  private final Optional<FolderLock> lock;

  private StagedFolder(Path room, Optional<FolderLock> lock) {
    this.room = room;
    this.lock = lock;
  }

  /**
   * Says whether a folder may be replaced: it does not exist, is empty, or was made by this
   * program.
   */
  public static boolean mayReplace(Path target) {
    if (!Files.exists(target)) {
      return true;
    }
    if (!Files.isDirectory(target)) {
      return false;
    }
    try {
      return Files.exists(target.resolve(MARKER)) || Folders.names(target).isEmpty();
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }

  /**
   * Creates an empty folder beside {@code target}.
   *
   * @throws IllegalStateException unless {@link #mayReplace}
   * @throws UncheckedIOException if the folder cannot be created
   */
  public static StagedFolder beside(Path target) {
    if (!mayReplace(target)) {
      throw new IllegalStateException("will not replace " + target);
    }
    Path parent = target.toAbsolutePath().resolve("..").normalize();
    deleteLeft(parent);
    return within(parent);
  }

  /** Creates an empty folder in a hidden one in {@code parent}. */
  static StagedFolder within(Path parent) {
    try {
      Files.createDirectories(parent);
      Path room = Files.createTempDirectory(parent, HIDDEN);
      StagedFolder made = new StagedFolder(room, locked(room));
      Files.createDirectory(made.path());
      Files.createFile(made.path().resolve(MARKER));
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(parent.toString(), e);
    }
  }

  /**
   * Does the same with a folder that was {@linkplain #publish put} elsewhere.
   *
   * @throws UncheckedIOException if it cannot be moved
   */
  static StagedFolder within(Path parent, Path filled) {
    StagedFolder made = within(parent);
    try {
      Folders.delete(made.path());
      Files.move(filled, made.path(), StandardCopyOption.ATOMIC_MOVE);
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(filled.toString(), e);
    }
  }

  private static Optional<FolderLock> locked(Path room) {
    try {
      return FolderLock.acquire(room, Wait.NONE);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Deletes what killed runs have left in a folder, unless the system keeps it. */
  private static void deleteLeft(Path parent) {
    try {
      for (String name : Folders.names(parent)) {
        Path room = parent.resolve(name);
        if (name.startsWith(HIDDEN) && isRoom(room)) {
          Optional<FolderLock> lock = locked(room);
          if (lock.isPresent()) {
            clear(room, lock);
          }
        }
      }
    } catch (IOException e) {
      return; // it hinders nobody
    }
  }

  /**
   * Says whether a folder has what this class puts into one, and nothing else. One that has its
   * lock alone may be another run's that is about to take it.
   */
  private static boolean isRoom(Path folder) throws IOException {
    List<String> names = Folders.names(folder);
    return names.size() > 1
        && names.contains(FolderLock.FILE)
        && List.of(FolderLock.FILE, NEW, OLD).containsAll(names);
  }

  private static void clear(Path room, Optional<FolderLock> lock) throws IOException {
    for (String part : List.of(NEW, OLD)) {
      if (Files.exists(room.resolve(part))) {
        Folders.delete(room.resolve(part));
      }
    }
    lock.ifPresent(FolderLock::close); // or some systems would keep its file
    Files.deleteIfExists(room.resolve(FolderLock.FILE));
    Files.deleteIfExists(room);
  }

  /** Returns the folder to fill. */
  public Path path() {
    return room.resolve(NEW);
  }

  /**
   * Puts the folder in its target's place.
   *
   * @throws UncheckedIOException if that fails; the old folder is then back in its place
   */
  public void publish(Path target) {
    Path old = room.resolve(OLD);
    try {
      Folders.makeReadable(path());
      boolean replaces = Files.exists(target);
      if (replaces) {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      }
      try {
        Files.move(path(), target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (replaces) {
          Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        }
        throw e;
      }
      if (replaces) {
        Folders.delete(old);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(target.toString(), e);
    }
  }

  @Override
  public void close() {
    try {
      clear(room, lock);
    } catch (IOException e) {
      throw new UncheckedIOException(room.toString(), e);
    }
  }
}
