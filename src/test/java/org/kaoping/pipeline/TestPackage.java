package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.kaoping.publish.FileHashes;

/** Packages of results as tests read, change and forge them. */
public final class TestPackage {
  private TestPackage() {}

  /** Returns the files of an archive, in its order. */
  public static Map<String, byte[]> read(Path archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(archive)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  /** Returns a file of an archive that has it. */
  public static String text(Path archive, String name) throws IOException {
    return new String(read(archive).getOrDefault(name, new byte[0]), UTF_8);
  }

  /** Writes an archive. */
  public static Path write(Path archive, Map<String, byte[]> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return archive;
  }

  /**
   * Writes an archive in which a file is another one, as somebody would who can make manifests.
   *
   * @param by what stands there now, and instead
   */
  public static Path forged(Path archive, Path target, String name, String what, String by)
      throws IOException {
    Map<String, byte[]> files = read(archive);
    byte[] before = files.getOrDefault(name, new byte[0]);
    String text = new String(before, UTF_8);
    if (!text.contains(what)) {
      throw new IllegalStateException(text);
    }
    byte[] after = text.replace(what, by).getBytes(UTF_8);
    files.put(name, after);
    String manifest = new String(files.getOrDefault("manifest.json", new byte[0]), UTF_8);
    files.put(
        "manifest.json",
        manifest.replace(FileHashes.ofBytes(before), FileHashes.ofBytes(after)).getBytes(UTF_8));
    return write(target, files);
  }
}
