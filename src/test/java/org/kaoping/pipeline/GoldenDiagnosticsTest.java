package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.diagnostic.Code;

/**
 * Every fault is reported as it was last read by a person, in both languages; {@code
 * -Dgolden.update=true} rewrites.
 */
class GoldenDiagnosticsTest {
  /** Codes that only a comparison with an earlier state finds: {@link GoldenDutyTest}. */
  static final Set<String> TWO_STATES = Set.of("K006", "K007", "K008", "K009", "K010", "K011");

  /** What only a build that shows drafts says: {@link DraftsTest}. */
  private static final String WITH_DRAFTS = "C019";

  private static final Pattern DIAGNOSTIC =
      Pattern.compile(
          "(?m)^\\S+?:\\d+:\\d+: (?:error|warning|错误|警告) [A-Z]\\d+ (.*)\\n(?:.*\\n)*?  = (?:remedy: |怎么改：)(.*)$");

  private static final Pattern WORD = Pattern.compile("[^\\s\\p{IsHan}]+|(?=(\\p{IsHan}{2}))");

  private static final Pattern AROUND = Pattern.compile("^[\"'‘’“”(,;:]+|[\"'‘’“”),;:.?]+$");

  /** They mend nothing by themselves, nor do the small words. */
  private static final Set<String> VERBS =
      Set.of(
          "add", "away", "change", "choose", "correct", "create", "delete", "give", "keep", "make",
          "put", "remove", "replace", "take", "use", "write", "删除", "删去", "去掉", "改为", "改成", "改正",
          "补充", "调整", "改写", "写成", "填写", "写明");

  private static final Set<String> SMALL =
      Set.of(
          "a", "all", "an", "and", "any", "are", "as", "at", "be", "been", "both", "but", "by",
          "did", "do", "each", "else", "every", "for", "from", "has", "have", "here", "if", "in",
          "into", "is", "it", "its", "less", "mean", "more", "no", "not", "of", "off", "on", "one",
          "only", "or", "other", "out", "s", "so", "some", "than", "that", "the", "them", "then",
          "there", "they", "this", "those", "to", "two", "up", "was", "what", "where", "which",
          "with", "you");

  private static final Pattern CHOSEN =
      Pattern.compile("did you mean '.+'\\?|是否想写“.+”？|write \\S+|请写 \\S+");

  private static final Pattern SMALL_CHARACTERS = Pattern.compile("[的了请或并在和是把让将不可也就为与其]");

  static List<GoldenCase> cases() throws IOException {
    return GoldenCase.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void fault_isReportedAsExpected(GoldenCase golden, @TempDir Path workspace) throws IOException {
    GoldenCase.Reports reports = golden.reports(workspace);
    assertGolden(golden.folder().resolve("expected.txt"), reports.english());
    assertGolden(golden.folder().resolve("expected.zh.txt"), reports.chinese());
  }

  static void assertGolden(Path golden, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
      Files.writeString(golden, actual, UTF_8);
    }
    assertThat(golden).exists();
    assertThat(actual).isEqualTo(Files.readString(golden, UTF_8));
  }

  @Test
  void base_hasNoFault(@TempDir Path workspace) throws IOException {
    GoldenCase.copy(GoldenCase.BASE, workspace);
    assertThat(Validation.run(workspace).diagnostics()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void fault_hasTheCodeOfItsFolder(GoldenCase golden) throws IOException {
    String severity =
        Arrays.stream(Code.values())
            .filter(code -> code.id().equals(golden.code()))
            .map(code -> code.severity().name().toLowerCase(Locale.ROOT))
            .findFirst()
            .orElseThrow();
    assertThat(Files.readString(golden.folder().resolve("expected.txt"), UTF_8))
        .contains(" " + severity + " " + golden.code() + " ");
  }

  /**
   * Faults of fonts depend on those of the machine, files of office programs are in no workspace,
   * and schemes are tried on request only; all have tests beside what finds them.
   */
  @Test
  void everyCodeThatOneStateShows_hasACase() throws IOException {
    Set<String> shown = new TreeSet<>();
    GoldenCase.all().forEach(golden -> shown.add(golden.code()));
    assertThat(shown)
        .containsExactlyElementsOf(
            new TreeSet<>(
                Arrays.stream(Code.values())
                    .map(Code::id)
                    .filter(id -> !"PXH".contains(id.substring(0, 1)))
                    .filter(id -> !TWO_STATES.contains(id) && !id.equals(WITH_DRAFTS))
                    .toList()));
  }

  /** What a message says already mends nothing, unless one is chosen of several. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void remedy_saysWhatTheMessageDoesNot(GoldenCase golden) throws IOException {
    for (String file : List.of("expected.txt", "expected.zh.txt")) {
      Matcher diagnostics =
          DIAGNOSTIC.matcher(Files.readString(golden.folder().resolve(file), UTF_8));
      while (diagnostics.find()) {
        if (CHOSEN.matcher(diagnostics.group(2)).matches()) {
          continue;
        }
        Set<String> said = words(diagnostics.group(1));
        assertThat(words(diagnostics.group(2)).stream().filter(word -> !said.contains(word)))
            .as(diagnostics.group())
            .isNotEmpty();
      }
    }
  }

  /** Returns the words of a Latin text, and each two neighbours of a Chinese one, that say much. */
  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(SMALL_CHARACTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
        .results()
        .map(word -> word.group(1) == null ? word.group() : word.group(1))
        .forEach(word -> words.add(AROUND.matcher(word).replaceAll("")));
    words.removeAll(VERBS);
    words.removeAll(SMALL);
    words.remove("");
    return words;
  }
}
