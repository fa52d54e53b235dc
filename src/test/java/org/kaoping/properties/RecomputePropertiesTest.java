package org.kaoping.properties;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.report.unit.RecordedText;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What readers' browsers compute of the records on pages of units is what was published. */
@Tag("editors")
class RecomputePropertiesTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void scriptsOfPages_comeToWhatIsPublished(@TempDir Path folder) throws Exception {
    agree(Seeds.seeds(), RandomWorkspace::any, folder);
  }

  @Test
  void scriptsOfPages_comeToWhatIsPublished_whereOthersAreCarried(@TempDir Path folder)
      throws Exception {
    agree(Seeds.few(), RandomYear::any, folder);
  }

  @Test
  @Tag("seeds")
  void scriptsOfPages_comeToWhatIsPublished_withAdditions(@TempDir Path folder) throws Exception {
    agree(Seeds.additions(), RandomWorkspace::any, folder);
  }

  /** Objects of scripts have things of these names that nobody gave them. */
  @Test
  void idsMayBeNamesThatScriptsKnow(@TempDir Path folder) throws Exception {
    Path units = folder.resolve("units");
    Path workspace = folder.resolve("w");
    write(
        workspace.resolve("schemes/s.yaml"),
        """
        {id: s, title: 方案, year: 2024, points: 10, measures: [{id: valueof, title: 数, unit: 个}],
         indicators: [{id: constructor, title: 甲, points: 10,
           measures: [{id: tostring, title: 率, unit: 个, quotient: {of: valueof, to: valueof}}],
           rules: [{id: constructor, deduct: 1, per: 例}, {id: tostring, deduct: 2, measure: tostring, below: 5}]}]}
        """);
    write(
        workspace.resolve("data/e/evaluation.yaml"),
        "{scheme: s, status: final, date: 2025-01-01}");
    write(workspace.resolve("data/e/units.yaml"), "units: [{id: constructor, name: 甲镇}]");
    write(
        workspace.resolve("data/e/results/constructor.yaml"),
        """
        {unit: constructor, measures: {valueof: 3}, assessments: [{records: {constructor:
          {findings: [{rule: constructor, count: 2}, {rule: constructor}]}}}]}
        """);
    try (Writer out = Files.newBufferedWriter(units)) {
      write("ids", Published.evaluation(workspace), out);
    }
    agree(units);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void agree(List<Long> seeds, LongFunction<Workspace> workspaces, Path folder)
      throws Exception {
    Path units = folder.resolve("units");
    try (Writer out = Files.newBufferedWriter(units)) {
      for (long seed : seeds) {
        Workspace workspace = workspaces.apply(seed);
        if (!workspace.scheme().has("total")) {
          write("seed " + seed, Published.evaluation(workspace, folder.resolve("" + seed)), out);
        }
      }
    }
    agree(units);
  }

  private static void agree(Path units) throws Exception {
    Path said = units.resolveSibling("said");
    Process node =
        new ProcessBuilder("node", "src/test/node/recompute.js", units.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    assertThat(node.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(said).content(UTF_8).matches("\\d+ units, \\d+ indicators, \\d+ taken\n");
    assertThat(node.exitValue()).isZero();
  }

  private static void write(String seed, RankedEvaluation ranked, Writer out) throws IOException {
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    for (Standing standing : ranked.awards().standings()) {
      String unit = standing.unit().id();
      if (!standing.isZeroed() && results.containsKey(unit)) {
        Scheme scheme = ranked.scheme().forKind(standing.unit().kind());
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", seed + " " + unit);
        json.set("scheme", MAPPER.readTree(ranked.scheme().written()));
        json.put("kind", standing.unit().kind().orElse(""));
        json.put("records", RecordedText.of(scheme, results.get(unit)));
        ObjectNode indicators = json.putObject("indicators");
        scheme
            .nodes()
            .forEach(
                node ->
                    indicators.put(
                        node.id(), standing.indicator(node.id()).map(Object::toString).orElse("")));
        json.put(
            "total",
            standing.total().map(total -> total.fixed(ranked.scheme().decimals())).orElse(""));
        out.append(json.toString()).append('\n');
      }
    }
  }
}
