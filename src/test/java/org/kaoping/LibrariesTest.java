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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No library is another one than when it was chosen, wherever it was fetched from; {@code
 * -Dgolden.update=true} takes down those that there are. What is known of each was looked at.
 */
class LibrariesTest {
  private static final Path KNOWN = Path.of("src/test/resources/libraries.sha256");

  private static final Pattern ADVISORY = Pattern.compile("(CVE-\\d+-\\d+|GHSA(-\\w{4}){3})");

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

  /** A library that is exchanged is looked at again; {@code dev/release} finds new ones. */
  @Test
  void everyLibraryOfARelease_isTheVersionWhoseAdvisoriesWereLookedAt() throws IOException {
    List<String> there = Files.readAllLines(KNOWN).stream().map(l -> l.split(" ", 2)[0]).toList();
    for (String line : reviewed()) {
      String[] words = line.split(" ", -1);
      assertThat(there).contains(words[0] + "-" + words[1] + ".jar");
    }
  }

  @Test
  void everyAdvisory_isExplained_andNoOther() throws IOException {
    String security = Files.readString(Path.of("SECURITY.md"));
    List<String> advisories =
        reviewed().stream().flatMap(line -> Arrays.stream(line.split(" ", -1)).skip(2)).toList();
    assertThat(ADVISORY.matcher(security).results().map(MatchResult::group).distinct())
        .containsExactlyInAnyOrderElementsOf(advisories);
  }

  private static List<String> reviewed() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/advisories.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
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
