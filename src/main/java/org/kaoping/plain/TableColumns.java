package org.kaoping.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;

/** Finds the columns that a mapping names in a table. */
final class TableColumns {
  private final Grid grid;
  private final TableMapping mapping;
  private final Problems problems;
  private final Map<Integer, TableMapping.Column> found = new LinkedHashMap<>();

  private TableColumns(Grid grid, TableMapping mapping, Problems problems) {
    this.grid = grid;
    this.mapping = mapping;
    this.problems = problems;
  }

  /** Returns the columns by their number, also those that are left out; what misfits is told. */
  static Map<Integer, TableMapping.Column> of(Grid grid, TableMapping mapping, Problems problems) {
    TableColumns columns = new TableColumns(grid, mapping, problems);
    if (columns.hasHeads()) {
      mapping.columns().forEach(columns::find);
      columns.others();
    }
    return columns.found;
  }

  private static Diagnostic misfit(SourceSpan span, String what, Object... arguments) {
    return Diagnostic.of(Code.MAPPING_MISFIT, span, Phrase.of("misfit." + what, arguments))
        .withHint("misfit." + what + ".hint", arguments);
  }

  /** Tells that a mapping and what it is of do not fit: {@code misfit.<what>}. */
  static void misfit(Problems problems, SourceSpan span, String what, Object... arguments) {
    problems.add(misfit(span, what, arguments));
  }

  private boolean hasHeads() {
    boolean any =
        IntStream.rangeClosed(1, grid.width()).anyMatch(column -> !head(column).isEmpty());
    if (!any) {
      misfit(problems, mapping.head(), "head-row", shown(), grid.path());
    }
    return any;
  }

  private String shown() {
    return mapping.firstHead() == mapping.lastHead()
        ? String.valueOf(mapping.firstHead())
        : mapping.firstHead() + "-" + mapping.lastHead();
  }

  private String head(int column) {
    return grid.head(mapping.firstHead(), mapping.lastHead(), column);
  }

  private void find(TableMapping.Column column) {
    if (column.head().isEmpty() && column.letters().isEmpty()) {
      misfit(problems, column.span(), "nameless", column.as().text());
      return;
    }
    List<Integer> fitting = new ArrayList<>();
    for (int i = 1; i <= grid.width(); i++) {
      if (fits(column, i)) {
        fitting.add(i);
      }
    }
    if (fitting.size() > 1) {
      misfit(problems, column.span(), "several", column.named(), grid.path(), letters(fitting));
    } else if (fitting.isEmpty()) {
      List<String> heads =
          IntStream.rangeClosed(1, grid.width()).mapToObj(this::head).distinct().toList();
      problems.add(
          misfit(column.span(), "column", column.named(), grid.path())
              .suggestingNear(column.named(), heads));
    } else if (found.putIfAbsent(fitting.get(0), column) != null) {
      misfit(problems, column.span(), "again", SourceSpan.letters(fitting.get(0)));
    }
  }

  private boolean fits(TableMapping.Column column, int at) {
    return column.letters().filter(letters -> !letters.equals(SourceSpan.letters(at))).isEmpty()
        && column
            .head()
            .filter(head -> !Titles.alike(head).equals(Titles.alike(head(at))))
            .isEmpty();
  }

  private static String letters(List<Integer> columns) {
    return columns.stream().map(SourceSpan::letters).collect(Collectors.joining(", "));
  }

  /** Tells columns that the mapping does not name. */
  private void others() {
    Optional<Integer> unit =
        found.entrySet().stream()
            .filter(column -> column.getValue().as().text().equals(PlainReader.UNIT))
            .map(Map.Entry::getKey)
            .findFirst();
    List<Integer> rows =
        grid.behind(mapping.lastHead()).stream()
            .filter(row -> !mapping.skips(lead(row, unit)))
            .toList();
    for (int i = 1; i <= grid.width(); i++) {
      int at = i;
      String head = head(at);
      boolean filled =
          !head.isEmpty() || rows.stream().anyMatch(row -> !grid.text(row, at).isEmpty());
      if (filled && !found.containsKey(at)) {
        String key = head.isEmpty() ? "column: " + SourceSpan.letters(at) : "head: " + head;
        problems.add(
            Code.COLUMN_NOT_MAPPED,
            grid.place(mapping.lastHead(), at),
            SourceSpan.letters(at),
            head.isEmpty() ? Phrase.of("column.nameless") : Phrase.of("column.named", head),
            key);
      }
    }
  }

  /** Returns what a row begins with: what stands where its unit should, or its first text. */
  private String lead(int row, Optional<Integer> unit) {
    return unit.map(column -> grid.text(row, column))
        .filter(text -> !text.isEmpty())
        .orElseGet(() -> grid.first(row));
  }
}
