package org.kaoping.plain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.plain.Grid.GridCell;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;
import org.kaoping.workbook.Cell;
import org.kaoping.workbook.Sheet;
import org.kaoping.workbook.Workbook;
import org.kaoping.workbook.WorkbookReader;

/** Tables of a file: the only one of CSV, or the sheets of a workbook that are shown and filled. */
public record PlainTables(String path, List<Grid> grids) {
  public PlainTables {
    grids = List.copyOf(grids);
  }

  /** Says whether a file is CSV by its name; others are taken for workbooks. */
  public static boolean isCsv(Path file) {
    return Table.isOne(file.toString().toLowerCase(Locale.ROOT));
  }

  /**
   * Reads a file.
   *
   * @param path what diagnostics call it
   */
  public static Checked<PlainTables> read(Path file, String path) {
    if (!isCsv(file)) {
      return WorkbookReader.read(file, path)
          .then(book -> Checked.of(new PlainTables(path, grids(book)), List.of()));
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return Checked.rejected(
          List.of(Diagnostic.of(Code.UNREADABLE, SourceSpan.wholeFile(path), path)));
    }
    return SourceFile.readOfOffice(file, path)
        .then(Table::read)
        .then(table -> Checked.of(new PlainTables(path, List.of(grid(path, table))), List.of()));
  }

  private static Grid grid(String path, Table table) {
    TreeMap<Integer, TreeMap<Integer, GridCell>> rows = new TreeMap<>();
    List<Table.Row> all = new ArrayList<>(List.of(table.header()));
    all.addAll(table.rows());
    for (Table.Row row : all) {
      TreeMap<Integer, GridCell> cells = new TreeMap<>();
      for (int i = 0; i < row.cells().size(); i++) {
        YamlNode.Scalar cell = row.cells().get(i);
        if (!cell.absent()) {
          cells.put(i + 1, new GridCell(cell.span(), cell.text(), false));
        }
      }
      rows.put(row.cells().get(0).span().line(), cells);
    }
    return new Grid(path, Optional.empty(), rows);
  }

  private static List<Grid> grids(Workbook book) {
    return book.sheets().stream()
        .filter(sheet -> !sheet.hidden())
        .filter(sheet -> sheet.cells().stream().anyMatch(cell -> !cell.isBlank()))
        .map(PlainTables::grid)
        .toList();
  }

  private static Grid grid(Sheet sheet) {
    TreeMap<Integer, TreeMap<Integer, GridCell>> rows = new TreeMap<>();
    for (Cell cell : sheet.cells()) {
      put(rows, cell.row(), cell.column(), cell);
    }
    for (Sheet.Range range : sheet.merged()) {
      Optional<Cell> first = sheet.cell(range.firstRow(), range.firstColumn());
      for (int row = range.firstRow(); first.isPresent() && row <= range.lastRow(); row++) {
        for (int column = range.firstColumn(); column <= range.lastColumn(); column++) {
          put(rows, row, column, first.get());
        }
      }
    }
    return new Grid(sheet.path(), Optional.of(sheet.name()), rows);
  }

  private static void put(
      TreeMap<Integer, TreeMap<Integer, GridCell>> rows, int row, int column, Cell cell) {
    boolean fault =
        cell.value() instanceof Cell.Value.Fault || cell.value() instanceof Cell.Value.Nothing;
    String text = text(cell).strip();
    if (!text.isEmpty() || fault) {
      rows.computeIfAbsent(row, r -> new TreeMap<>())
          .put(column, new GridCell(cell.span(), text, fault));
    }
  }

  private static String text(Cell cell) {
    if (cell.value() instanceof Cell.Value.Numeric number) {
      return number.written();
    }
    if (cell.value() instanceof Cell.Value.Truth truth) {
      return Boolean.toString(truth.isTrue());
    }
    return cell.value() instanceof Cell.Value.Date date ? date.iso() : cell.text();
  }
}
