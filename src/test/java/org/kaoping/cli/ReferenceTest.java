package org.kaoping.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.pipeline.Validation;
import org.kaoping.rule.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The reference says what the schemas say; {@code -Dgolden.update=true} writes anew what stands
 * below its mark.
 */
class ReferenceTest {
  private static final String MARK = "<!-- schemas -->\n";
  private static final Pattern HEADING = Pattern.compile("(?m)^#{2,3} (.*)$");
  private static final Pattern LINK = Pattern.compile("\\]\\(#([^)]+)\\)");

  @ParameterizedTest
  @EnumSource(Language.class)
  void itHasEveryKeyOfTheSchemas(Language language) throws IOException {
    Path file = Path.of("docs", language == Language.CHINESE ? "reference.zh.md" : "reference.md");
    String page = Files.readString(file);
    String head = page.substring(0, page.indexOf(MARK) + MARK.length());
    String whole = head + "\n" + Reference.of(language);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, whole, UTF_8);
    }

    assertThat(file).hasContent(whole);
    List<String> places =
        HEADING.matcher(whole).results().map(heading -> Reference.slug(heading.group(1))).toList();
    assertThat(places).doesNotHaveDuplicates();
    assertThat(LINK.matcher(whole).results().map((MatchResult link) -> link.group(1)))
        .allSatisfy(link -> assertThat(places).contains(link));
  }

  @ParameterizedTest
  @FieldSource("org.kaoping.rule.Kinds#ALL")
  void examplesOfRules_canBeUsedAsTheyAre(Kind kind, @TempDir Path root) throws IOException {
    JsonNode piece =
        new ObjectMapper()
            .readTree(Path.of("src/main/resources/org/kaoping/rule", kind.name() + ".schema.json"));
    Files.createDirectories(root.resolve("schemes"));
    Files.createDirectories(root.resolve("data"));
    assertThat(piece.path("examples").size()).isPositive();
    for (JsonNode example : piece.path("examples")) {
      Files.writeString(
          root.resolve("schemes/a.yaml"),
          """
          id: a
          title: A
          year: 2024
          points: 10
          indicators:
            - id: work
              title: Work
              points: 10
              measures: [{id: rate, title: Rate, unit: '%'}, {id: days, title: Days, unit: days}]
              rules: [EXAMPLE]
          """
              .replace("EXAMPLE", example.asString()));

      assertThat(Validation.run(root).diagnostics()).as(example.asString()).isEmpty();
      assertThat(kind.heads()).anyMatch(head -> example.asString().contains(head + ": "));
    }
  }
}
