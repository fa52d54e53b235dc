package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sites publish for other programs is of the form that they say it is. */
class PublishedDataTest {
  @TempDir private static Path folder;
  private static final List<Path> SITES = new ArrayList<>();

  @BeforeAll
  static void build() throws IOException {
    build(TestWorkspace.bundled(folder.resolve("bundled")));
    build(Path.of("examples/liveable-districts"));
    for (String status : List.of("open", "notice", "superseded")) {
      Path workspace = TestWorkspace.smallest(folder.resolve(status));
      TestWorkspace.write(
          workspace.resolve("data/e/evaluation.yaml"),
          "{scheme: s, term: month-3, status: "
              + status
              + (status.equals("notice")
                  ? ", notice: {from: 2025-01-06, to: 2025-01-10, contact: 办公室}}"
                  : ", date: 2024-12-31}"));
      TestWorkspace.write(
          workspace.resolve("data/e/units.yaml"),
          "units: [{id: u, name: 甲镇}, {id: v, name: 乙镇, unrated: 新设}]");
      build(workspace);
    }
  }

  private static void build(Path workspace) {
    Path site = folder.resolve("sites").resolve(String.valueOf(SITES.size()));
    assertThat(Build.run(workspace, site, Documents.LEFT_OUT).value()).isPresent();
    SITES.add(site);
  }

  private static List<Path> files(Path site, String name) throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(file -> file.getFileName().toString().equals(name)).sorted().toList();
    }
  }

  private static Schema schema(Path site) throws IOException {
    return SchemaLoader.builder()
        .draftV7Support()
        .schemaJson(json(site.resolve("schemas/published-results.json")))
        .build()
        .load()
        .build();
  }

  private static JSONObject json(Path file) throws IOException {
    return new JSONObject(Files.readString(file, UTF_8));
  }

  @Test
  void everyResultsFile_fitsTheSchemaOfItsSite() throws IOException {
    int seen = 0;
    for (Path site : SITES) {
      for (Path results : files(site, "results.json")) {
        schema(site).validate(json(results));
        seen++;
      }
    }
    assertThat(seen).isGreaterThan(14);
  }

  @Test
  void whatIsNoResultsFile_doesNotFit() throws IOException {
    Path site = SITES.get(0);
    for (String key : List.of("total", "indicators", "rank")) {
      JSONObject results = json(site.resolve("qingpu-2023/results.json"));
      results.getJSONArray("units").getJSONObject(0).put(key, 96.5);
      assertThatThrownBy(() -> schema(site).validate(results))
          .isInstanceOf(ValidationException.class);
      results.getJSONArray("units").getJSONObject(0).remove(key);
      assertThatThrownBy(() -> schema(site).validate(results))
          .isInstanceOf(ValidationException.class);
    }
  }
}
