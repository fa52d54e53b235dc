package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.exact.Decimal;
import org.kaoping.form.Forms;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;

/** What is recorded of leaves goes out as a plain table and comes in unchanged. */
class TableRoundTripTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"district-town-2022", "qingpu-2023", "streets-2024-10"})
  void whatIsExportedChangesNothing(String evaluation) throws IOException {
    TestWorkspace.bundled(folder);
    TableWorkspace workspace = new TableWorkspace(folder);
    Path table = workspace.write("scores.csv", exported(evaluation));

    Path mapping = workspace.write("m.yaml", workspace.draft(evaluation, table));
    assertThat(workspace.texts(mapping, table)).isEmpty();
  }

  /** All that is recorded of leaves, a row for each assessment, several findings added up. */
  private String exported(String evaluation) {
    Forms forms = new FormWorkspace(folder).read(evaluation);
    Set<String> columns = new LinkedHashSet<>(List.of("unit"));
    List<Map<String, String>> rows = new ArrayList<>();
    forms
        .results()
        .values()
        .forEach(
            result ->
                result
                    .assessments()
                    .forEach(
                        assessment -> {
                          Map<String, String> row = new HashMap<>();
                          row.put("unit", result.unit());
                          assessment.source().ifPresent(id -> row.put("source", id));
                          assessment.period().ifPresent(id -> row.put("period", id));
                          assessment
                              .records()
                              .forEach(
                                  (leaf, record) ->
                                      put(
                                          row,
                                          forms.scheme().indicator(leaf).orElseThrow(),
                                          record));
                          rows.add(row);
                          columns.addAll(row.keySet());
                        }));
    return Stream.concat(
            Stream.of(String.join(",", columns)),
            rows.stream()
                .map(
                    row ->
                        columns.stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .collect(Collectors.joining(","))))
        .collect(Collectors.joining("\n"));
  }

  private static void put(Map<String, String> row, Indicator of, LeafRecord record) {
    String leaf = of.id();
    List<String> own = of.leaf().measures().stream().map(Measure::id).toList();
    if (record.observed().isEmpty()) {
      row.put(leaf, "not-applicable");
      return;
    }
    LeafRecord.Observed observed = record.observed().get();
    observed.score().ifPresent(score -> row.put(leaf, score.toString()));
    observed.level().ifPresent(level -> row.merge(leaf, level, (score, l) -> l + " " + score));
    if (!observed.marks().isEmpty()) {
      row.put(
          leaf,
          observed.marks().stream().map(LeafRecord.Mark::value).collect(Collectors.joining(" ")));
    }
    observed.measures().keySet().stream()
        .filter(own::contains)
        .forEach(id -> row.put(leaf + "/" + id, String.valueOf(observed.measures().get(id))));
    observed.checks().forEach((id, yes) -> row.put(leaf + "/" + id, yes.toString()));
    for (Finding finding : observed.findings()) {
      if (own.contains(finding.rule())) {
        continue; // the column is that of the measure
      }
      Decimal found = finding.amount().orElseGet(() -> Decimal.of(finding.cases()));
      row.merge(
          leaf + "/" + finding.rule(),
          found.toString(),
          (one, other) -> Decimal.of(one).plus(Decimal.of(other)).toString());
    }
    if (row.keySet().stream().noneMatch(key -> key.equals(leaf) || key.startsWith(leaf + "/"))) {
      row.put(leaf, "clean");
    }
  }
}
