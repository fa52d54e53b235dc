package org.kaoping.report.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.kaoping.diagnostic.TextColumns;
import org.kaoping.report.SiteFile;
import org.kaoping.workbook.SheetPlan;
import org.kaoping.workbook.SheetPlan.Look;
import org.kaoping.workbook.WorkbookWriter;

/**
 * Tables as workbooks, a sheet each: title and notes, then the heads, which stay in view, then the
 * rows. Numbers are numbers, as exact as they are published; words are never taken for formulas.
 */
public final class Xlsx {
  private static final int NARROWEST = 6;
  private static final int WIDEST = 40;
  private static final int SAMPLE = 1000;

  private Xlsx() {}

  /**
   * A table that becomes a sheet.
   *
   * @param name on the sheet's tab
   */
  public record Sheet(String name, Supplier<Table> table) {}

  /**
   * Returns tables as a workbook; equal tables give equal bytes.
   *
   * @param title in the file's properties
   */
  public static SiteFile.Binary file(String path, String title, List<Sheet> sheets) {
    return new SiteFile.Binary(
        path,
        out -> {
          try {
            WorkbookWriter.write(title, sheets.stream().map(Xlsx::plan).toList(), out);
          } catch (IOException e) {
            throw new UncheckedIOException(path, e);
          }
        });
  }

  private static SheetPlan plan(Sheet sheet) {
    Table table = sheet.table().get();
    List<List<Cell>> sample = sample(table);
    List<List<SheetPlan.Entry>> rows = new ArrayList<>();
    rows.add(List.of(new SheetPlan.Words(table.title(), Look.TITLE)));
    table.notes().forEach(note -> rows.add(List.of(new SheetPlan.Words(note, Look.PLAIN))));
    rows.add(List.of());
    rows.add(
        IntStream.range(0, table.heads().size())
            .<SheetPlan.Entry>mapToObj(
                column ->
                    new SheetPlan.Words(
                        table.heads().get(column),
                        isNumber(sample, column) ? Look.NUMBER_HEAD : Look.HEAD))
            .toList());
    return SheetPlan.table(
        sheet.name(),
        IntStream.range(0, table.heads().size())
            .mapToObj(column -> width(table.heads().get(column), sample, column))
            .toList(),
        rows,
        () -> rows(table.rows()).map(row -> row.stream().map(Xlsx::entry).toList()).iterator(),
        table.notes().size() + 2);
  }

  private static Stream<List<Cell>> rows(Iterable<List<Cell>> rows) {
    return StreamSupport.stream(rows.spliterator(), false);
  }

  /** Returns the first rows, by which columns look. */
  private static List<List<Cell>> sample(Table table) {
    return rows(table.rows()).limit(SAMPLE).toList();
  }

  private static boolean isNumber(List<List<Cell>> sample, int column) {
    return sample.stream()
        .map(row -> row.get(column))
        .filter(cell -> !cell.equals(Cell.EMPTY))
        .findFirst()
        .filter(Cell.Figure.class::isInstance)
        .isPresent();
  }

  private static SheetPlan.Entry entry(Cell cell) {
    if (cell instanceof Cell.Figure figure) {
      return new SheetPlan.Figure(figure.toString(), figure.decimals(), Look.PLAIN);
    }
    return cell.equals(Cell.EMPTY)
        ? new SheetPlan.Blank(Look.PLAIN)
        : new SheetPlan.Words(cell.toString(), Look.PLAIN);
  }

  /** Returns a width for what is in a column; heads may take two lines. */
  private static int width(String head, List<List<Cell>> sample, int column) {
    int cells =
        sample.stream().mapToInt(row -> TextColumns.of(row.get(column).toString())).max().orElse(0);
    return Stream.of(NARROWEST, (TextColumns.of(head) + 1) / 2, Math.min(cells, WIDEST))
            .max(Integer::compare)
            .orElseThrow()
        + 3;
  }
}
