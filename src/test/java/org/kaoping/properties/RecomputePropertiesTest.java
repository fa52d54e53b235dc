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
    Path said = folder.resolve("said");
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
