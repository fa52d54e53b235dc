package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.source.SourceFile;
import org.kaoping.source.WorkspaceLines;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/** Whatever stands in a workspace, the program says what is wrong and does not fall over. */
class OddInputTest {
  private static final String EVALUATION = "data/town-2023/evaluation.yaml";
  private static final String RESULT = "data/town-2023/results/bing.yaml";
  private static final List<String> ODD =
      List.of(
          "~",
          "''",
          "[]",
          "{}",
          "[x]",
          "{x: y}",
          "-1",
          "1e5",
          "2023-02-30",
          "*x",
          "!x y",
          "甲",
          "'a/b~c%'",
          "\"a\\nb\"",
          "\"4\\n\"",
          "\"\\uD800\"",
          "'a]b'",
          "99999999999",
          "town",
          "jia",
          "files",
          "50%",
          "true",
          "");

  private Path workspace;

  @BeforeEach
  void base(@TempDir Path folder) throws IOException {
    workspace = folder;
    GoldenCase.copy(GoldenCase.BASE, folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schemes/town.yaml",
        EVALUATION,
        "data/town-2023/units.yaml",
        "data/town-2023/decisions.yaml",
        "data/town-2023/results/jia.yaml",
        "data/town-2023/results/yi.yaml",
        "site.yaml"
      })
  void oddScalar_isNoFaultOfTheProgram(String file) throws IOException {
    String text = Files.readString(workspace.resolve(file), UTF_8);
    List<SourceSpan> scalars = new ArrayList<>();
    collect(new Yaml().read(new SourceFile(file, text)).value().orElseThrow(), scalars);
    assertThat(scalars).isNotEmpty();
    int step = 1 + scalars.size() / 100;
    for (int i = 0; i < scalars.size(); i += step) {
      String odd = ODD.get(i / step % ODD.size());
      Files.writeString(workspace.resolve(file), replaced(text, scalars.get(i), odd), UTF_8);
      assertThatCode(() -> Validation.run(workspace))
          .as("%s becomes %s", scalars.get(i), odd)
          .doesNotThrowAnyException();
    }
  }

