package org.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tutorial, followed to the letter: its commands in a shell, its files as they stand, its
 * tables as a reader types them.
 */
@Tag("days")
class TutorialTest {
  private static final int TITLE = 2;
  private static final int VALUE = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"tutorial.md", "tutorial.zh.md"})
  void whoFollowsItGetsTheResultsThatItTells(String name) throws Exception {
    Path work = folder.resolve("towns");
    List<String> lines = Files.readAllLines(Path.of("docs", name));
    List<List<String>> table = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("```")) {
        List<String> block = new ArrayList<>();
        while (!lines.get(++i).equals("```")) {
          block.add(lines.get(i));
        }
        if (line.equals("```sh")) {
          shell(Files.exists(work) ? work : folder, block);
        } else {
          Files.write(work.resolve(line.substring(line.indexOf(' ') + 1)), block);
        }
      } else if (line.startsWith("|")) {
        table.add(Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
      } else if (!table.isEmpty()) {
        table.remove(1); // the line below the heads
        if (Files.exists(work.resolve("forms"))) {
          fill(work.resolve("forms"), table);
        } else {
          write(work.resolve("indicators.xlsx"), table);
        }
        table.clear();
      }
    }

    JSONArray units =
        new JSONObject(Files.readString(work.resolve("target/site/towns-2025/results.json")))
            .getJSONArray("units");
    Map<String, String> found = new TreeMap<>();
    units.forEach(
        unit ->
            found.put(
                ((JSONObject) unit).getString("unit"),
                ((JSONObject) unit).getString("total") + " " + ((JSONObject) unit).get("rank")));
    assertThat(found)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("alder", "96.00 1", "cedar", "95.00 2", "birch", "90.50 3"));
    assertThat(String.join("\n", lines)).contains("96", "95", "90.5");
  }

  private void shell(Path at, List<String> commands) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path kaoping = bin.resolve("kaoping");
    Files.writeString(
        kaoping,
        "#!/bin/sh\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -cp '"
            + Path.of("target/classes").toAbsolutePath()
            + ":"
            + System.getProperty("java.class.path")
            + "' org.kaoping.cli.Main \"$@\"\n");
    assertThat(kaoping.toFile().setExecutable(true)).isTrue();
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", String.join("\n", commands))
            .directory(at.toFile())
            .redirectErrorStream(true);
    shell.environment().merge("PATH", bin.toString(), (old, added) -> added + ":" + old);
    Process process = shell.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s\n%s", commands, said).isZero();
  }

  private static void write(Path file, List<List<String>> table) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = new FileOutputStream(file.toFile())) {
      var sheet = book.createSheet();
      for (int i = 0; i < table.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < table.get(i).size(); j++) {
          put(row, j, table.get(i).get(j));
        }
      }
      book.write(out);
    }
  }

  private static void put(Row row, int column, String text) {
    if (Pattern.matches("[0-9.]+", text)) {
      row.createCell(column).setCellValue(Double.parseDouble(text));
    } else {
      row.createCell(column).setCellValue(text);
    }
  }

  /**
   * Fills in a form for each row: the scores of the heads' indicators, and why they are not full.
   */
  private static void fill(Path forms, List<List<String>> table) throws IOException {
    List<String> heads = table.get(0);
    for (List<String> unit : table.subList(1, table.size())) {
      Path form = forms.resolve(unit.get(0) + ".xlsx");
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
        for (Row row : book.getSheetAt(0)) {
          String title = String.valueOf(row.getCell(TITLE)).lines().findFirst().orElse("");
          if (heads.contains(title) && heads.indexOf(title) > 0) {
            BigDecimal score = new BigDecimal(unit.get(heads.indexOf(title)));
            row.getCell(VALUE).setCellValue(score.doubleValue());
            if (score.compareTo(new BigDecimal(row.getCell(TITLE + 1).toString())) < 0) {
              row.getCell(VALUE + 1).setCellValue(unit.get(heads.size() - 1));
            }
          }
        }
        try (OutputStream out = new FileOutputStream(form.toFile())) {
          book.write(out);
        }
      }
    }
  }
}
