package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What people wrote down stands on the page where a reader looks for it. */
class NothingIsLostTest {
  private static final Set<String> WORDS_OF_SCHEMES = Set.of("title", "clause", "text", "note");
  private static final Set<String> WORDS_OF_RESULTS =
      Set.of("note", "evidence", "reason", "by", "not-applicable");

  @TempDir private static Path folder;

  @BeforeAll
  static void build() throws IOException {
    Path workspace = TestWorkspace.bundled(folder.resolve("w"));
    assertThat(Build.run(workspace, folder.resolve("site"), Documents.LEFT_OUT).diagnostics())
        .isEmpty();
  }

  @Test
  void everyWordOfASchemeIsOnItsPage() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path evaluation : evaluations()) {
      JsonNode run = yaml(evaluation.resolve("evaluation.yaml"));
      Path scheme = folder.resolve("w/schemes").resolve(run.get("scheme").asString() + ".yaml");
      Path page = folder.resolve("site").resolve(evaluation.getFileName()).resolve("scheme.html");
      missing.addAll(missing(words(yaml(scheme), WORDS_OF_SCHEMES), page));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRemarkOnAUnitIsOnItsPage() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path evaluation : evaluations()) {
      Path units = folder.resolve("site").resolve(evaluation.getFileName()).resolve("units");
      Path results = evaluation.resolve("results"); // a table has none
      for (Path result : Files.exists(results) ? list(results) : List.<Path>of()) {
        Path page = units.resolve(result.getFileName().toString().replace(".yaml", ".html"));
        missing.addAll(missing(words(yaml(result), WORDS_OF_RESULTS), page));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> evaluations() throws IOException {
    return list(folder.resolve("w/data"));
  }

  private static List<Path> list(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children.sorted().toList();
    }
  }

  private static JsonNode yaml(Path file) {
    return new YAMLMapper().readTree(file.toFile());
  }

  private static List<String> words(JsonNode node, Set<String> keys) {
    List<String> words = new ArrayList<>();
    node.forEachEntry(
        (key, value) -> {
          if (value.isString() && keys.contains(key)) {
            words.add(value.asString());
          }
        });
    node.forEach(child -> words.addAll(words(child, keys)));
    return words;
  }

  private static List<String> missing(List<String> words, Path page) throws IOException {
    String text =
        Files.readString(page)
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
    return words.stream()
        .filter(word -> !text.contains(word))
        .map(word -> folder.relativize(page) + ": " + word)
        .toList();
  }
}
