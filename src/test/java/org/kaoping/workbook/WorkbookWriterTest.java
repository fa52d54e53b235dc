package org.kaoping.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaoping.workbook.SheetPlan.Entry;
import org.kaoping.workbook.SheetPlan.Look;
import org.kaoping.workbook.SheetPlan.Words;

/** Tables that are longer than a sheet go on in further ones. */
class WorkbookWriterTest {
  private static final int MOST = 2_500;

  @TempDir private static Path folder;

  private static List<Entry> row(String words) {
    return List.of(new Words(words, Look.PLAIN));
  }

  private static Path written(Iterable<List<Entry>> below) throws IOException {
    Path file = folder.resolve("t.xlsx");
    SheetPlan plan =
        SheetPlan.table("Findings", List.of(9), List.of(row("title"), row("head")), below, 1);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      WorkbookWriter.write("t", List.of(plan, plan), MOST, out);
    }
    return file;
  }

  private static String part(Path workbook, String name) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    }
  }

  private static List<String> sheets(Path workbook) throws IOException {
    return Stream.of(part(workbook, "xl/workbook.xml").split("<sheet ", -1))
        .skip(1)
        .map(sheet -> sheet.replaceAll("(?s).*?name=\"([^\"]*)\".*", "$1"))
        .toList();
  }

  private static Iterable<List<Entry>> rows(int count) {
    return () -> IntStream.range(0, count).mapToObj(i -> row(i == 0 ? "begins" : "x")).iterator();
  }

  @Test
  void aTableThatFillsItsSheet_hasOne() throws IOException {
    Path file = written(rows(3));

    assertThat(sheets(file)).containsExactly("Findings", "Findings_1");
    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("begins", "r=\"A5\"", "ref=\"A2:A5\"")
        .doesNotContain("r=\"A6\"");
  }

  @Test
  void aLongerTable_goesOnInFurtherSheets_belowTheSameHeads() throws IOException {
    Path file = written(rows(MOST));

    assertThat(sheets(file)).startsWith("Findings", "Findings 2").hasSize(4);
    assertThat(part(file, "xl/worksheets/sheet1.xml")).contains("ref=\"A2:A" + MOST + "\"");
    assertThat(part(file, "xl/worksheets/sheet2.xml"))
        .contains("r=\"A2\"", "r=\"A4\"", "ref=\"A2:A4\"")
        .doesNotContain("begins", "r=\"A5\"");
  }

  @Test
  void wordsWithSpacesAtTheirEnds_keepThem() throws IOException {
    Path file = written(List.of(row(" a ")));

    assertThat(part(file, "xl/sharedStrings.xml")).contains("preserve\"> a <");
  }
}
