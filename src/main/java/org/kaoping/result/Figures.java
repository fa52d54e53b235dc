package org.kaoping.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Statement;

/**
 * The figures of one statement of one unit.
 *
 * @param statement without sums or differences that go round in a circle
 * @param recorded by row and column; a row without columns has the column ""
 */
public record Figures(Statement statement, Map<String, Map<String, Decimal>> recorded) {
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
    Optional<Decimal> sum =
        parts(statement.rows().stream().filter(r -> r.id().equals(row)).map(Statement.Row::sum))
            .flatMap(rows -> all(rows.stream().map(r -> at(r, column)).toList()).map(Decimal::sum));
    Optional<Decimal> difference =
        parts(
                statement.columns().stream()
                    .filter(c -> c.id().equals(column))
                    .map(Statement.Column::difference))
            .flatMap(
                columns ->
                    all(columns.stream().map(c -> at(row, c)).toList())
                        .map(of -> of.get(0).minus(of.get(1))));
    return Stream.of(sum, difference).flatMap(Optional::stream);
  }

  private static Optional<List<String>> parts(Stream<List<String>> declared) {
    return declared.findFirst().filter(ids -> !ids.isEmpty());
  }

  private static Optional<List<Decimal>> all(List<Optional<Decimal>> terms) {
    return terms.stream().allMatch(Optional::isPresent)
        ? Optional.of(terms.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }
}
