package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps others out of a folder; the system gives it up when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
  /** The file that is locked. It stays, and so it marks the folder as one of releases, too. */
  static final String FILE = ".kaoping-lock";

  private static final long POLL_MILLIS = 100;

  /**
   * The files that this process holds. Closing any channel of a file gives up all locks of the
   * process on it: what is held must not even be opened once more.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder that exists.
   *
   * @return empty if others have it for longer than is waited
   * @throws IOException if the file system cannot do it
   */
  static Optional<FolderLock> acquire(Path folder, Wait wait) throws IOException {
    Path file = folder.toRealPath().resolve(FILE);
    Optional<FolderLock> lock = acquire(file);
    long left = wait.longest().toMillis();
    if (lock.isEmpty() && left > 0) {
      wait.told().run();
    }
    try {
      for (; lock.isEmpty() && left > 0; left -= POLL_MILLIS) {
        Thread.sleep(Math.min(left, POLL_MILLIS));
        lock = acquire(file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return lock;
  }

  private static Optional<FolderLock> acquire(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty();
    }
    FolderLock lock;
    try {
      lock =
          new FolderLock(
              file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException e) {
      HELD.remove(file);
      throw e;
    }
    boolean locked = false;
    try {
      locked = lock.channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another copy of this class in the process has it.
    } finally {
      if (!locked) {
        lock.close();
      }
    }
    return locked ? Optional.of(lock) : Optional.empty();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    } finally {
      HELD.remove(file);
    }
  }
}
