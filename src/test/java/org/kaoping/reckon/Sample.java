package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.pipeline.CheckedWorkspace;
import org.kaoping.pipeline.Validation;

/** Small workspaces written out in full; units are {@code u1}, {@code u2}, …. */
final class Sample {
  /** A scheme of two judged leaves, {@code x} and {@code y}. */
  static final String TWO =
      """
      points: 100
      indicators:
        - {id: x, title: 甲, points: 50, judged: {step: 1}}
        - {id: y, title: 乙, points: 50, judged: {step: 1}}
      """;

  private Sample() {}

  /**
   * Returns the standings of the units, by id.
   *
   * @param scheme all of a scheme but its id, title and year
   * @param results what follows {@code unit: …} in each results file
   */
  static List<Standing> standings(Path folder, String scheme, List<String> results)
      throws IOException {
    return ranked(folder, scheme, results).awards().standings().stream()
        .sorted((a, b) -> a.unit().id().compareTo(b.unit().id()))
        .toList();
  }

  /**
   * Returns the evaluation; parameters as in {@link #standings}.
   *
   * @param groups of the units, if they have some
   */
  static RankedEvaluation ranked(Path folder, String scheme, List<String> results, String... groups)
      throws IOException {
    write(folder.resolve("schemes/s.yaml"), "id: s\ntitle: 办法\nyear: 2023\n" + scheme);
    write(folder.resolve("data/e/evaluation.yaml"), "scheme: s\nstatus: final\ndate: 2024-01-15\n");
    StringBuilder units = new StringBuilder();
    Stream.of(groups)
        .distinct()
        .forEach(id -> units.append("  - {id: %s, name: 组%s}\n".formatted(id, id)));
    units.insert(0, units.isEmpty() ? "" : "groups:\n").append("units:\n");
    for (int i = 1; i <= results.size(); i++) {
      String group = groups.length == 0 ? "" : ", group: " + groups[i - 1];
      units.append("  - {id: u%d, name: 单位%d%s}\n".formatted(i, i, group));
      write(
          folder.resolve("data/e/results/u" + i + ".yaml"),
          "unit: u" + i + "\n" + results.get(i - 1));
    }
    write(folder.resolve("data/e/units.yaml"), units.toString());
    Checked<CheckedWorkspace> checked = Validation.run(folder);
    assertThat(checked.diagnostics())
        .allMatch(diagnostic -> diagnostic.code() == Code.START_UNSTATED);
    return checked.value().orElseThrow().evaluations().get(0);
  }

  /** Returns what is found of such an evaluation, of which the questions are asked. */
  static Fairness fairness(Path folder, String scheme, String... results) throws IOException {
    RankedEvaluation ranked = ranked(folder, scheme, List.of(results));
    assertThat(Fairness.isKnown(ranked)).isTrue();
    return Fairness.of(ranked, Columns.of(ranked.scheme(), ranked.awards().standings()));
  }

  /** Returns a unit's results of these records, written in flow style. */
  static String records(String records) {
    return "assessments: [{records: {" + records + "}}]\n";
  }

  /** Returns a unit's results by {@link #TWO}. */
  static String scores(Object x, Object y) {
    return "assessments: [{records: {x: {score: %s, reason: 少}, y: {score: %s, reason: 少}}}]\n"
        .formatted(x, y);
  }

  /** Returns the scores of one leaf {@code x}, written in flow style, for one record a unit. */
  static List<String> leafScores(Path folder, int points, String leaf, List<String> records)
      throws IOException {
    String scheme =
        """
        points: %s
        indicators:
          - {id: x, title: 指标, points: %s, %s}
        """
            .formatted(points, points, leaf);
    List<String> results =
        records.stream().map(r -> "assessments: [{records: {x: %s}}]\n".formatted(r)).toList();
    return standings(folder, scheme, results).stream()
        .map(s -> String.valueOf(s.score().nodes().get("x")))
        .toList();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
