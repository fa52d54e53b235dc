package org.kaoping.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.kaoping.publish.Attempt;
import org.kaoping.publish.Refusal;
import org.kaoping.publish.TemporaryFolder;
import org.kaoping.source.FileNames;
import org.kaoping.source.Leftovers;
import org.kaoping.source.LookAlikes;
import org.kaoping.source.Unpacking;

/**
 * An archive of somebody else, unpacked within limits into a folder that is there until this is
 * closed. Whatever the archive says, nothing is written elsewhere, and all that is written is plain
 * files.
 */
final class PackageFolder implements AutoCloseable {
  /** Larger archives are refused, in bytes. */
  private static final long LARGEST_FILE = 1_000_000_000L;

  /** More files are refused. */
  private static final int MOST_FILES = 500_000;

  /** All files together are no more than this, in bytes. */
  private static final long LARGEST_UNPACKED = 4_000_000_000L;

  private static final int BUFFER = 1 << 14;

  private final TemporaryFolder folder;

  private PackageFolder(TemporaryFolder folder) {
    this.folder = folder;
  }

  /**
   * Unpacks an archive.
   *
   * @throws UncheckedIOException if it cannot be read, or what is in it not be written
   */
  static Attempt<PackageFolder> unpack(Path file) {
    PackageFolder made = new PackageFolder(TemporaryFolder.create());
    boolean whole = false;
    try {
      made.fill(file);
      whole = true;
      return new Attempt.Done<>(made);
    } catch (Unfit unfit) {
      return new Attempt.Refused<>(unfit.why);
    } finally {
      if (!whole) {
        made.close();
      }
    }
  }

  Path path() {
    return folder.path();
  }

  @Override
  public void close() {
    folder.close();
  }

  /** Ends the unpacking from deep within it. */
  @SuppressWarnings("serial") // never saved
  private static final class Unfit extends Exception {
    private final Refusal why;

    Unfit(Refusal.Kind kind, String what) {
      super(kind.name(), null, false, false);
      this.why = new Refusal(kind, what);
    }
  }

  private void fill(Path file) throws Unfit {
    try {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(file)) {
        throw new Unfit(Refusal.Kind.NO_FILE, file.toString());
      }
      if (!Files.isRegularFile(file)) { // a pipe would be waited for
        throw new Unfit(Refusal.Kind.NO_ARCHIVE, file.toString());
      }
      if (Files.size(file) > LARGEST_FILE) {
        throw new Unfit(Refusal.Kind.LARGE_ARCHIVE, file.toString());
      }
      Files.newInputStream(file)
          .close(); // says why it cannot be read, where the next line does not
      try (ZipFile zip = open(file)) {
        fill(zip, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private static ZipFile open(Path file) throws Unfit, IOException {
    try {
      return new ZipFile(file.toFile());
    } catch (ZipException | IllegalArgumentException e) {
      throw new Unfit(Refusal.Kind.NO_ARCHIVE, file.toString());
    }
  }

  private void fill(ZipFile zip, Path file) throws Unfit, IOException {
    if (zip.size() > MOST_FILES) {
      throw new Unfit(Refusal.Kind.LARGE_ARCHIVE, file.toString());
    }
    Unpacking unpacking = new Unpacking(LARGEST_UNPACKED);
    byte[] buffer = new byte[BUFFER];
    for (Map.Entry<String, ZipEntry> entry : entries(zip).entrySet()) {
      Path target = path().resolve(entry.getKey());
      Files.createDirectories(target.getParent());
      try (InputStream in = open(zip, entry.getValue(), unpacking, file);
          OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        for (int read = read(in, buffer, file); read >= 0; read = read(in, buffer, file)) {
          out.write(buffer, 0, read);
        }
      }
    }
  }

  private static InputStream open(ZipFile zip, ZipEntry entry, Unpacking unpacking, Path file)
      throws Unfit {
    try {
      return unpacking.counted(zip.getInputStream(entry), entry.getCompressedSize());
    } catch (IOException | IllegalArgumentException e) {
      throw new Unfit(Refusal.Kind.NO_ARCHIVE, file.toString());
    }
  }

  private static int read(InputStream in, byte[] buffer, Path file) throws Unfit {
    try {
      return in.read(buffer, 0, buffer.length);
    } catch (Unpacking.TooMuch e) {
      throw new Unfit(Refusal.Kind.LARGE_ARCHIVE, file.toString());
    } catch (IOException | IllegalArgumentException e) {
      throw new Unfit(Refusal.Kind.NO_ARCHIVE, file.toString());
    }
  }

  /** Returns the files by their names, all of which are fit, before any is unpacked. */
  private static Map<String, ZipEntry> entries(ZipFile zip) throws Unfit {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    Set<String> files = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
      String name = entry.getName();
      if (entry.isDirectory() || Leftovers.isIn(name)) {
        continue;
      }
      if (!isFit(name) || !files.add(FileNames.folded(name))) {
        throw unfit(name);
      }
      for (int i = name.indexOf('/'); i >= 0; i = name.indexOf('/', i + 1)) {
        folders.add(FileNames.folded(name.substring(0, i)));
      }
      entries.put(name, entry);
    }
    for (String name : entries.keySet()) {
      if (folders.contains(FileNames.folded(name))) {
        throw unfit(name);
      }
    }
    return entries;
  }

  private static Unfit unfit(String name) {
    return new Unfit(Refusal.Kind.NAME_IN_ARCHIVE, LookAlikes.printable(name));
  }

  /** Says whether a name leads below the folder that it is unpacked into, on every system. */
  private static boolean isFit(String name) {
    if (FileNames.pathProblem(name).isPresent()) {
      return false;
    }
    for (String step : name.split("/", -1)) {
      if (step.isEmpty() || step.startsWith(".") || FileNames.problem(step).isPresent()) {
        return false;
      }
    }
    return true;
  }
}
