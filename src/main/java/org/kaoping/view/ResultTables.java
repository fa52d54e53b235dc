package org.kaoping.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.download.Cell;
import org.kaoping.download.Table;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Columns;
import org.kaoping.reckon.Division;
import org.kaoping.reckon.Divisions;
import org.kaoping.reckon.Places;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Statistics;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/** Makes tables of units, and of groups of units, for spreadsheet programs. */
final class ResultTables {
  private final RankedEvaluation ranked;
  private final Scheme scheme;
  private final Words words;
  private final UnitCells cells;
  private final List<String> notes;
  private final String state;

  /**
   * Makes tables.
   *
   * @param notes what readers must know first
   * @param state how far the evaluation has come, for a column
   */
  ResultTables(RankedEvaluation ranked, List<String> notes, String state, Words words) {
    this.ranked = ranked;
    this.scheme = ranked.scheme();
    this.words = words;
    this.cells = new UnitCells(ranked, words);
    this.notes = notes;
    this.state = state;
  }

  /** Returns the units ranking by ranking, with everything that ranking tables show. */
  Table ranking() {
    List<String> heads = new ArrayList<>(UnitCells.placeHeads(words));
    heads.addAll(UnitCells.unitHeads(words));
    scheme.parts().forEach(p -> heads.add(head(p.title(), p.points())));
    scheme.periods().forEach(p -> heads.add(head(p.title(), scheme.pointsIn(p))));
    otherSources().forEach(s -> heads.add(s.title()));
    heads.addAll(List.of(say("label.grade"), say("label.awards"), say("label.vetoes")));
    return table(name(ranked), heads, Rankings.of(ranked).standings().map(this::row).toList());
  }

  /** Returns what the ranking is called: no ranking where there is a single unit. */
  static String name(RankedEvaluation ranked) {
    return ranked.awards().standings().size() == 1 ? "total" : "ranking";
  }

  private List<Cell> row(Standing standing) {
    List<Cell> row = new ArrayList<>(cells.place(standing));
    row.addAll(cells.unit(standing));
    scheme.parts().forEach(p -> row.add(published(standing.parts().get(p.id()))));
    scheme.periods().forEach(p -> row.add(published(standing.score().periods().get(p.id()))));
    otherSources().forEach(s -> row.add(published(standing.score().sources().get(s.id()))));
    row.add(cells.grade(standing));
    row.add(cells.awards(standing));
    row.add(Cell.of(words.list(standing.vetoes().stream().map(Scheme.Veto::text).toList())));
    row.add(Cell.of(state));
    return row;
  }

  private Stream<Scheme.Source> otherSources() {
    return scheme.sources().stream().filter(s -> !s.official());
  }

  /** Returns the exact score of every unit in every indicator. */
  Table scores() {
    List<String> heads = new ArrayList<>(UnitCells.unitHeads(words));
    scheme.nodes().forEach(n -> heads.add(head(n.title(), n.points())));
    List<String> ids = scheme.nodes().map(Indicator::id).toList();
    return table(
        "scores",
        heads,
        Rankings.of(ranked)
            .standings()
            .map(
                standing -> {
                  List<Cell> row = new ArrayList<>(cells.unit(standing));
                  ids.forEach(
                      id ->
                          row.add(
                              Cell.exact(Optional.ofNullable(standing.score().nodes().get(id)))));
                  row.add(Cell.of(state));
                  return row;
                })
            .toList());
  }

  /** Returns the averages of groups and kinds. */
  Table groups(Divisions divisions) {
    List<String> heads =
        new ArrayList<>(
            List.of(
                say("download.division"),
                say("download.name"),
                say("label.units"),
                say("label.total.mean")));
    scheme.indicators().forEach(n -> heads.add(head(n.title(), n.points())));
    Columns columns = Columns.of(scheme, ranked.awards().standings());
    return table("groups", heads, divisions.all().map(d -> row(d, columns)).toList());
  }

  private List<Cell> row(Division division, Columns columns) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(say("division." + division.within())));
    row.add(Cell.of(division.name()));
    row.add(Cell.of(division.standings().size()));
    row.add(mean(Statistics.ofTotals(division.standings()), Places.of(scheme).means()));
    for (Indicator indicator : scheme.indicators()) {
      row.add(mean(division.statistics(indicator), columns.meanDigits(List.of(indicator))));
    }
    row.add(Cell.of(state));
    return row;
  }

  private static Cell mean(Optional<Statistics> statistics, int digits) {
    return Cell.fixed(statistics.map(s -> s.mean(digits)), digits);
  }

  private Cell published(@Nullable Decimal points) {
    return Cell.fixed(Optional.ofNullable(points), scheme.decimals());
  }

  private Table table(String name, List<String> heads, List<List<Cell>> rows) {
    List<String> all = new ArrayList<>(heads);
    all.add(say("download.state"));
    String title = words.say("title.in", say("download." + name), ranked.title());
    return new Table(title, notes, all, rows);
  }

  private String head(String title, Decimal full) {
    return words.say("download.of", title, words.number(full));
  }

  private String say(String key) {
    return words.say(key);
  }
}
