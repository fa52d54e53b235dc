package org.kaoping.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.kaoping.source.Leftovers;

/**
 * Tells when files change, also those in folders that are made, moved or put in another's place
 * later.
 */
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

  /** Which folder each path was when it was watched: another one may stand there later. */
  private final Map<Path, Object> watched = new HashMap<>();

  /**
   * Watches nothing before {@link #run}.
   *
   * @param names of files and folders in {@code root}, existing or not; others there do not count
   * @param changed called after changes that are over
   */
  Watcher(Path root, List<String> names, Runnable changed) {
    this.root = root.toAbsolutePath().normalize();
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
        if (counts && Files.isDirectory(root)) { // or it is told when it comes again
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
    boolean counts = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      counts |= counts((Path) key.watchable(), event);
    }
    key.reset();
    return counts;
  }

  private boolean counts(Path folder, WatchEvent<?> event) {
    if (event.context() == null) { // too much has happened to tell what
      return true;
    }
    String name = event.context().toString();
    if (folder.equals(root)) {
      return names.contains(name);
    }
    return folder.equals(root.getParent()) ? root.endsWith(name) : !Leftovers.is(name);
  }

  /** Watches all folders that there are; says whether some are new. */
  private boolean watch() throws IOException {
    Map<Path, Object> there = new HashMap<>();
    Path parent = root.getParent();
    if (parent != null) {
      note(parent, there);
    }
    note(root, there);
    for (String name : names) {
      Path top = root.resolve(name);
      if (Files.isDirectory(top)) {
        noteBelow(top.toRealPath(), there); // it may be a link
      }
    }
    boolean any = false;
    for (Map.Entry<Path, Object> folder : there.entrySet()) {
      if (!folder.getValue().equals(watched.get(folder.getKey()))) {
        any |= register(folder.getKey());
      }
    }
    watched.clear();
    watched.putAll(there);
    return any;
  }

  private boolean register(Path folder) throws IOException {
    try {
      folder.register(service, KINDS);
      return true;
    } catch (NoSuchFileException | NotDirectoryException e) { // gone meanwhile
      return false;
    }
  }

  private static void note(Path folder, Map<Path, Object> there) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
      there.put(folder, identity(folder, attributes));
    } catch (NoSuchFileException e) {
      // It is told when it comes.
    }
  }

  private static Object identity(Path folder, BasicFileAttributes attributes) {
    return Objects.requireNonNullElse(attributes.fileKey(), folder); // Windows has none
  }

  private static void noteBelow(Path top, Map<Path, Object> there) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            there.put(folder, identity(folder, attributes));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE; // deleted meanwhile, or told when it is read
          }
        });
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