  private static void collect(YamlNode node, List<SourceSpan> scalars) {
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              entry -> {
                scalars.add(entry.key().span());
                collect(entry.value(), scalars);
              });
    } else if (node instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, scalars));
    } else {
      scalars.add(node.span());
    }
  }

  private static String replaced(String text, SourceSpan span, String by) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    String line = lines.get(span.line() - 1);
    int start = span.column() - 1;
    lines.set(
        span.line() - 1, line.substring(0, start) + by + line.substring(start + span.length()));
    return String.join("\n", lines) + "\n";
  }

  static Stream<Arguments> values() {
    return Stream.of(
        arguments("a key too long", "ideas: clean", "k".repeat(1010) + ": clean", "Y005"),
        arguments("a number too long", "rate: 96%", "rate: " + "9".repeat(1_000_000), "Y005"),
        arguments(
            "an id of many parts", "unit: bing", "unit: " + "a-".repeat(20_000) + "a", "S003"),
        arguments("a line end behind a number", "rate: 96%", "rate: \"96%\\n\"", "S003"),
        arguments("a key that looks like a pointer", "ideas: clean", "'a/b~c%]': {x: 1}", "S001"),
        arguments(
            "an empty key", "      ideas: clean", "      ideas: clean\n      '': clean", "D002"),
        arguments("half a character", "note: 3月安全事故", "note: \"\\uD800\"", "Y007"),
        arguments("no character", "note: 3月安全事故", "note: 3月\uFDD0", "Y007"),
        arguments("no character in a key", "ideas: clean", "\"i\\uFDD0\": clean", "Y007"),
        arguments("a control character", "note: 3月安全事故", "note: \"3月\\a\"", "Y007"),
        arguments(
            "a control character in a comment", "ideas: clean", "ideas: clean # \u0085", "Y007"),
        arguments("a whole character in halves", "note: 3月安全事故", "note: \"\\uD83D\\uDE00\"", ""),
        arguments("an alias of itself", "ideas: clean", "ideas: &a {note: *a}", "Y004"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void oddValue_isReported(String name, String find, String replace, String code)
      throws IOException {
    edit(RESULT, find, replace);
    assertThat(codes()).as(name).contains(code.isEmpty() ? new String[0] : new String[] {code});
    assertThat(codes().isEmpty()).isEqualTo(code.isEmpty());
  }

  @Test
  void aNumberInTenThousands_isNotToldAsOne() throws IOException {
    edit(RESULT, "count: 30", "count: 30万");
    assertThat(Validation.run(workspace).diagnostics())
        .allMatch(d -> !d.hint().key().equals("slip.hint"));
    assertThat(codes()).isNotEmpty();
  }

  @Test
  void deepNesting_isReportedWhereItGoesTooFar() throws IOException {
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      deep.append(" ".repeat(i)).append("a:\n");
    }
    write(EVALUATION, deep.toString());
    assertThat(Validation.run(workspace).diagnostics())
        .extracting(d -> d.code().id() + " " + d.span())
        .containsExactly("Y005 " + EVALUATION + ":101:101");
  }

  @Test
  void aliasesOfAliases_areReportedOnce() throws IOException {
    StringBuilder bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (char c = 'b'; c < 'k'; c++) {
      bomb.append("%s: &%s [%s]%n".formatted(c, c, ("*" + (char) (c - 1) + " , ").repeat(10)));
    }
    write(EVALUATION, bomb.toString());
    assertThat(codes()).containsExactly("Y005");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void otherLineEnds_areFine(String lineEnd) throws IOException {
    try (Stream<Path> files = Files.walk(workspace)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        Files.writeString(file, Files.readString(file, UTF_8).replace("\n", lineEnd), UTF_8);
      }
    }
    assertThat(codes()).isEmpty();
  }

  @Test
  void byteOrderMark_isNoPartOfTheFirstLine() throws IOException {
    write(EVALUATION, "\uFEFFscheme: town\n");
    assertThat(new WorkspaceLines(workspace).line(EVALUATION, 1)).contains("scheme: town");
    assertThat(codes()).containsExactly("S002");
  }

  @Test
  void foldersAndFiles_inEachOthersPlace_areReported() throws IOException {
    Files.move(workspace.resolve("data"), workspace.resolve("elsewhere"));
    write("data", "");
    Files.move(workspace.resolve("content"), workspace.resolve("prose"));
    write("content", "");
    Files.delete(workspace.resolve("site.yaml"));
    Files.createDirectory(workspace.resolve("site.yaml"));
    assertThat(Validation.run(workspace).diagnostics())
        .extracting(d -> d.code().id() + " " + d.span().file())
        .containsExactly("F001 content", "F001 data", "F001 site.yaml");
  }

  @Test
  void linkedFolder_isReadAsAWhole_butNotWithin() throws IOException {
    Path results = workspace.resolve("data/town-2023/results");
    Files.move(results, workspace.resolve("elsewhere"));
    Files.createSymbolicLink(results, workspace.resolve("elsewhere"));
    assertThat(codes()).contains("C008");
    Files.delete(results);
    Files.move(workspace.resolve("elsewhere"), results);
    Files.move(workspace.resolve("data"), workspace.resolve("elsewhere"));
    Files.createSymbolicLink(workspace.resolve("data"), workspace.resolve("elsewhere"));
    edit(RESULT, "rate: 96%", "rate: 96");
    assertThat(codes()).containsExactly("D012");
  }

  @Test
  void proseAtTheAddressOfAnotherPage_isFoundWithoutBuilding() throws IOException {
    Files.createDirectories(workspace.resolve("content/town-2023"));
    write("content/index.md", "title=首页\n~~~~~~\n");
    write("content/town-2023/index.md", "title=结果\n~~~~~~\n");
    assertThat(codes()).containsExactly("C009", "C009");
  }

  /** Two addresses that a system of another kind takes for one, or for a file and a folder. */
  @ParameterizedTest
  @CsvSource({
    "content/Search.md, F006",
    "content/SITEMAP.XML/a.txt, F006",
    "content/sitemap.xml/a.txt, C009",
    "content/town-2023/Ranking.csv, F006",
    "content/town-2023/units/jia.html/a.csv, C009",
    "site-templates/assets/test/A.txt, F006",
    "site-templates/assets/test/a.txt/a.css, C009",
  })
  void addressesThatCollideSomewhere_areFoundWithoutBuilding(String file, String code)
      throws IOException {
    Files.createDirectories(workspace.resolve(file).getParent());
    write(file, file.endsWith(".md") ? "title=查找\n~~~~~~\n" : "甲");
    assertThat(Validation.run(workspace).diagnostics())
        .extracting(d -> d.code().id() + " " + d.span().file())
        .containsExactly(code + " " + file);
  }

  /** Ids are small letters, digits and hyphens: they can name a device, and nothing else. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "data/town-2023/units.yaml; - {id: east, name; - {id: com1, name",
        "data/town-2023/units.yaml; - {id: jia, name; - {id: nul, name",
        "schemes/town.yaml; - id: first; - id: aux",
        "schemes/town.yaml; - id: plan; - id: prn",
        "schemes/town.yaml; - id: spending; - id: lpt1"
      })
  void idsWhosePagesSomeSystemCannotHold_areFound(String file, String old, String id)
      throws IOException {
    edit(file, old, id);
    assertThat(Validation.run(workspace).diagnostics())
        .extracting(d -> d.code().id() + " " + d.span().file())
        .contains("F005 " + file);
  }

  @Test
  void manyCases_areNotFewDeductions() throws IOException {
    edit(
        "schemes/town.yaml",
        "by: [total, 'part:main', 'indicator:service', fewest-deductions]",
        "by: [fewest-deductions]");
    edit(
        "data/town-2023/results/jia.yaml",
        "{rule: wrong, count: 2, evidence: 档案抽查表}",
        "{rule: wrong, count: 999999999}\n"
            + "          - {rule: wrong, count: 999999999}\n".repeat(2));
    edit("schemes/town.yaml", "select: {top: 1}", "select: all");
    CheckedWorkspace checked = Validation.run(workspace).value().orElseThrow();
    assertThat(checked.evaluations().get(0).awards().standings())
        .extracting(standing -> standing.unit().id())
        .containsExactly("bing", "yi", "jia");
  }

  private List<String> codes() {
    return Validation.run(workspace).diagnostics().stream()
        .map(Diagnostic::code)
        .map(code -> code.id())
        .toList();
  }

  private void edit(String file, String find, String replace) throws IOException {
    String text = Files.readString(workspace.resolve(file), UTF_8);
    assertThat(text).contains(find);
    write(file, text.replace(find, replace));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(workspace.resolve(file), text, UTF_8);
  }

  /** Expressions that go down a step for each character would need a stack without end. */
  @Test
  void endlessTexts_doNotFillTheStack(@TempDir Path folder) throws IOException {
    Path small = TestWorkspace.smallest(folder.resolve("w"));
    Path result = small.resolve("data/e/results/u.yaml");
    Files.writeString(
        result, Files.readString(result).replace("有差距", "'" + "1,".repeat(20_000) + "'"));
    assertThat(Build.run(small, folder.resolve("site"), Documents.LEFT_OUT).diagnostics())
        .isEmpty();
    Path scheme = small.resolve("schemes/s.yaml");
    String veto = "vetoes: [{id: v, text: 甲, effect: zero, when: {rule: " + "a-".repeat(20_000);
    Files.writeString(
        scheme, Files.readString(scheme).replace("indicators:", veto + "a}}], indicators:"));
    TestWorkspace.write(
        small.resolve("content/p.md"),
        "title=页\ntype=page\neditions=a"
            + ",b".repeat(20_000)
            + "\n~~~~~~\n{{a"
            + "/b".repeat(20_000)
            + "}}\n");
    assertThat(Validation.run(small).diagnostics()).extracting(d -> d.code().id()).contains("S003");
  }
}
