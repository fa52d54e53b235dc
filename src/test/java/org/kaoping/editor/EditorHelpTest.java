package org.kaoping.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.begin.NewWorkspace;
import org.kaoping.diagnostic.Language;
import org.kaoping.source.EditorSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Who writes a file in an editor with yaml-language-server is offered keys, told what they mean and
 * shown wrong ones, in either language.
 */
@Tag("editors")
class EditorHelpTest {
  /** A file of each kind; keys with a digit are ids, which nothing explains. */
  private static final Map<String, String> FILES = new LinkedHashMap<>();

  static {
    FILES.put("site", "title: A\nlanguage: en\naccent: '#1d4f91'\n");
    FILES.put(
        "scheme",
        """
        id: a
        title: A
        year: 2024
        points: 5
        indicators:
          - id: files
            title: A
            points: 5
            measures:
              - {id: rate, title: A, unit: '%'}
            rules:
              - id: late
                deduct: 1
                per: case
                at-most: 2
              - {id: low, measure: rate, below: 80%, deduct: {by-count: [1, all]}}
        awards:
          - id: best
            title: A
            select:
              top: 1
        vetoes:
          - id: accident
            title: A
            text: A
            effect: {demote: 1}
            when: {all: [{rule: files/late, count: 2}]}
        """);
    FILES.put(
        "evaluation",
        """
        scheme: a
        status: notice
        notice:
          from: 2024-01-02
          to: 2024-01-09
          contact: A
        calendar:
          - stage: publicity
            from: 2024-01-02
        """);
    FILES.put(
        "units",
        """
        groups:
          - {id: east, name: A}
        units:
          - id: a
            name: A
            group: east
            formerly:
              - unit: b
                note: A
        """);
    FILES.put(
        "result",
        """
        unit: a
        assessments:
          - date: 2024-01-02
            by: A
            records:
              file-1:
                findings:
                  - rule: late
                    count: 2
                    note: A
              entry-1: {score: 3, reason: A}
        """);
    FILES.put(
        "decisions",
        "decisions:\n  - award: best\n    units: [a]\n    by: A\n    date: 2024-01-02\n    reason: A\n");
    FILES.put(
        "corrections",
        """
        corrections:
          - date: 2024-01-02
            what: A
            why: A
            approved-by: A
            changes:
              - {unit: a, value: total, before: 1, after: 2}
        """);
    FILES.put(
        "objections",
        """
        objections:
          - id: a-1
            unit: a
            received: 2024-01-02
            value: points
            indicator: file-1
            says: A
            decision:
              outcome: upheld
              date: 2024-01-02
              by: A
              reason: A
              correction: 2024-01-02
        """);
    FILES.put(
        "mapping",
        """
        evaluation: a
        head: 2
        for-all: {period: a, date: 2024-01-02}
        columns:
          - {head: A, as: unit}
          - column: B
            as: file-1
        units:
          - {name: A, unit: a}
        """);
    FILES.put(
        "rehearsal",
        """
        indicators:
          a-1: {from: b, rules: {c-1: d}, assume: {measures: {e-1: 5}}}
        measures: {f-1: {assume: 5}}
        """);
  }

  private static final Pattern KEY = Pattern.compile("(?<![a-z-])([a-z][a-z-]*):");

  @TempDir private static Path folder;
  private static LanguageServer server;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    server = new LanguageServer();
    for (Language language : Language.values()) {
      for (String kind : EditorSchemas.WRITTEN) {
        Path schema = folder.resolve(language.tag()).resolve(kind + ".json");
        Files.createDirectories(schema.getParent());
        Files.writeString(schema, EditorSchemas.text(kind, language), UTF_8);
      }
    }
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void everyKindOfFile_isTried() {
    assertThat(FILES.keySet()).containsExactlyElementsOf(EditorSchemas.WRITTEN);
  }

  static Stream<Arguments> kinds() {
    return FILES.keySet().stream()
        .flatMap(
            kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKey_isExplained_andNothingIsWrong(String kind, Language language) throws Exception {
    String text = text(kind);
    Path file = opened(kind, language, "sound", text);
    JsonNode schema = new ObjectMapper().readTree(EditorSchemas.text(kind, language));

    assertThat(server.diagnostics(file)).isEmpty();
    List<String> lines = head(kind, language).concat(text).lines().toList();
    for (int line = 1; line < lines.size(); line++) {
      Matcher key = KEY.matcher(lines.get(line));
      while (key.find()) {
        List<String> meanings =
            schema.findValues(key.group(1)).stream()
                .flatMap(found -> found.path("description").stringValueOpt().stream())
                .toList();
        assertThat(meanings).as(key.group(1)).isNotEmpty();
        assertThat(server.hover(file, line, key.start() + 1))
            .containsAnyOf(meanings.toArray(String[]::new));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keysThatAreMissing_areOffered(String kind, Language language) throws Exception {
    Path file = opened(kind, language, "empty", "\n");
    Set<String> keys =
        Set.copyOf(
            new ObjectMapper()
                .readTree(EditorSchemas.text(kind, language))
                .path("properties")
                .propertyNames());

    assertThat(server.completion(file, 1, 0)).containsAll(keys);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aWrongKey_isShown(String kind, Language language) throws Exception {
    Path file = opened(kind, language, "wrong", text(kind) + "cuont: 1\n");

    assertThat(server.diagnostics(file)).anyMatch(message -> message.contains("cuont"));
  }

  @Test
  void keysDeepInAScheme_areOffered() throws Exception {
    Path file =
        opened(
            "scheme",
            Language.ENGLISH,
            "deep",
            "title: A\nindicators:\n  - id: a\n    rules:\n      - id: b\n        \n");

    assertThat(server.completion(file, 6, 8)).contains("deduct", "award", "at-most", "measure");
  }

  @ParameterizedTest
  @EnumSource
  void filesOfANewWorkspace_areRight_andExplained(Language language) throws Exception {
    Path workspace = folder.resolve("new-" + language.tag());
    List<Path> files = new ArrayList<>();
    for (Path file : NewWorkspace.in(workspace, language).written()) {
      if (file.toString().endsWith(".yaml")) {
        files.add(file);
        server.open(file, Files.readString(file));
      }
    }

    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      assertThat(server.diagnostics(file)).as(file.toString()).isEmpty();
      List<String> lines = Files.readAllLines(file);
      int first = 0;
      while (lines.get(first).startsWith("#")) {
        first++;
      }
      assertThat(server.hover(file, first, 1)).isNotEmpty();
    }
  }

  private static String text(String kind) {
    return Objects.requireNonNull(FILES.get(kind));
  }

  private static String head(String kind, Language language) {
    return "# yaml-language-server: $schema=" + language.tag() + "/" + kind + ".json\n";
  }

  private static Path opened(String kind, Language language, String name, String text)
      throws IOException {
    Path file = folder.resolve(kind + "-" + language.tag() + "-" + name + ".yaml");
    server.open(file, head(kind, language) + text);
    return file;
  }
}
