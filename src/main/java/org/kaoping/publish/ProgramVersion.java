package org.kaoping.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The version of this program. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** Returns what the manifest of the program's jar says, {@code dev} outside a jar. */
  public static String find() {
    return Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
        .orElse("dev");
  }

  /**
   * Returns what tells this program from any other build of it and from another Java: the hash of
   * its jar, which names its libraries with their versions; outside a jar, sizes and times of its
   * classes.
   */
  public static String fingerprint() {
    try {
      Path place =
          Path.of(ProgramVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String code = Files.isDirectory(place) ? classes(place) : FileHashes.of(place);
      return code + " " + Runtime.version();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return FileHashes.ofText(
          files
              .sorted()
              .map(file -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
              .collect(Collectors.joining("\n")));
    }
  }
}
