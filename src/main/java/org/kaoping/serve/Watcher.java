package org.kaoping.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells when files change, those in folders that are made later included. */
final class Watcher implements AutoCloseable {
  /** Editors write a file in several steps. */
  private static final long QUIET_MILLIS = 15;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Path root;
  private final List<String> names;
  private final Runnable changed;
  private final WatchService service;
  private final Set<Path> watched = ConcurrentHashMap.newKeySet();

  /**
   * Watches nothing before {@link #run}.
   *
   * @param names of files and folders in {@code root}, existing or not; others there do not count
   * @param changed called after changes that are over
   */
  Watcher(Path root, List<String> names, Runnable changed) {
    this.root = root;
    this.names = names;
    this.changed = changed;
    try {
      this.service = root.getFileSystem().newWatchService();
      watch();
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  /** Watches until it is closed or its thread is interrupted. */
  void run() {
    try {
      while (true) {
        boolean counts = counts(service.take());
        for (WatchKey more = next(); more != null; more = next()) {
          counts |= counts(more);
        }
        if (counts) {
          changed.run();
          while (watch()) { // what came into a new folder before it was watched
            changed.run();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ClosedWatchServiceException e) {
      // The end.
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  private WatchKey next() throws InterruptedException {
    return service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
  }

  private boolean counts(WatchKey key) {
    boolean top = key.watchable().equals(root);
    boolean counts = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      counts |= !top || event.context() == null || names.contains(event.context().toString());
    }
    if (!key.reset()) {
      watched.remove((Path) key.watchable());
    }
    return counts;
  }

  /** Watches all folders that there are; says whether some are new. */
  private boolean watch() throws IOException {
    boolean any = watched.add(root);
    if (any) {
      root.register(service, KINDS);
    }
    for (String name : names) {
      Path top = root.resolve(name);
      if (Files.isDirectory(top)) {
        any |= watchBelow(top);
      }
    }
    return any;
  }

  private boolean watchBelow(Path top) throws IOException {
    int before = watched.size();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (watched.add(folder)) {
              folder.register(service, KINDS);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) { // deleted meanwhile
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return watched.size() > before;
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }
}
