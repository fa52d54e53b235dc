package org.kaoping.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.paper.Block.Column;
import org.kaoping.paper.Block.Table;

/** Columns hold what cannot be broken, and tables stand within the type area. */
class TableFitTest {
  private static final List<String> WORDS =
      List.of("27（并列）", "89.1825", "Transparency", "优秀", "一票否决：列末位", "甲镇", "");

  private static int room(TableFit fit, int column) {
    return (fit.widths().get(column) - 2 * TableFit.PADDING) * 72 / 254 * 1000 / fit.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 13})
  void columns_holdTheirLongestPiece_andFillTheTypeArea(int seed) {
    Random random = new Random(seed);
    List<Column> columns = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    for (int i = 0; i < 2 + random.nextInt(4); i++) {
      columns.add(new Column(List.of("综合", "得分"), false, true));
      rows.forEach(row -> row.add(WORDS.get(random.nextInt(WORDS.size()))));
    }
    TableFit fit = TableFit.of(new Table(columns, rows));

    assertThat(fit.tooWide()).isEmpty();
    assertThat(fit.widths().stream().mapToInt(w -> w).sum()).isEqualTo(Measures.AREA_WIDTH);
    for (List<String> row : rows) {
      IntStream.range(0, row.size())
          .forEach(
              i ->
                  assertThat(room(fit, i))
                      .as(row.get(i))
                      .isGreaterThanOrEqualTo(TableFit.width(row.get(i))));
    }
  }

  @Test
  void heads_breakBetweenWords() {
    List<Column> columns = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      columns.add(new Column(List.of("综合", "治理", "工作", "得分"), true, false));
      row.add("28.5");
    }
    TableFit fit = TableFit.of(new Table(columns, List.of(row)));

    assertThat(fit.tooWide()).isEmpty();
    assertThat(fit.size()).isLessThan(Measures.SIZE_4);
    assertThat(fit.heads()).allMatch(lines -> lines.size() > 1);
    assertThat(fit.heads().get(0))
        .allMatch(line -> line.length() % 2 == 0)
        .satisfies(lines -> assertThat(String.join("", lines)).isEqualTo("综合治理工作得分"));
  }

  @Test
  void namesOfUnits_stayWhole_whereHeadsCanBreakInstead() {
    List<Column> columns = new ArrayList<>(List.of(new Column(List.of("单位"), false, false)));
    List<String> row = new ArrayList<>(List.of("东风街道"));
    for (int i = 0; i < 11; i++) {
      columns.add(new Column(List.of("综合", "治理", "工作", "得分"), false, true));
      row.add("28.5");
    }
    TableFit fit = TableFit.of(new Table(columns, List.of(row)));

    assertThat(fit.tooWide()).isEmpty();
    assertThat(room(fit, 0)).isGreaterThanOrEqualTo(TableFit.width("东风街道"));
  }

  @Test
  void longText_takesTheRoomThatFiguresLeave() {
    TableFit fit =
        TableFit.of(
            new Table(
                List.of(
                    new Column(List.of("名次"), false, true),
                    new Column(List.of("单位"), false, false)),
                List.of(List.of("27（并列）", "一".repeat(40)))));

    assertThat(fit.size()).isEqualTo(Measures.SIZE_4);
    assertThat(fit.widths().get(1)).isGreaterThan(3 * fit.widths().get(0));
  }

  @Test
  void addresses_breakBehindSlashes() {
    Column column = new Column(List.of("项"), false, false);
    String address = "https://www.example.org/evaluation/2026/results";
    Table table =
        new Table(List.of(column, column, column), List.of(List.of(address, address, address)));

    assertThat(TableFit.of(table).tooWide()).isEmpty();
  }

  @Test
  void whatFitsAtNoSize_isNamed() {
    List<Column> columns = new ArrayList<>();
    List<String> row = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      columns.add(new Column(List.of("项"), false, false));
      row.add("some Internationalization of x");
    }

    assertThat(TableFit.of(new Table(columns, List.of(row))).tooWide())
        .contains("Internationalization");
  }
}
