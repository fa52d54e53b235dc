package org.kaoping.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of rules, which editors read, consists of the pieces that lie beside the kinds; {@code
 * -Dgolden.update=true} puts it together anew.
 */
class RuleSchemaTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/kaoping");
  private static final Path WHOLE = RESOURCES.resolve("source/rule.schema.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void schemaOfRules_consistsOfThePiecesOfTheKinds() throws IOException {
    ObjectNode whole = whole();
    if (Boolean.getBoolean("golden.update")) {
      String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole);
      Files.writeString(WHOLE, text + "\n", UTF_8);
    }

    assertThat(JSON.readTree(WHOLE)).isEqualTo(whole);
  }

  @Test
  void everyPiece_hasTheKeysOfItsKind() throws IOException {
    for (Kind kind : Kinds.ALL) {
      JsonNode piece = piece(kind.name());
      List<String> own = piece.path("properties").propertyNames().stream().toList();

      assertThat(own).containsAll(kind.keys());
      assertThat(piece.has("value") || own.containsAll(kind.heads())).isTrue();
    }
  }

  private static ObjectNode whole() throws IOException {
    ObjectNode whole = (ObjectNode) piece("rule");
    ObjectNode properties = (ObjectNode) whole.get("properties");
    for (Kind kind : Kinds.ALL) {
      JsonNode piece = piece(kind.name());
      if (piece.has("value")) {
        kind.heads().forEach(head -> choose(properties, head, piece.get("value")));
      }
      for (Map.Entry<String, JsonNode> key : piece.path("properties").properties()) {
        assertThat(properties.path(key.getKey())).isIn(MissingNode.getInstance(), key.getValue());
        properties.set(key.getKey(), key.getValue());
      }
    }
    for (Map.Entry<String, JsonNode> shared : whole.remove("descriptions").properties()) {
      ((ObjectNode) properties.get(shared.getKey())).set("description", shared.getValue());
    }
    return whole;
  }

  /** Adds what one kind has behind a key, one thing or any of several, to what others have. */
  private static void choose(ObjectNode properties, String head, JsonNode value) {
    if (!properties.has(head)) {
      boolean directed = Stream.of(Direction.values()).anyMatch(d -> d.key().equals(head));
      properties.putObject(head).put("x-expect", directed ? "amount" : head).putArray("anyOf");
    }
    ArrayNode choices = (ArrayNode) properties.get(head).get("anyOf");
    List<JsonNode> own =
        value.has("anyOf") ? value.get("anyOf").valueStream().toList() : List.of(value);
    own.stream()
        .filter(choice -> !choices.valueStream().toList().contains(choice))
        .forEach(choices::add);
  }

  private static JsonNode piece(String name) throws IOException {
    return JSON.readTree(RESOURCES.resolve("rule").resolve(name + ".schema.json"));
  }
}
