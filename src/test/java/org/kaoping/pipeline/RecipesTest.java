package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the recipes say can be used as it is. */
class RecipesTest {
  private static final Pattern SCHEME =
      Pattern.compile("^```yaml\\n(id: (\\S+)\\n.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @ParameterizedTest
  @MethodSource
  void everyScheme_isRight(String scheme, @TempDir Path root) throws IOException {
    Files.createDirectories(root.resolve("schemes"));
    Files.createDirectories(root.resolve("data"));
    Files.writeString(root.resolve("schemes/" + id(scheme) + ".yaml"), scheme);

    assertThat(Validation.run(root).diagnostics()).isEmpty();
  }

  static Stream<String> everyScheme_isRight() {
    return schemes("recipes.md").stream();
  }

  @Test
  void bothLanguages_haveTheSameSchemes() {
    assertThat(schemes("recipes.zh.md")).isEqualTo(schemes("recipes.md")).hasSize(15);
  }

  private static String id(String scheme) {
    return scheme.lines().findFirst().orElseThrow().substring("id: ".length());
  }

  private static List<String> schemes(String name) {
    try {
      return SCHEME
          .matcher(Files.readString(Path.of("docs", name)))
          .results()
          .map(result -> result.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
