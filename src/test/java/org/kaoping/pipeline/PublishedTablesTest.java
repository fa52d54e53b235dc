package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Standing;

/** Tables that others published come out, number by number and place by place. */
class PublishedTablesTest {
  private static final Path PUBLISHED = Path.of("src/test/resources/published");

  /** 191 countries: goalposts, logarithms, a mean within a geometric mean, shared places. */
  @Test
  void humanDevelopmentIndex() throws IOException {
    Map<String, Standing> standings = standings("hdi-2021");
    List<String[]> expected = expected("hdi-2021");

    assertThat(expected).hasSize(191);
    for (String[] row : expected) {
      Standing standing = Optional.ofNullable(standings.get(row[0])).orElseThrow();
      assertThat(standing.rank()).as(row[0]).contains(Integer.parseInt(row[1]));
      assertThat(standing.total()).as(row[0]).contains(Decimal.of(row[2]));
    }
  }

  /** Places by points, then a derived measure, then a recorded one, in eight rankings. */
  @Test
  void groupStage() throws IOException {
    Map<String, Standing> standings = standings("world-cup-2022");
    List<String[]> expected = expected("world-cup-2022");

    assertThat(expected).hasSize(32);
    for (String[] row : expected) {
      Standing standing = Optional.ofNullable(standings.get(row[0])).orElseThrow();
      assertThat(standing.total()).as(row[0]).contains(Decimal.of(row[1]));
      assertThat(standing.rank()).as(row[0]).contains(Integer.parseInt(row[2]));
      assertThat(standing.awards().contains("next-round"))
          .as(row[0])
          .isEqualTo(Integer.parseInt(row[2]) <= 2);
    }
  }

  private static Map<String, Standing> standings(String name) {
    return Validation.run(PUBLISHED.resolve(name))
        .value()
        .orElseThrow()
        .evaluations()
        .get(0)
        .awards()
        .standings()
        .stream()
        .collect(Collectors.toMap(standing -> standing.unit().id(), standing -> standing));
  }

  private static List<String[]> expected(String name) throws IOException {
    return Files.readAllLines(PUBLISHED.resolve(name).resolve("expected.csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }
}
