package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/** The version of this program. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Returns what the manifest of the program's jar says, {@code dev} outside a jar. */
  public static String find() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }

  /**
   * Returns what tells this program from any other build of it and from another Java: names and
   * checksums of the files in its jar, one of which names its libraries with their versions;
   * outside a jar, sizes and times of its classes.
   */
  public static String fingerprint() {
    try {
      Path place =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String code = Files.isDirectory(place) ? classes(place) : entries(place);
      return FileHashes.ofText(code) + " " + Runtime.version();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The jar has the checksums in its directory, so that its megabytes need not be read. */
  private static String entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
          .collect(Collectors.joining("\n"));
    }
  }

  private static String classes(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes read) {
            found.add(file + " " + read.size() + " " + read.lastModifiedTime());
            return FileVisitResult.CONTINUE;
          }
        });
    Collections.sort(found);
    return String.join("\n", found);
  }
}
