package org.kaoping.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;
import org.kaoping.workbook.Workbook;

/** Reads what was filled into forms, whoever saved them. */
public final class FormReader {
  private static final int FIRST = 1;

  private final Sheet sheet;
  private final Set<Field> recorded;
  private final List<Entered> entered = new ArrayList<>();

  /** A field of a form. */
  private record Field(Entered.About about, String key) {}

  private FormReader(Sheet sheet, Set<Field> recorded) {
    this.sheet = sheet;
    this.recorded = recorded;
  }

  /**
   * Returns what was recorded when the forms of a workbook were written: for each form a row
   * without a key, and rows of its fields. Nothing where it does not tell.
   */
  public static List<Entered> recorded(Workbook book) {
    return book.sheets().stream()
        .filter(RecordedSheet::is)
        .flatMap(sheet -> RecordedSheet.read(sheet).stream())
        .toList();
  }

  /**
   * Returns the rows in which something is filled in, and empty ones of what was recorded when the
   * form was written; sheets that are no forms are told.
   */
  public static List<Entered> read(Workbook book, Problems problems) {
    Set<Field> recorded = new HashSet<>();
    recorded(book).forEach(row -> recorded.add(new Field(row.about(), row.key())));
    List<Entered> all = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      if (sheet.cells().stream().allMatch(Cell::isBlank) || RecordedSheet.is(sheet)) {
        continue;
      }
      FormReader reader = new FormReader(sheet, recorded);
      if (!reader.read()) {
        problems.add(Code.NO_FORM, sheet.place(FIRST, FIRST), sheet.name());
      }
      all.addAll(reader.entered);
    }
    return all;
  }

  private boolean read() {
    String[] key =
        sheet
            .cell(FIRST, FIRST)
            .map(Cell::text)
            .orElse("")
            .split(Pattern.quote(FormSheet.SEPARATOR), -1);
    if (key[0].equals(FormSheet.MARK) && key.length == 5) {
      rows(new Entered.About(key[1], key[2], id(key[3]), id(key[4])));
      return true;
    }
    if (key[0].equals(IndicatorSheet.MARK) && key.length == 4) {
      table(key[1], id(key[2]), id(key[3]));
      return true;
    }
    return false;
  }

  private static Optional<String> id(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Reads a row for each field. */
  private void rows(Entered.About about) {
    for (List<Cell> row : sheet.rows()) {
      Cell first = row.get(0);
      if (first.column() == FIRST && first.row() > FIRST) {
        int at = first.row();
        int value = FormSheet.VALUE + 1;
        add(
            new Entered(
                about,
                first.text(),
                sheet.place(at, value),
                false,
                text(at, value),
                text(at, value + 1),
                text(at, value + 2),
                text(at, value + 3),
                text(at, value + 4),
                text(at, value + 5)));
      }
    }
  }

  private void add(Entered row) {
    if (!row.isEmpty() || recorded.contains(new Field(row.about(), row.key()))) {
      entered.add(row);
    }
  }

  private Optional<Entered.Text> text(int row, int column) {
    return text(sheet, row, column);
  }

  /** Returns what is filled into a cell, as results are written. */
  static Optional<Entered.Text> text(Sheet sheet, int row, int column) {
    return sheet
        .cell(row, column)
        .map(FormReader::written)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> new Entered.Text(sheet.place(row, column), text));
  }

  private static String written(Cell cell) {
    return cell.value() instanceof Cell.Value.Numeric number ? number.written() : cell.text();
  }

  /** Reads a row for each unit, or for each of its findings. */
  private void table(String evaluation, Optional<String> source, Optional<String> period) {
    Map<String, Integer> columns = new HashMap<>();
    List<String> keys = new ArrayList<>();
    int head = IndicatorSheet.KEYS + 1;
    for (Cell cell : sheet.cells()) {
      if (cell.row() == head && cell.column() > FIRST + 1) {
        columns.put(cell.text(), cell.column());
        if (!cell.text().contains(":")) {
          keys.add(cell.text());
        }
      }
    }
    for (List<Cell> row : sheet.rows()) {
      Cell first = row.get(0);
      if (first.column() == FIRST && first.row() > head) {
        unit(
            first.row(),
            new Entered.About(evaluation, first.text(), source, period),
            keys,
            columns);
      }
    }
  }

  private void unit(int at, Entered.About about, List<String> keys, Map<String, Integer> columns) {
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      int column = columns.getOrDefault(key, 0);
      boolean whole = i == 0;
      add(
          new Entered(
              about,
              key,
              sheet.place(at, column),
              whole,
              text(at, column),
              remark(at, whole, key + ":reason", columns),
              remark(at, whole, key + ":note", columns),
              remark(at, whole, key + ":evidence", columns),
              remark(at, whole, key + ":by", columns),
              remark(at, whole, key + ":date", columns)));
    }
  }

  private Optional<Entered.Text> remark(
      int at, boolean whole, String key, Map<String, Integer> columns) {
    return whole && columns.containsKey(key)
        ? text(at, columns.getOrDefault(key, 0))
        : Optional.empty();
  }
}
