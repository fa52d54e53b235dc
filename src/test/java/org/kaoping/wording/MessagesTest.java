package org.kaoping.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaoping.diagnostic.Language;
import org.kaoping.diagnostic.MessageShape;
import org.kaoping.diagnostic.Messages;

/** All that readers of a site see is there in every language. */
class MessagesTest {
  private static final Messages CHINESE = Messages.of(Words.class, Language.CHINESE);
  private static final Messages ENGLISH = Messages.of(Words.class, Language.ENGLISH);
  private static final Pattern SAID = Pattern.compile("\\bwords\\.say\\(\\s*\"([^\"]+)\"");
  private static final Pattern LABEL =
      Pattern.compile("frame\\.t(?:\\.([a-zA-Z]+)|\\[\"([^\"]+)\"])");
  private static final Pattern LITERAL = Pattern.compile("'\"'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern WORD = Pattern.compile("\\w[\\w-]*");
  private static final String CHINESE_SIGNS = "(?s).*[\\u2e80-\\u9fff\\uff00-\\uffef].*";

  private static final String CODE = read(Path.of("src/main/java"), ".java");
  private static final String TEMPLATES = read(Path.of("site-templates"), ".ftlh");

  @Test
  void bothLanguages_haveTheSameKeys() {
    assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys());
    assertThat(ENGLISH.keys()).hasSizeGreaterThan(300);
  }

  @Test
  void chineseTexts_nameWhatEnglishOnesName() {
    assertThat(CHINESE.keys())
        .allSatisfy(
            key ->
                assertThat(MessageShape.arguments(ENGLISH.text(key)))
                    .as(key)
                    .isEqualTo(MessageShape.arguments(CHINESE.text(key))));
  }

  @Test
  void whatIsCounted_goesByTheNumber() {
    Set<String> plurals = MessageShape.plurals(ENGLISH);
    assertThat(plurals).contains("points", "units", "places", "groups");
    assertThat(ENGLISH.keys())
        .allSatisfy(
            key -> assertThat(MessageShape.bare(ENGLISH.text(key), plurals)).as(key).isEmpty());
  }

  @Test
  void noTextIsInTheWrongLanguage() {
    assertThat(ENGLISH.keys())
        .filteredOn(key -> ENGLISH.text(key).matches(CHINESE_SIGNS))
        .isEmpty();
    assertThat(CHINESE.keys())
        .filteredOn(
            key -> CHINESE.text(key).matches(".*\\p{IsHan} ?[,;:?!()].*|.*[,;:?!()]\\p{IsHan}.*"))
        .isEmpty();
  }

  @Test
  void whatTemplatesAndCodeSay_isThere() {
    assertThat(found(LABEL, TEMPLATES).stream().map("label."::concat))
        .hasSizeGreaterThan(80)
        .allSatisfy(key -> assertThat(ENGLISH.keys()).contains(key));
    assertThat(found(SAID, CODE))
        .filteredOn(key -> !key.endsWith("."))
        .hasSizeGreaterThan(100)
        .allSatisfy(key -> assertThat(ENGLISH.keys()).contains(key));
  }

  /** A name may be put together: of what stands before a dot, and words. */
  @Test
  void everyText_isSaidSomewhere() {
    Set<String> labels = found(LABEL, TEMPLATES);
    Set<String> words = found(WORD, CODE.toLowerCase(Locale.ROOT));
    NavigableSet<String> literals = found(LITERAL, CODE);
    assertThat(ENGLISH.keys())
        .filteredOn(key -> !labels.contains(key.replaceFirst("^label\\.", "")))
        .filteredOn(key -> !literals.contains(key))
        .filteredOn(key -> !isPutTogether(key, literals, words))
        .isEmpty();
  }

  private static boolean isPutTogether(
      String key, NavigableSet<String> literals, Set<String> words) {
    String beginning = key.substring(0, key.indexOf('.') + 1);
    return !beginning.isEmpty()
        && Optional.ofNullable(literals.ceiling(beginning))
            .filter(literal -> literal.startsWith(beginning))
            .isPresent()
        && words.containsAll(List.of(key.toLowerCase(Locale.ROOT).split("\\.")));
  }

  /** What scripts say they take from the page; a text of their own would be in one language. */
  @Test
  void scriptsHaveNoWords() {
    String scripts = read(Path.of("site-templates/assets"), ".js");
    assertThat(scripts.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", ""))
        .isNotEmpty()
        .doesNotMatch(CHINESE_SIGNS)
        .doesNotContainPattern("textContent = ['\"`]\\p{L}");
  }

  private static NavigableSet<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(MessagesTest::last)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the last group that matched, or all of it. */
  private static String last(MatchResult match) {
    for (int group = match.groupCount(); group > 0; group--) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return match.group();
  }

  private static String read(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    } catch (IOException e) {
      throw new AssertionError(folder.toString(), e);
    }
  }
}
