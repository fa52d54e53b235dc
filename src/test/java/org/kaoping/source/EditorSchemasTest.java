package org.kaoping.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.kaoping.diagnostic.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What editors are given: schemas that need no other file and speak one language. They are in the
 * repository, too; {@code -Dgolden.update=true} writes them anew.
 */
class EditorSchemasTest {
  private static final Path PUBLISHED = Path.of("docs/schemas");
  private static final List<String> KINDS = EditorSchemas.KINDS;

  @ParameterizedTest
  @FieldSource("KINDS")
  void everySchema_isCompleteInItself(String kind) {
    for (Language language : Language.values()) {
      String text = EditorSchemas.text(kind, language);
      JsonNode schema = new ObjectMapper().readTree(text);
      List<JsonNode> references = schema.findValues("$ref");

      assertThat(references)
          .extracting(JsonNode::asString)
          .allSatisfy(ref -> assertThat(schema.at(ref.substring(1)).isObject()).as(ref).isTrue());
      assertThat(text).doesNotContain("x-expect");
      assertThatThrownBy(
              () ->
                  SchemaLoader.load(new JSONObject(text))
                      .validate(new JSONObject(Map.of("cuont", 1))))
          .isInstanceOf(ValidationException.class);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void everyExplanation_isInTheLanguageAskedFor(String kind) {
    for (Language language : Language.values()) {
      JsonNode schema = new ObjectMapper().readTree(EditorSchemas.text(kind, language));
      List<String> told =
          Stream.of("title", "description")
              .flatMap(key -> schema.findValues(key).stream())
              .flatMap(text -> text.stringValueOpt().stream())
              .toList();

      assertThat(told).isNotEmpty();
      assertThat(told)
          .allMatch(
              language == Language.CHINESE
                  ? text -> text.matches("\\p{IsHan}.*。")
                  : text -> text.matches("[^。]+\\."));
    }
  }

  @Test
  void theSchemasOfTheRepository_areThese() throws IOException {
    for (Language language : Language.values()) {
      Path folder = PUBLISHED.resolve(language.tag());
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(folder);
        for (String kind : KINDS) {
          Files.writeString(
              folder.resolve(kind + ".json"), EditorSchemas.text(kind, language), UTF_8);
        }
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(Path::getFileName).map(Path::toString))
            .containsExactlyInAnyOrderElementsOf(
                KINDS.stream().map(kind -> kind + ".json").toList());
      }
      for (String kind : KINDS) {
        assertThat(folder.resolve(kind + ".json")).hasContent(EditorSchemas.text(kind, language));
      }
    }
  }
}
