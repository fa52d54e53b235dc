package org.kaoping.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaoping.exact.Decimal;
import org.kaoping.report.SiteFile.Column;

/** Columns of tables can be told apart and have the type of what stands in them. */
class TableTest {
  @Test
  void headsThatWouldBeTheSame_haveANumber() {
    Table table = new Table("", List.of(), List.of("a", "a", "b", "a 2", "a"), List.of());

    assertThat(table.heads()).containsExactly("a", "a 3", "b", "a 2", "a 4");
  }

  @Test
  void aColumn_isOfTheTypeOfAllItsCells_emptyOnesApart() {
    Cell whole = Cell.of(3);
    Cell exact = Cell.fixed(Optional.of(Decimal.of("0.5")), 1);
    Cell day = Cell.ofDay(Optional.of(LocalDate.of(2024, 5, 6)));
    Cell id = Cell.of("007");
    Table table =
        new Table(
            "",
            List.of(),
            List.of("integers", "numbers", "days", "ids", "mixed", "none"),
            List.of(
                List.of(whole, exact, day, id, whole, Cell.EMPTY),
                List.of(Cell.EMPTY, whole, Cell.EMPTY, id, id, Cell.EMPTY)));

    assertThat(table.columns())
        .extracting(Column::type)
        .containsExactly(
            Column.Type.INTEGER,
            Column.Type.NUMBER,
            Column.Type.DATE,
            Column.Type.STRING,
            Column.Type.STRING,
            Column.Type.STRING);
  }
}
