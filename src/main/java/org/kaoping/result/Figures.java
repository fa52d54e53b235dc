package org.kaoping.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Statement;

/** The figures of one statement of one unit: as recorded, and what follows from them. */
public final class Figures {
  private record Cell(String row, String column) {}

  private final Statement statement;
  private final Map<String, Map<String, Decimal>> recorded;
  private final Map<Cell, Decimal> sums = new HashMap<>();
  private final Map<Cell, Decimal> differences = new HashMap<>();

  /**
   * Computes what can be computed.
   *
   * @param statement without sums or differences that go round in a circle
   * @param recorded by row and column; a row without columns has the column ""
   */
  public Figures(Statement statement, Map<String, Map<String, Decimal>> recorded) {
    this.statement = statement;
    this.recorded = recorded;
    List<Statement.Row> rows = inOrder(statement.rows(), Statement.Row::id, Statement.Row::sum);
    List<Statement.Column> columns =
        inOrder(statement.columns(), Statement.Column::id, Statement.Column::difference);
    rows.forEach(row -> columnsOr(columns).forEach(column -> compute(row, column)));
  }

  private void compute(Statement.Row row, Statement.Column column) {
    Cell cell = new Cell(row.id(), column.id());
    if (!row.sum().isEmpty()) {
      present(row.sum().stream().map(part -> at(part, column.id())).toList())
          .ifPresent(parts -> sums.put(cell, Decimal.sum(parts)));
    }
    if (!column.difference().isEmpty()) {
      present(column.difference().stream().map(part -> at(row.id(), part)).toList())
          .ifPresent(parts -> differences.put(cell, parts.get(0).minus(parts.get(1))));
    }
  }

  public Statement statement() {
    return statement;
  }

  /** Returns the columns, or the nameless one where none are declared. */
  public List<Statement.Column> columns() {
    return columnsOr(statement.columns());
  }

  /** Returns what stands in a cell: as computed, else as recorded, else nothing. */
  public Optional<Decimal> at(String row, String column) {
    return computed(row, column).findFirst().or(() -> recorded(row, column));
  }

  /** Returns what was written into a cell. */
  public Optional<Decimal> recorded(String row, String column) {
    return Optional.ofNullable(recorded.getOrDefault(row, Map.of()).get(column));
  }

  /** Returns the sum and the difference that a cell is, as far as nothing is missing for them. */
  public Stream<Decimal> computed(String row, String column) {
    Cell cell = new Cell(row, column);
    return Stream.of(sums, differences).flatMap(of -> Optional.ofNullable(of.get(cell)).stream());
  }

  /** What is known of the cells that are sums or differences. */
  public enum Proof {
    /** There is none, or none is filled in. */
    NONE,
    /** All were computed again. */
    ALL,
    /** Of some that were recorded, parts are missing. */
    SOME
  }

  /**
   * Returns how far what these figures state as sums and differences was computed again.
   *
   * @param all of one statement
   */
  public static Proof proof(List<Figures> all) {
    boolean computed = all.stream().anyMatch(f -> f.results().anyMatch(f::isComputed));
    boolean missing = all.stream().anyMatch(f -> f.results().anyMatch(f::isOnlyRecorded));
    return !computed ? Proof.NONE : missing ? Proof.SOME : Proof.ALL;
  }

  private Stream<Cell> results() {
    return statement.rows().stream()
        .flatMap(
            row ->
                columns().stream()
                    .filter(column -> !row.sum().isEmpty() || !column.difference().isEmpty())
                    .map(column -> new Cell(row.id(), column.id())));
  }

  private boolean isComputed(Cell cell) {
    return computed(cell.row(), cell.column()).findAny().isPresent();
  }

  private boolean isOnlyRecorded(Cell cell) {
    return !isComputed(cell) && recorded(cell.row(), cell.column()).isPresent();
  }

  /** Returns every figure that there is. */
  public Stream<Decimal> all() {
    return statement.rows().stream()
        .flatMap(row -> columns().stream().flatMap(c -> at(row.id(), c.id()).stream()));
  }

  private static List<Statement.Column> columnsOr(List<Statement.Column> columns) {
    return columns.isEmpty() ? List.of(new Statement.Column("", "", List.of())) : columns;
  }

  /** Returns {@code items} with each behind those that it is computed from. */
  private static <T> List<T> inOrder(
      List<T> items, Function<T, String> id, Function<T, List<String>> parts) {
    Map<String, T> open = new LinkedHashMap<>();
    items.forEach(item -> open.put(id.apply(item), item));
    List<T> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      int before = ordered.size();
      for (Map.Entry<String, T> entry : List.copyOf(open.entrySet())) {
        if (parts.apply(entry.getValue()).stream().noneMatch(open::containsKey)) {
          ordered.add(entry.getValue());
          open.remove(entry.getKey());
        }
      }
      if (ordered.size() == before) {
        throw new IllegalArgumentException("a circle in a statement: " + open.keySet());
      }
    }
    return ordered;
  }

  private static Optional<List<Decimal>> present(List<Optional<Decimal>> terms) {
    return terms.stream().allMatch(Optional::isPresent)
        ? Optional.of(terms.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }
}
