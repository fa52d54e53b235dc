package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences stay true where there is no score, one unit, nobody in a grade, or nothing to compare:
 * two workspaces alike, a Chinese and an English one, and a table of what their pages say.
 */
class OddCasesTest {
  private static final Path CASES = Path.of("src/test/resources/odd");

  @TempDir private static Path folder;

  private static SiteText chinese;
  private static SiteText english;

  /**
   * A sentence of a page, or what would be untrue there.
   *
   * @param stands whether the page says it
   */
  record Sentence(String about, String page, boolean stands, String chinese, String english) {
    static Sentence of(String line) {
      String[] cells = line.split(" \\| ", -1);
      return new Sentence(
          cells[0], cells[1] + ".html", cells[2].equals("+"), cells[3].strip(), cells[4].strip());
    }

    @Override
    public String toString() {
      return about + ": " + page + (stands ? " says " : " does not say ") + english;
    }
  }

  @BeforeAll
  static void build() {
    chinese = SiteText.build(CASES.resolve("zh"), folder.resolve("zh"));
    english = SiteText.build(CASES.resolve("en"), folder.resolve("en"));
  }

  static Stream<Sentence> sentences() throws IOException {
    List<String> lines = Files.readAllLines(CASES.resolve("sentences.txt"));
    return lines.stream().filter(line -> !line.startsWith("#")).map(Sentence::of);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void whatIsSaidOfNumbers_holdsInEveryCase(Sentence sentence) {
    check(chinese, sentence, sentence.chinese());
    check(english, sentence, sentence.english());
  }

  private static void check(SiteText site, Sentence sentence, String words) {
    String page = sentence.page();
    String text =
        page.endsWith("/index.html")
            ? site.withCharts(page.replace("/index.html", ""))
            : site.text(page);
    if (sentence.stands()) {
      assertThat(text).contains(words);
    } else {
      assertThat(text).doesNotContain(words);
    }
  }
}
