package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.result.UnitResult;

/**
 * Files of results among many that repeat are what they are when each is read alone, also if
 * somebody spoilt one.
 */
class RepeatedRecordsTest {
  private static final int UNITS = 12;
  private static final String SIGNS = " \n-:,[]{}#&*!|>'\"%\\~cle9中0";

  @TempDir private Path root;
  private final Random random = new Random(3);

  private record Read(List<Diagnostic> found, Map<String, UnitResult> results) {}

  private static String file(String unit) {
    return "data/e/results/" + unit + ".yaml";
  }

  private static String result(int unit) {
    String of = unit % 2 == 0 ? "      street: {score: 2}\n" : "      town: {score: 2}\n";
    String first = unit % 3 == 0 ? "clean" : "{findings: [{rule: wrong, count: 2, note: 两例}]}";
    return """
        unit: u%d
        assessments:
          - source: office
            date: 2024-06-30
            records:
              cases: %s
              rate: {measures: {rate: 9%d%%}}
              work: {score: 3, reason: 有差距}
              done: {checks: {yes: true}}
        %s  - records:
              rate: {measures: {rate: 95%%}}
              cases: {findings: [{rule: wrong}]}
              work: {score: 4}
              done: {checks: {yes: %s}}
        %s    source: public
        """
        .formatted(unit, first, unit % 4, of, unit % 2 == 0, of);
  }

  private Map<String, String> workspace() throws IOException {
    TestWorkspace.write(
        root.resolve("schemes/s.yaml"),
        """
        id: s
        title: 方案
        year: 2024
        points: 18
        kinds: [镇, 街道]
        sources: [{id: office, title: 部门, weight: 60%}, {id: public, title: 群众, weight: 40%}]
        indicators:
          - {id: cases, title: 核实, points: 4, rules: [{id: wrong, text: 扣分, deduct: 1, per: 例}]}
          - id: rate
            title: 完成
            points: 4
            measures: [{id: rate, title: 完成率, unit: '%'}]
            rules: [{id: short, deduct: 0.2, per: 1%, measure: rate, below: 95%, steps: exact}]
          - {id: work, title: 工作, points: 4, judged: {}}
          - {id: done, title: 办结, points: 4, rules: [{id: yes, text: 已办, award: 4, check: true}]}
          - {id: town, title: 镇务, points: 2, kinds: [镇], judged: {}}
          - {id: street, title: 街务, points: 2, kinds: [街道], judged: {}}
        """);
    TestWorkspace.write(
        root.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2024-12-31, demo: true}");
    StringBuilder units = new StringBuilder("units:\n");
    Map<String, String> results = new TreeMap<>();
    for (int i = 0; i < UNITS; i++) {
      String kind = i % 2 == 0 ? "街道" : "镇";
      units.append("  - {id: u%d, name: 单位%d, kind: %s}%n".formatted(i, i, kind));
      results.put("u" + i, result(i));
    }
    TestWorkspace.write(root.resolve("data/e/units.yaml"), units.toString());
    return results;
  }

  private Read read(Map<String, String> results) throws IOException {
    for (int i = 0; i < UNITS; i++) {
      Path file = root.resolve(file("u" + i));
      String text = results.getOrDefault("u" + i, "");
      if (text.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        TestWorkspace.write(file, text);
      }
    }
    Checked<EvaluationStage.ReadEvaluation> read = DataStage.read(root, "e").orElseThrow();
    List<Diagnostic> found =
        read.diagnostics().stream().filter(d -> d.code() != Code.MISSING_FILE).toList();
    Map<String, UnitResult> units = new TreeMap<>();
    read.value().ifPresent(e -> e.results().forEach(r -> units.put(r.unit(), r)));
    return new Read(found, units);
  }

  /** Returns a text with lines moved or characters changed. */
  private String spoilt(String text, String other) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(8)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> lines.set(at, other.lines().toList().get(at % 14));
      case 3 -> lines.set(at, " " + line);
      case 4 -> lines.add(at, "    status: draft");
      default -> {
        int in = random.nextInt(line.length());
        String sign = "" + SIGNS.charAt(random.nextInt(SIGNS.length()));
        String rest = line.substring(in + random.nextInt(2));
        lines.set(at, line.substring(0, in) + sign + rest);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  @Test
  void aFileAmongOthers_isWhatItIsAlone() throws IOException {
    Map<String, String> right = workspace();
    Read all = read(right);
    assertThat(all.found()).isEmpty();
    assertThat(all.results()).hasSize(UNITS);
    for (int i = 0; i < UNITS; i++) {
      String unit = "u" + i;
      assertThat(read(Map.of(unit, right.getOrDefault(unit, ""))).found()).isEmpty();
    }
  }

  @Test
  void aSpoiltFileAmongOthers_isWhatItIsAlone() throws IOException {
    Map<String, String> right = workspace();
    int wrong = 0;
    for (int i = 0; i < 60; i++) {
      String unit = "u" + random.nextInt(UNITS);
      String text =
          spoilt(right.getOrDefault(unit, ""), right.getOrDefault("u" + random.nextInt(UNITS), ""));
      Read alone = read(Map.of(unit, text));
      Map<String, String> spoilt = new TreeMap<>(right);
      spoilt.put(unit, text);
      Read among = read(spoilt);

      assertThat(sorted(among.found())).as(text).isEqualTo(sorted(alone.found()));
      wrong += alone.found().isEmpty() ? 0 : 1;
    }

    assertThat(wrong).isBetween(20, 58);
  }

  private static List<Diagnostic> sorted(List<Diagnostic> found) {
    return found.stream().sorted(Comparator.comparing(Diagnostic::toString)).toList();
  }
}
