package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;

/**
 * Results that others published are what the program makes of their figures. Sources and licences:
 * docs/reproduced.md.
 */
class PublishedIndexTest {
  private static final Path PUBLISHED = Path.of("src/test/resources/published");
  private static final String CONNECTIVITY = "sustainable-connectivity-2018";
  private static final List<String> COMPONENTS =
      List.of("skills", "transitions", "performance", "composition", "interpretation");

  private static RankedEvaluation example(String name) {
    return Validation.run(Path.of("examples", name)).value().orElseThrow().evaluations().get(0);
  }

  private static List<String> published(String name) throws IOException {
    return lines(name).stream().skip(1).toList();
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(PUBLISHED.resolve(name + ".csv"), UTF_8);
  }

  private static String grade(RankedEvaluation of, Standing standing) {
    return of.scheme()
        .grades()
        .orElseThrow()
        .grade(standing.grade().orElseThrow())
        .orElseThrow()
        .title();
  }

  /** Value, rank and group of each country, to the last printed digit. */
  @Test
  void theHumanDevelopmentIndex_ofAllCountries() throws IOException {
    RankedEvaluation index = example("human-development-2021");
    List<String> recomputed = new ArrayList<>();
    for (Standing country : index.awards().standings()) {
      recomputed.add(
          String.join(
              ",",
              country.unit().id(),
              country.total().orElseThrow().toString(),
              String.valueOf(country.rank().orElseThrow()),
              grade(index, country)));
    }
    assertThat(published("hdi-2021")).hasSize(191).containsExactlyInAnyOrderElementsOf(recomputed);
  }

  /** Value, rank and rank among countries of similar income; what is below it to four digits. */
  @Test
  void theConnectivityOf51Countries_fromTheirFigures() throws IOException {
    RankedEvaluation index = example(CONNECTIVITY);
    Map<String, Integer> inGroup = ranksInGroups(index);
    Map<String, Standing> countries =
        index.awards().standings().stream()
            .collect(Collectors.toMap(standing -> standing.unit().id(), Function.identity()));
    List<String> lines = published(CONNECTIVITY);
    assertThat(lines).hasSize(51);
    List<String> nodes = List.of(lines(CONNECTIVITY).get(0).split(",", -1));
    for (String line : lines) {
      List<String> cells = List.of(line.split(",", -1));
      Standing country = Optional.ofNullable(countries.get(cells.get(0))).orElseThrow();
      assertThat(cells.subList(1, 4))
          .containsExactly(
              country.total().orElseThrow().fixed(2),
              String.valueOf(country.rank().orElseThrow()),
              String.valueOf(inGroup.get(cells.get(0))));
      for (int i = 4; i < cells.size(); i++) {
        Decimal score =
            Optional.ofNullable(country.score().nodes().get(nodes.get(i))).orElseThrow();
        Decimal beyond = score.minus(Decimal.of(cells.get(i)));
        assertThat(beyond.max(beyond.negated()))
            .as("%s of %s", nodes.get(i), cells.get(0))
            .isLessThan(Decimal.of("0.0001"));
      }
    }
  }

  private static Map<String, Integer> ranksInGroups(RankedEvaluation index) {
    return Divisions.of(index).groups().stream()
        .flatMap(group -> group.standings().stream())
        .collect(
            Collectors.toMap(
                standing -> standing.unit().id(), standing -> standing.rank().orElseThrow()));
  }

  /** The mean of each component's marks, and the sum of the components. */
  @Test
  void componentsOfSkating_fromTheMarksOfNineJudges() throws IOException {
    RankedEvaluation program = example("skating-components-2017");
    Decimal factor = Decimal.of("0.8");
    List<List<Decimal>> recomputed = new ArrayList<>();
    for (Standing performance : program.awards().standings()) {
      List<Decimal> numbers = new ArrayList<>();
      numbers.add(performance.total().orElseThrow());
      Map<String, Decimal> scores = performance.score().nodes();
      COMPONENTS.forEach(id -> numbers.add(scores.getOrDefault(id, Decimal.ZERO)));
      recomputed.add(numbers);
    }
    List<List<Decimal>> published = new ArrayList<>();
    for (String line : published("skating-components-2017")) {
      List<Decimal> numbers =
          new ArrayList<>(Arrays.stream(line.split(",", -1)).skip(1).map(Decimal::of).toList());
      for (int i = 1; i < numbers.size(); i++) {
        numbers.set(i, numbers.get(i).times(factor).rounded(2)); // published without the factor
      }
      published.add(numbers);
    }
    assertThat(published).hasSize(37).containsExactlyInAnyOrderElementsOf(recomputed);
  }

  /** The tables of the documentation are what the program makes of the figures. */
  @ParameterizedTest
  @ValueSource(strings = {"reproduced.md", "reproduced.zh.md"})
  void thePageShowsWhatIsRecomputed(String name) throws IOException {
    RankedEvaluation development = example("human-development-2021");
    RankedEvaluation connectivity = example(CONNECTIVITY);
    Map<String, Integer> inGroup = ranksInGroups(connectivity);
    Path page = Path.of("docs", name);
    String text = Files.readString(page);
    String whole =
        with(
            with(
                text,
                "| ---: | --- | ---: | --- |\n",
                development,
                country ->
                    country.total().orElseThrow().fixed(3) + " | " + grade(development, country)),
            "| ---: | --- | ---: | ---: |\n",
            connectivity,
            country ->
                country.total().orElseThrow().fixed(2) + " | " + inGroup.get(country.unit().id()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, whole);
    }
    assertThat(Files.readString(page)).isEqualTo(whole);
  }

  /** Returns a page with rows behind the line that parts a table's head from them. */
  private static String with(
      String text, String line, RankedEvaluation index, Function<Standing, String> cells) {
    int from = text.indexOf(line) + line.length();
    String rows =
        index.awards().standings().stream()
            .map(
                country ->
                    "| %s | %s | %s |\n"
                        .formatted(
                            country.rank().orElseThrow(),
                            country.unit().name(),
                            cells.apply(country)))
            .collect(Collectors.joining());
    int end = text.indexOf("\n\n", from - 1) + 1;
    return text.substring(0, from) + rows + text.substring(end);
  }
}
