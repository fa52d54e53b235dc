package org.kaoping.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schemas tell editors what each key means: in English, then in Chinese. */
class SchemaDescriptionsTest {
  private static final Path SCHEMAS = Path.of("src/main/resources/org/kaoping/source");
  private static final String BOTH = ".+\\. \\p{IsHan}.*。";

  @Test
  void everyKey_isDescribed() throws IOException {
    List<String> undescribed = new ArrayList<>();
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".schema.json")).toList()) {
        JsonNode schema = new ObjectMapper().readTree(file);
        assertThat(schema.path("title").asString("")).as("title of " + file).matches(BOTH);
        look(schema, file.getFileName().toString(), undescribed);
      }
    }
    assertThat(undescribed).isEmpty();
  }

  private static void look(JsonNode schema, String path, List<String> undescribed) {
    for (Map.Entry<String, JsonNode> part : schema.properties()) {
      if (part.getKey().equals("properties")) {
        for (Map.Entry<String, JsonNode> key : part.getValue().properties()) {
          String place = path + "/" + key.getKey();
          if (!key.getValue().path("description").asString("").matches(BOTH)) {
            undescribed.add(place);
          }
          look(key.getValue(), place, undescribed);
        }
      } else {
        look(part.getValue(), path, undescribed);
      }
    }
    schema.valueStream().filter(v -> schema.isArray()).forEach(v -> look(v, path, undescribed));
  }
}
