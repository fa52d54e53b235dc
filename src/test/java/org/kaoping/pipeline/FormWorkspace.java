package org.kaoping.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Language;
import org.kaoping.form.Forms;
import org.kaoping.form.Forms.By;
import org.kaoping.wording.Words;

/** A workspace whose evaluations have forms, {@code e} where none is named, filled in by hand. */
record FormWorkspace(Path folder) {
  private static final Words WORDS = Words.of(Language.CHINESE);

  void write(String file, String text) throws IOException {
    TestWorkspace.write(folder.resolve(file), text);
  }

  List<Path> forms(By by) {
    return forms("e", by, "forms");
  }

  /** Writes the forms of an evaluation into a folder of the workspace. */
  List<Path> forms(String evaluation, By by, String into) {
    Forms.Wanted all = new Forms.Wanted(by, List.of(), List.of(), List.of(), List.of(), List.of());
    return FormFiles.write(read(evaluation).books(all), folder.resolve(into));
  }

  /** Reads what forms of an evaluation are made of. */
  Forms read(String evaluation) {
    return FormFiles.read(folder, evaluation, WORDS).orElseThrow().value().orElseThrow();
  }

  /** Writes a text into the first row of a field of the first unit, by whatever form has it. */
  static void fill(List<Path> forms, String key, String column, String text) throws IOException {
    for (Path form : forms) {
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(form))) {
        Optional<Cell> cell = cell(book.getSheetAt(0), key, column);
        if (cell.isPresent()) {
          cell.get().setCellValue(text);
          try (OutputStream out = new FileOutputStream(form.toFile())) {
            book.write(out);
          }
          return;
        }
      }
    }
    throw new IllegalArgumentException(key);
  }

  private static Optional<Cell> cell(Sheet sheet, String key, String column) {
    List<String> columns = List.of("", "reason", "note", "evidence", "by", "date");
    for (Row row : sheet) {
      if (text(row, 0).equals(key)) {
        return Optional.of(row.getCell(5 + columns.indexOf(column)));
      }
      for (int at = 2; row.getRowNum() == 3 && at < row.getLastCellNum(); at++) {
        String leaf = key.replaceAll("/.*", "");
        if (text(row, at).equals(column.isEmpty() ? key : leaf + ":" + column)) {
          return Optional.of(sheet.getRow(5).getCell(at));
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Row row, int at) {
    return String.valueOf(row.getCell(at));
  }

  Checked<NewResults> imported(List<Path> files) {
    return FormImport.prepare(folder, files, WORDS);
  }

  Map<String, String> texts(List<Path> files) {
    Checked<NewResults> prepared = imported(files);
    assertThat(prepared.diagnostics()).isEmpty();
    return prepared.value().orElseThrow().texts();
  }
}
