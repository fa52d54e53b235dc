package org.kaoping.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.pipeline.Differences;
import org.kaoping.pipeline.TestWorkspace;

/** Which state of an evaluation may follow which, and what is said where it may not. */
class StatusOrderTest {
  private static final String TABLE =
      """
      from       draft open notice final superseded gone
      new        -     -    -      -     -          -
      draft      -     -    -      -     K011       -
      open       K011  -    -      -     K011       K011
      notice     K011  K011 -      -     K011       K011
      final      K010  K010 K010   -     -          K010
      superseded K010  K010 K010   K011  -          K010
      """;

  static Stream<Arguments> pairs() {
    List<List<String>> rows =
        TABLE.lines().map(line -> List.of(line.strip().split(" +", -1))).toList();
    List<Arguments> pairs = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int i = 1; i < row.size(); i++) {
        pairs.add(Arguments.of(row.get(0), rows.get(0).get(i), row.get(i)));
      }
    }
    return pairs.stream();
  }

  @ParameterizedTest(name = "{0} → {1}: {2}")
  @MethodSource("pairs")
  void statusesThatDoNotFollow_areRefused(
      String before, String after, String code, @TempDir Path folder) throws IOException {
    Differences differences =
        Differences.between(
            state(folder.resolve("old"), before), state(folder.resolve("now"), after));
    assertThat(differences.old().diagnostics()).isEmpty();
    assertThat(differences.now().diagnostics()).isEmpty();
    List<Diagnostic> found = differences.refused();
    assertThat(found)
        .extracting(d -> d.code().id())
        .containsExactlyElementsOf(code.equals("-") ? List.of() : List.of(code));
    assertThat(found).allMatch(d -> d.span().file().equals("data/parks/evaluation.yaml"));
    assertThat(found).allMatch(d -> d.span().column() == (after.equals("gone") ? 1 : 10));
  }

  /** Makes a workspace with one evaluation, or none where it is new or gone. */
  private static Path state(Path root, String status) throws IOException {
    TestWorkspace.write(
        root.resolve("schemes/parks.yaml"),
        """
        id: parks
        title: 公园
        year: 2024
        points: 10
        indicators: [{id: lawn, title: 草坪, points: 10, judged: {}}]
        """);
    if (!status.equals("new") && !status.equals("gone")) {
      TestWorkspace.write(
          root.resolve("data/parks/evaluation.yaml"),
          "{status: "
              + status
              + ", scheme: parks, date: 2025-01-20, notice: {from: 2025-01-08, to: 2025-01-14}}");
      TestWorkspace.write(
          root.resolve("data/parks/units.yaml"), "units: [{id: u, name: 甲园}, {id: v, name: 乙园}]");
      TestWorkspace.write(root.resolve("data/parks/results.csv"), "unit,lawn\nu,10\nv,10\n");
    }
    return root;
  }
}
