package org.kaoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No library is another one than when it was chosen, wherever it was fetched from; {@code
 * -Dgolden.update=true} takes down those that there are.
 */
class LibrariesTest {
  private static final Path KNOWN = Path.of("src/test/resources/libraries.sha256");

  @Test
  void everyLibrary_hasTheBytesThatWereTakenDown() throws IOException {
    List<String> there =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar"))
            .map(entry -> line(Path.of(entry)))
            .distinct()
            .sorted()
            .toList();
    if (Boolean.getBoolean("golden.update")) {
      Files.write(KNOWN, there);
    }
    assertThat(there).isNotEmpty().isSubsetOf(Files.readAllLines(KNOWN));
  }

  /** Returns a line as {@code sha256sum} has it, the name first. */
  private static String line(Path jar) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return jar.getFileName() + " " + HexFormat.of().formatHex(hash);
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(jar.toString(), e);
    }
  }
}
