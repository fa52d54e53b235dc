package org.kaoping.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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

  @Test
  void everyTable_isInTheDataPackageOfItsEvaluation_withItsHeads() throws IOException {
    for (Path site : SITES) {
      for (Path file : files(site, "datapackage.json")) {
        Path evaluation = file.resolveSibling("");
        List<Path> described = new ArrayList<>();
        for (Object each : json(file).getJSONArray("resources")) {
          JSONObject table = (JSONObject) each;
          Path csv = evaluation.resolve(table.getString("path"));
          described.add(csv);
          List<String> heads = new ArrayList<>();
          for (Object field : table.getJSONObject("schema").getJSONArray("fields")) {
            heads.add(((JSONObject) field).getString("name"));
          }
          String text = Files.readString(csv, UTF_8).replace("\uFEFF", "");
          try (CSVParser parser = CSVParser.parse(text, CSVFormat.EXCEL)) {
            assertThat(parser.iterator().next().toList())
                .as(csv.toString())
                .isEqualTo(heads)
                .doesNotHaveDuplicates();
          }
        }
        try (Stream<Path> walk = Files.walk(evaluation)) {
          assertThat(walk.filter(csv -> csv.toString().endsWith(".csv")))
              .containsExactlyInAnyOrderElementsOf(described);
        }
      }
    }
  }

  /** Numbers are numbers and days are days, in the eyes of the library of the format's makers. */
  @Test
  @Tag("editors")
  void dataPackages_areReadByTheirPrograms() throws Exception {
    List<String> command = new ArrayList<>(List.of("node", "src/test/node/read-packages.js"));
    for (Path site : SITES) {
      files(site, "datapackage.json").forEach(file -> command.add(file.toString()));
    }
    Path said = folder.resolve("said");
    Process reader =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();

    assertThat(reader.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(said).content(UTF_8).matches("1[0-9] packages, [0-9]{2,} tables, [0-9]{4,} rows\\n");
    assertThat(reader.exitValue()).isZero();
  }

  @Test
  void columns_haveTypes() throws IOException {
    JSONObject findings = table("district-town-2022", "findings");
    assertThat(types(findings)).contains("integer", "number", "date", "string");
    assertThat(types(table("district-town-2022", "ranking"))).startsWith("integer", "string");
  }

  private static JSONObject table(String evaluation, String name) throws IOException {
    for (Object table :
        json(SITES.get(0).resolve(evaluation).resolve("datapackage.json"))
            .getJSONArray("resources")) {
      if (((JSONObject) table).getString("name").equals(name)) {
        return (JSONObject) table;
      }
    }
    throw new AssertionError(name);
  }

  private static List<String> types(JSONObject table) {
    List<String> types = new ArrayList<>();
    for (Object field : table.getJSONObject("schema").getJSONArray("fields")) {
      types.add(((JSONObject) field).getString("type"));
    }
    return types;
  }
}
