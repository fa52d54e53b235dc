package org.kaoping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.TestWorkspace;
import org.kaoping.source.EditorSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** New workspaces and files are right from the start, and nothing is overwritten. */
class BeginningTest {
  private static final String HEAD = "# yaml-language-server: $schema=";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }

  private Path begun(Language language) {
    Path workspace = folder.resolve("w");
    assertThat(run("init", workspace.toString(), "--language", language.tag())).isZero();
    return workspace;
  }

  private int begin(Path workspace, String... arguments) {
    List<String> all = new ArrayList<>(List.of("new"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("-w", workspace.toString()));
    return run(all.toArray(String[]::new));
  }

  private void assertIsSound(Path workspace) {
    out.getBuffer().setLength(0);
    int exit = run("validate", "-w", workspace.toString(), "--format", "json");
    assertThat(out.toString()).doesNotContain("\"severity\":\"error\"");
    assertThat(exit).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aNewWorkspace_isValidAndBuilt(Language language) throws IOException {
    Path workspace = begun(language);

    assertIsSound(workspace);
    assertThat(run("build", "-w", workspace.toString(), "--no-documents")).isZero();
    Path site = workspace.resolve("target/site");
    assertThat(site.resolve("demo-2025/units/north.html"))
        .content(UTF_8)
        .contains("lang=\"" + language.tag() + "\"");
    assertThat(site.resolve("notices/2026-01-demo-results.html")).exists();
    assertThat(Files.readAllLines(workspace.resolve("README.md"))).hasSizeLessThanOrEqualTo(10);
  }

  /** What comments teach is right when it is no comment any more. */
  @ParameterizedTest
  @EnumSource
  void whatCommentsShow_canBeWritten(Language language) throws IOException {
    Path workspace = begun(language);
    assertThat(begin(workspace, "scheme", "towns-2026")).isZero();

    assertThat(uncommented(workspace.resolve("data/demo-2025/results/north.yaml"))).isEqualTo(2);
    assertThat(uncommented(workspace.resolve("schemes/towns-2026.yaml"))).isEqualTo(2);

    assertIsSound(workspace);
  }

  /** Turns comments into what they show, and returns how many lines that are. */
  private static int uncommented(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> shown =
        lines.stream().map(line -> line.replaceFirst("^# (?=[a-z]+:|  - )", "")).toList();
    Files.write(file, shown);
    return (int)
        IntStream.range(0, lines.size()).filter(i -> !lines.get(i).equals(shown.get(i))).count();
  }

  @ParameterizedTest
  @EnumSource
  void everyFile_leadsToItsSchema_withoutANetwork(Language language) throws IOException {
    Path workspace = begun(language);
    List<Path> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(workspace)) {
      walk.filter(file -> file.toString().endsWith(".yaml")).forEach(files::add);
    }

    assertThat(files).hasSize(7);
    for (Path file : files) {
      String head = Files.readAllLines(file).get(0);
      assertThat(head).startsWith(HEAD);
      Path schema = file.resolveSibling(head.substring(HEAD.length())).normalize();
      String kind = schema.getFileName().toString().replace(".json", "");
      String pattern = "glob:" + EditorSchemas.files(kind, "*");
      assertThat(file.getFileSystem().getPathMatcher(pattern).matches(workspace.relativize(file)))
          .isTrue();
      assertThat(schema).hasContent(EditorSchemas.text(kind, language));
    }
    JsonNode settings =
        new ObjectMapper()
            .readTree(workspace.resolve(".vscode/settings.json"))
            .path("yaml.schemas");
    assertThat(settings.propertyNames())
        .hasSameSizeAs(EditorSchemas.WRITTEN)
        .allSatisfy(schema -> assertThat(workspace.resolve(schema)).exists());
  }

  @Test
  void aFolderWithAnythingInIt_isRefused() throws IOException {
    TestWorkspace.write(folder.resolve("w/letter.txt"), "mine");

    assertThat(run("init", folder.resolve("w").toString(), "--lang", "en")).isEqualTo(2);
    assertThat(err.toString()).contains("not an empty folder");
    try (Stream<Path> walk = Files.list(folder.resolve("w"))) {
      assertThat(walk).containsExactly(folder.resolve("w/letter.txt"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void newFiles_areValid_andNotOverwritten(Language language) throws IOException {
    Path workspace = begun(language);
    List<List<String>> each =
        List.of(
            List.of("scheme", "work-2026", "--title", "It's: 100% 'new'"),
            List.of("evaluation", "work-2026", "--scheme", "work-2026", "--title", "#1"),
            List.of("unit", "south", "--evaluation", "work-2026", "--name", "yes"),
            List.of("notice", "a-notice", "--evaluation", "demo-2025"));
    for (List<String> arguments : each) {
      assertThat(begin(workspace, arguments.toArray(String[]::new))).as(err.toString()).isZero();
      assertIsSound(workspace);
    }
    assertThat(workspace.resolve("content/notices/a-notice.md"))
        .content(UTF_8)
        .contains("date=2026-01-12");
    assertThat(workspace.resolve("data/work-2026/units.yaml"))
        .content(UTF_8)
        .endsWith("  - {id: south, name: 'yes'}\n");
    for (Path file :
        List.of(Path.of("schemes/work-2026.yaml"), Path.of("data/work-2026/evaluation.yaml"))) {
      assertThat(Files.readString(workspace.resolve(file))).startsWith(HEAD + "../");
    }
    for (List<String> arguments : each) {
      assertThat(begin(workspace, arguments.toArray(String[]::new))).isEqualTo(2);
    }
    assertIsSound(workspace);
  }

  @Test
  void whatCannotBeBegun_isRefused() {
    Path workspace = begun(Language.ENGLISH);

    assertThat(begin(workspace, "scheme", "Work")).isEqualTo(2);
    assertThat(begin(workspace, "scheme", "work")).isEqualTo(2);
    assertThat(begin(workspace, "scheme", "../work-2026")).isEqualTo(2);
    assertThat(begin(workspace, "scheme", "con", "--year", "2026")).isEqualTo(2);
    assertThat(begin(workspace, "evaluation", "e", "--scheme", "none")).isEqualTo(2);
    assertThat(begin(workspace, "unit", "u", "--evaluation", "none", "--name", "U")).isEqualTo(2);
    assertThat(begin(workspace, "notice", "n", "--evaluation", "none")).isEqualTo(2);
    assertThat(err.toString())
        .contains(
            "Work cannot be an id",
            "con cannot be an id",
            "--year",
            "no scheme none",
            "no evaluation none");
    assertIsSound(workspace);
  }

  /** What stands before and behind stays, in its order, to the last character. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\nunits: # B\n  - {id: a, name: A} # C\n@# D\n\ngroups:\n  - {id: g, name: G}\n",
        "units:\n- id: a\n  name: A\n  formerly:\n  - unit: b\n@# last\n",
        "groups: [{id: g, name: G}]\r\nunits:\r\n  - id: a\r\n    name: A\r\n@",
        "units:\n  - {id: a,\n     name: A}\n@\n",
        "units:\n  - {id: a, name: A}\n\n  # B\n  - id: b\n    name: B\n    # kind: K\n@",
      })
  void aNewUnit_standsBehindTheOthers(String text) throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    Path units = workspace.resolve("data/e/units.yaml");
    String before = text.replace("@", "");
    TestWorkspace.write(units, before);

    assertThat(begin(workspace, "unit", "z", "--evaluation", "e", "--name", "Z", "--kind", "镇"))
        .as(err.toString())
        .isZero();
    String after = Files.readString(units);
    int place = text.indexOf('@');
    int more = after.length() - before.length();
    assertThat(after.substring(0, place) + after.substring(place + more)).isEqualTo(before);
    assertThat(after.substring(place, place + more))
        .contains("- ", "id: z", "name: Z", "kind: 镇")
        .endsWith(text.contains("\r") ? "\r\n" : "\n");
  }

  @Test
  void aListOnOneLine_isLeftToItsWriter() throws IOException {
    Path workspace = TestWorkspace.smallest(folder.resolve("w"));
    String before = Files.readString(workspace.resolve("data/e/units.yaml"));

    assertThat(begin(workspace, "unit", "z", "--evaluation", "e", "--name", "Z", "--lang", "en"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("add by hand: {id: z, name: Z}");
    assertThat(workspace.resolve("data/e/units.yaml")).hasContent(before);
  }
}
