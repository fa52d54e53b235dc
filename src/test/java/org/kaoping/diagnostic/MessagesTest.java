package org.kaoping.diagnostic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
  private static final Messages CHINESE = Messages.of(Language.CHINESE);

  @Test
  void bothLanguages_haveTheSameKeysAndPlaces() {
    assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys());
    assertThat(ENGLISH.keys())
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(MessageShape.arguments(CHINESE.text(key)))
                    .as(key)
                    .isEqualTo(MessageShape.arguments(ENGLISH.text(key))));
  }

  /** Of two, the first would be said by nobody. */
  @Test
  void noFileOfTexts_hasAKeyTwice() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".properties")).toList()) {
        List<String> keys =
            Files.readAllLines(file, UTF_8).stream()
                .filter(line -> !line.startsWith("#") && line.contains(" = "))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
        assertThat(keys).as("%s", file).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void whatIsCounted_goesByTheNumber() {
    Set<String> plurals = MessageShape.plurals(ENGLISH);
    assertThat(plurals).contains("errors", "files", "warnings");
    assertThat(ENGLISH.keys())
        .allSatisfy(
            key -> assertThat(MessageShape.bare(ENGLISH.text(key), plurals)).as(key).isEmpty());
  }

  @Test
  void everyCode_hasMessageAndRemedy() {
    List<String> due =
        Arrays.stream(Code.values())
            .flatMap(code -> Stream.of(code.id(), code.id() + ".hint"))
            .toList();
    assertThat(ENGLISH.keys()).containsAll(due);
  }

  /** What is in neither code nor schemas is said by nobody; names may be put together of two. */
  @Test
  void everyText_isUsed() throws IOException {
    String sources = sources();
    String lower = sources.toLowerCase(Locale.ROOT);
    assertThat(ENGLISH.keys().stream().filter(key -> !isUsed(key, sources, lower))).isEmpty();
  }

  private static boolean isUsed(String key, String sources, String lower) {
    String name = key.replaceFirst("\\.hint$", "");
    int dot = name.indexOf('.');
    return sources.contains('"' + name + '"')
        || sources.contains('"' + key + '"')
        || (dot > 0
            && sources.contains('"' + name.substring(0, dot + 1) + '"')
            && hasWord(lower, name.substring(dot + 1).toLowerCase(Locale.ROOT)));
  }

  private static boolean hasWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      if (!Character.isJavaIdentifierPart(text.charAt(at - 1))
          && !Character.isJavaIdentifierPart(text.charAt(end))) {
        return true;
      }
    }
    return false;
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|json)")).toList()) {
        all.append(Files.readString(file, UTF_8));
      }
      return all.toString();
    }
  }

  @Test
  void arguments_areFilledIntoEveryText() {
    assertThat(ENGLISH.say("D003", Phrase.of("term.named", Phrase.of("term.part"), "main"), 5, 6))
        .isEqualTo("the points within part 'main' add up to 5, not 6");
    assertThat(CHINESE.say("D003", Phrase.of("term.whole"), 5, 6)).contains("方案", "5", "6");
  }
}
