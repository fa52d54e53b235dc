package org.kaoping.report.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.LibreOffice;
import org.kaoping.exact.Decimal;

/** Ids and names in tables are the same again when a spreadsheet program has had them. */
class SpreadsheetTest {
  private static final List<String> TAKEN =
      List.of(
          "1-2",
          "007",
          "1e5",
          "1E5",
          "1d5",
          "=x",
          "+1",
          "@a",
          "MAR1",
          "mar-1",
          "1-mar",
          "may 5",
          "sept-2024",
          "2024-03",
          "2024-05-06",
          "12.50",
          "1,000",
          "1.2.3",
          "1/2",
          "1 1/2",
          "12:30",
          "3 pm",
          "true",
          "FALSE",
          "123456789012345678",
          "００７",
          "１－２",
          "1月2日",
          "2024年3月",
          "8时30分",
          "(5)",
          "$5",
          "¥5",
          "-a",
          "－1",
          "1 ",
          "-1-2",
          "00",
          "5-6-7-8");

  private static final List<String> LEFT =
      List.of(
          "jia-zhen",
          "3-ban",
          "a1",
          "march",
          "may",
          "marina-1",
          "decision-2",
          "1a",
          "e5",
          "12",
          "0",
          "-3",
          "12.5",
          "97.6%",
          "甲镇",
          "3月",
          "一季度",
          "2024年",
          "e-1",
          "1-2-a",
          "it's",
          "x=1",
          "2024-Q1",
          "a,b",
          "a\"b");

  @TempDir private static Path folder;

  private static byte[] csv(List<List<Cell>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Csv.file("t.csv", () -> new Table("", List.of(), List.of("标识", "2024-03"), rows)).writeTo(out);
    return out.toByteArray();
  }

  private static List<List<String>> read(byte[] csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    String text = new String(csv, UTF_8).replace("\uFEFF", "");
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.EXCEL)) {
      parser.forEach(row -> rows.add(row.toList()));
    }
    return rows;
  }

  private static byte[] table() {
    return csv(
        Stream.concat(TAKEN.stream(), LEFT.stream())
            .map(word -> List.of(Cell.of(word), Cell.of("甲")))
            .toList());
  }

  @Test
  void whatASpreadsheetWouldTake_hasAnApostrophe_andNothingElse() throws IOException {
    List<String> words = read(table()).stream().skip(1).map(row -> row.get(0)).toList();

    assertThat(words)
        .containsExactlyElementsOf(
            Stream.concat(TAKEN.stream().map(word -> "'" + word), LEFT.stream()).toList());
  }

  @Test
  void numbersAndDays_areLeftToBeThat() throws IOException {
    List<Cell> row =
        List.of(
            Cell.fixed(Optional.of(Decimal.of("-87.5")), 2),
            Cell.ofDay(Optional.of(LocalDate.of(2024, 5, 6))));

    assertThat(read(csv(List.of(row))).get(1)).containsExactly("-87.50", "2024-05-06");
  }

  /** English and Chinese, both looking for numbers and dates of any form, as Excel does. */
  @ParameterizedTest
  @ValueSource(ints = {1033, 2052})
  @Tag("documents")
  void libreOffice_leavesThemAsTheyAre(int language) throws Exception {
    Path file = folder.resolve("t" + language + ".csv");
    Path converted = folder.resolve("converted");
    Files.write(file, table());
    LibreOffice.convert(
        file,
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
        converted,
        "--infilter=CSV:44,34,76,1,," + language + ",false,true");

    assertThat(read(Files.readAllBytes(converted.resolve(file.getFileName()))))
        .isEqualTo(read(table()));
  }
}
