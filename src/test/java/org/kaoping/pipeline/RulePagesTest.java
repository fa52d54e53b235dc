package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kaoping.diagnostic.Code;

/**
 * Every code has a page in {@code docs/rules}, whose wrong example is that of a golden case with
 * what the program says of it; {@code -Dgolden.update=true} writes it and the list of pages.
 */
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
      Pattern.compile(
          "(?<=## 错误 · Wrong\n\n)<!-- ([^ ]+) -->\n.*?(?=\n## 正确 · Right\n)", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("# ([A-Z][0-9]{3}) (.+) · (.+)");

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

  /**
   * Faults of fonts depend on those of the machine, files of office programs are in no workspace,
   * and drafts are shown by a build of their own; all have tests beside what finds them.
   */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.MATCH_NONE,
      names = {
        "FONT_.*",
        "NO_FONT",
        "CHARACTER_MISSING",
        "OFFICE_.*",
        "NO_TABLE",
        "TABLE_GAP",
        "TABLE_SUM",
        "NO_FORM",
        "UNKNOWN_TO_FORM",
        "FORMS_DIFFER",
        "WORD_OF_FORM",
        "REMARK_ALONE",
        "STANDS_IN_TABLE",
        "MAPPING_MISFIT",
        "COLUMN_NOT_MAPPED",
        "UNIT_.*",
        "ROW_WITHOUT_UNIT",
        "CELL_OF_NO_FIELD",
        "CELL_FAULT",
        "NO_HEAD",
        "FORM_IS_OLDER",
        "NOTHING_TO_READ",
        "NO_RESULTS",
        "DRAFT_NOT_SHOWN"
      })
  void wrongExample_isAGoldenCase(Code code) throws IOException {
    String page = page(code.id());
    Matcher wrong = WRONG.matcher(page);
    assertThat(wrong.find()).as("names its golden case: <!-- %s-… -->", code.id()).isTrue();
    assertThat(wrong.group(1)).startsWith(code.id() + "-");
    String example = "<!-- " + wrong.group(1) + " -->\n" + example(golden(wrong.group(1)));
    assertPage(code.id(), wrong.replaceFirst(Matcher.quoteReplacement(example)), page);
  }

  private static GoldenCase golden(String name) {
    return Stream.of(GoldenCase.ALL, GoldenDutyTest.ALL)
        .map(parent -> parent.resolve(name))
        .filter(Files::exists)
        .map(GoldenCase::new)
        .findFirst()
        .orElseThrow();
  }

  /** Returns what is wrong in a case, and what the program says of it. */
  private static String example(GoldenCase golden) throws IOException {
    StringBuilder example = new StringBuilder();
    for (GoldenCase.Edit edit : golden.edits()) {
      String kind = edit.file().endsWith(".yaml") ? "yaml" : "text";
      String text = edit.text().map(t -> t.stripIndent().strip()).orElse(edit.file());
      example.append("`%s`：\n\n```%s\n%s\n```\n\n".formatted(edit.file(), kind, text));
    }
    String said = said(golden, "expected.zh.txt") + said(golden, "expected.txt");
    return example.append("```text\n%s```\n".formatted(said)).toString();
  }

  /** Returns the messages of the case's code with their remedies. */
  private static String said(GoldenCase golden, String report) throws IOException {
    Pattern said =
        Pattern.compile(
            "(?m)^(\\S+:\\d+:\\d+: \\S+ %s .*\\n)(?: +[|0-9].*\\n)*((?:  = .*\\n)?)"
                .formatted(golden.code()));
    return said.matcher(Files.readString(golden.folder().resolve(report), UTF_8))
        .results()
        .map(found -> found.group(1) + found.group(2))
        .findFirst()
        .orElseThrow();
  }

  private static void assertPage(String name, String right, String page) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGES.resolve(name + ".md"), right, UTF_8);
    } else {
      assertThat(page).isEqualTo(right);
    }
  }

  @Test
  void list_namesEveryPageByItsTitle() throws IOException {
    String list = page("README");
    String right = list;
    String before = "";
    for (Code code : Code.values()) {
      Matcher title = TITLE.matcher(page(code.id()));
      assertThat(title.lookingAt()).isTrue();
      String row =
          "| [%1$s](%1$s.md) | %2$s | %3$s |\n"
              .formatted(code.id(), title.group(2), title.group(3));
      Pattern old = Pattern.compile("(?m)^\\| \\[" + code.id() + "].*\\n");
      right =
          old.matcher(right).find()
              ? old.matcher(right).replaceFirst(Matcher.quoteReplacement(row))
              : right.replace(before, before + row);
      before = row;
    }
    assertPage("README", right, list);
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
