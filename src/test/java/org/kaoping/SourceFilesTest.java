package org.kaoping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be told of source files as texts. */
class SourceFilesTest {
  /** Conversions whose outcome depends on the machine's locale: decimals, floats and times. */
  private static final Pattern BY_LOCALE =
      Pattern.compile("\"[^\"\\n]*(?<!%)%[-#+ 0,(<]*[0-9]*(\\.[0-9]+)?[deEfgGaAtT][^\"\\n]*\"");

  private static final Map<Path, String> FILES = files();

  @Test
  void allFilesWereRead() {
    assertThat(FILES).hasSizeGreaterThan(200);
  }

  @Test
  void noFileIsLong() {
    assertThat(where(text -> lines(text) > 400)).isEmpty();
  }

  @Test
  void halfOfTheFilesAreShort() {
    List<Long> sizes = FILES.values().stream().map(SourceFilesTest::lines).sorted().toList();

    assertThat(sizes.get(sizes.size() / 2)).isLessThan(90);
  }

  @Test
  void noFormatDependsOnTheMachinesLocale() {
    assertThat(where(text -> BY_LOCALE.matcher(text).find())).isEmpty();
  }

  private static List<Path> where(Predicate<String> fault) {
    return FILES.entrySet().stream()
        .filter(file -> fault.test(file.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long lines(String text) {
    return text.lines().count();
  }

  private static Map<Path, String> files() {
    Map<Path, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      for (Path path : walk.filter(p -> p.toString().endsWith(".java")).toList()) {
        files.put(path, Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("src/main/java", e);
    }
    return files;
  }
}
