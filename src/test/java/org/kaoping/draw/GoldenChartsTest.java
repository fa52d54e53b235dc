package org.kaoping.draw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of chart looks as it was last looked at; {@code -Dgolden.update=true} rewrites. */
class GoldenChartsTest {
  static final Path GOLDEN = Path.of("src/test/resources/golden/chart");

  static Stream<String> names() {
    return ChartCases.all().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void svg_isTheGoldenPicture(String name) throws IOException {
    Path golden = GOLDEN.resolve(name + ".svg");
    String actual = Charts.svg(ChartCases.get(name), name);
    if (Boolean.getBoolean("golden.update")) {
      assertThat(System.getenv("CI")).as("goldens are not rewritten in CI").isNull();
      Files.writeString(golden, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(golden, UTF_8));
  }

  @Test
  void everyGolden_hasACase() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".svg", "")))
          .containsExactlyInAnyOrderElementsOf(ChartCases.all().keySet());
    }
  }
}
