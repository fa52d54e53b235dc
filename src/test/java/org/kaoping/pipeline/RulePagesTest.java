package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoping.diagnostic.Code;

/** Every code has a page in {@code docs/rules}, whose wrong example is a golden case. */
class RulePagesTest {
  private static final Path PAGES = Path.of("docs/rules");
  private static final List<String> HEADINGS =
      List.of(
          "## 查什么 · What it finds",
          "## 为什么 · Why it matters",
          "## 错误 · Wrong",
          "## 正确 · Right",
          "## 出处 · Source");
  private static final Pattern FENCED = Pattern.compile("```.*?\n```\n", Pattern.DOTALL);
  private static final Pattern WRONG =
      Pattern.compile("## 错误 · Wrong\n\n`([^`]+)`：\n\n```[a-z]+\n(.*?)\n```\n", Pattern.DOTALL);

  @ParameterizedTest
  @EnumSource(Code.class)
  void page_hasItsHeadingsInOrder(Code code) throws IOException {
    List<String> headings =
        FENCED
            .matcher(page(code.id()))
            .replaceAll("")
            .lines()
            .filter(line -> line.startsWith("#"))
            .toList();
    assertThat(headings.get(0)).matches("# " + code.id() + " .+ · .+");
    assertThat(headings.subList(1, headings.size())).isEqualTo(HEADINGS);
  }

  /** Faults of fonts depend on those of the machine; they have tests beside the search for them. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {"FONT_.*", "NO_FONT", "CHARACTER_MISSING"})
  void wrongExample_isAnEditOfAGoldenCase(Code code) throws IOException {
    MatchResult wrong = WRONG.matcher(page(code.id())).results().findFirst().orElseThrow();
    assertThat(
            Stream.concat(GoldenCase.all().stream(), GoldenCase.all(GoldenDutyTest.ALL).stream())
                .filter(golden -> golden.code().equals(code.id()))
                .flatMap(golden -> golden.edits().stream())
                .filter(edit -> edit.file().equals(wrong.group(1)))
                .map(edit -> edit.text().map(RulePagesTest::flush).orElse(edit.file())))
        .contains(wrong.group(2));
  }

  private static String flush(String text) {
    return text.stripTrailing().stripIndent();
  }

  @Test
  void list_namesEveryCodeOnceAndInOrder() throws IOException {
    List<String> listed =
        Pattern.compile("(?m)^\\| \\[([A-Z][0-9]{3})]\\(\\1\\.md\\) \\|")
            .matcher(page("README"))
            .results()
            .map(line -> line.group(1))
            .toList();
    assertThat(listed)
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::id).toList());
  }

  @Test
  void noPage_isLeftOver() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("README"), Arrays.stream(Code.values()).map(Code::id))
                  .toList());
    }
  }

  private static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name + ".md"), UTF_8);
  }
}
