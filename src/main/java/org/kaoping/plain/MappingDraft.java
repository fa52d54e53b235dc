package org.kaoping.plain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Messages;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.draft.YamlText;
import org.kaoping.result.Register;
import org.kaoping.scheme.Scheme;

/**
 * Writes the mapping of a table: what its heads and its rows look like, and in comments what could
 * not be told, with what to write.
 */
public final class MappingDraft {
  private static final Pattern SUM =
      Pattern.compile(
          "合计|总计|小计|.{0,6}(?:合计|总计|小计)|平均|平均分|平均值|最高分?|最低分?|(?:sub)?totals?|sum|average|mean");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9][0-9.,]*%?");

  /** One of so many cells of a head may be a number, such as a year. */
  private static final int MOST_NUMBERS = 3;

  private static final Pattern NOTE =
      Pattern.compile("(注|备注|说明|填表人|填报人|制表|制表人|审核|审核人|notes?|remarks?)[:：.0-9].*");

  private final PlainTables file;
  private final String evaluation;
  private final Scheme scheme;
  private final UnitNames names;
  private final Messages messages;
  private final StringBuilder yaml = new StringBuilder();

  private MappingDraft(
      PlainTables file, String evaluation, Scheme scheme, Register register, Messages messages) {
    this.file = file;
    this.evaluation = evaluation;
    this.scheme = scheme;
    this.names = new UnitNames(register);
    this.messages = messages;
  }

  /** Where units stand in a table. */
  private record Found(Grid grid, int column, int row, long units) {}

  /**
   * Returns a mapping in YAML.
   *
   * @param evaluation id
   * @param messages the language of comments
   */
  public static Checked<String> of(
      PlainTables file, String evaluation, Scheme scheme, Register register, Messages messages) {
    MappingDraft draft = new MappingDraft(file, evaluation, scheme, register, messages);
    Optional<Found> found =
        file.grids().stream()
            .flatMap(grid -> draft.units(grid).stream())
            .max(Comparator.comparingLong(Found::units));
    Optional<Integer> head = found.flatMap(draft::head);
    if (head.isEmpty()) {
      return Checked.rejected(
          List.of(Diagnostic.of(Code.NO_HEAD, SourceSpan.wholeFile(file.path()), file.path())));
    }
    draft.write(found.get(), head.get());
    return Checked.of(draft.yaml.toString(), List.of());
  }

  /** Returns the column that has the most units, the first of several. */
  private Optional<Found> units(Grid grid) {
    Optional<Found> best = Optional.empty();
    for (int column = 1; column <= grid.width(); column++) {
      int at = column;
      List<Integer> rows =
          grid.behind(0).stream()
              .filter(row -> names.unit(grid.text(row, at)).isPresent())
              .toList();
      if (rows.size() > best.map(Found::units).orElse(0L)) {
        best = Optional.of(new Found(grid, column, rows.get(0), rows.size()));
      }
    }
    return best;
  }

  /** Returns the row next above the first unit that has several texts and few numbers. */
  private Optional<Integer> head(Found found) {
    return found.grid().rows().headMap(found.row(), false).descendingMap().entrySet().stream()
        .filter(row -> isHead(row.getValue().values()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean isHead(Collection<Grid.GridCell> cells) {
    long texts = cells.stream().map(Grid.GridCell::span).distinct().count();
    long numbers = cells.stream().filter(cell -> NUMBER.matcher(cell.text()).matches()).count();
    return texts > 1 && numbers * MOST_NUMBERS < cells.size();
  }

  /** Returns the first row of heads that stand in several: where the head of the units begins. */
  private static int firstHead(Found found, int last) {
    Grid grid = found.grid();
    Optional<Grid.GridCell> unit = grid.cell(last, found.column());
    if (unit.isPresent()) {
      return Math.min(unit.get().span().line(), last);
    }
    return Optional.ofNullable(grid.rows().lowerKey(last))
        .filter(row -> !grid.text(row, found.column()).isEmpty())
        .orElse(last);
  }

  private void write(Found found, int last) {
    Grid grid = found.grid();
    int first = firstHead(found, last);
    comment(0, Phrase.of("mapping.head", file.path()));
    line(0, "evaluation: " + evaluation);
    if (file.grids().size() > 1) {
      grid.sheet().ifPresent(sheet -> line(0, "sheet: " + YamlText.of(sheet)));
    }
    line(0, "head: " + (first == last ? last : first + "-" + last));
    List<String> heads = new ArrayList<>();
    for (int column = 1; column <= grid.width(); column++) {
      heads.add(grid.head(first, last, column));
    }
    List<String> columns = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    columns(found, last, heads, columns, taken);
    List<String> sources = scheme.sources().stream().map(Scheme.Source::id).toList();
    List<String> counting = scheme.countingSources().stream().flatMap(Optional::stream).toList();
    List<String> periods = scheme.periods().stream().map(Scheme.Period::id).toList();
    forAll("source", sources, counting, taken);
    forAll("period", periods, periods, taken);
    line(0, "columns:");
    columns.forEach(text -> line(1, text));
    rows(found, last);
  }

  /**
   * Says what to write where the table does not tell whose assessments, or of when, they are.
   *
   * @param probable ids of which the only one is what is meant
   */
  private void forAll(String key, List<String> all, List<String> probable, Set<String> taken) {
    if (all.isEmpty() || taken.contains(key)) {
      return;
    }
    boolean known = probable.size() == 1;
    comment(0, Phrase.of("mapping." + key, String.join(", ", all)));
    if (yaml.indexOf("\nfor-all:") < 0) {
      line(0, (known ? "" : "# ") + "for-all:");
    }
    line(0, (known ? "  " : "#   ") + key + ": " + (known ? probable.get(0) : "…"));
  }

  private void columns(
      Found found, int last, List<String> heads, List<String> columns, Set<String> taken) {
    Grid grid = found.grid();
    HeadGuess guesses = new HeadGuess(scheme);
    for (int column = 1; column <= grid.width(); column++) {
      int at = column;
      String head = heads.get(column - 1);
      boolean filled = grid.behind(last).stream().anyMatch(row -> isData(grid, row, at, found));
      if (head.isEmpty() && !filled) {
        continue;
      }
      HeadGuess.Guess guess =
          column == found.column()
              ? HeadGuess.Guess.of(PlainReader.UNIT)
              : hasUnits(grid, last, column)
                  ? HeadGuess.Guess.of(TableMapping.SKIP)
                  : guesses.of(head);
      String letters = SourceSpan.letters(column);
      boolean doubled =
          head.isEmpty()
              || heads.stream().filter(h -> Titles.alike(h).equals(Titles.alike(head))).count() > 1;
      String named =
          (doubled ? "column: " + letters : "")
              + (doubled && !head.isEmpty() ? ", " : "")
              + (head.isEmpty() ? "" : "head: " + YamlText.of(head));
      guess.told().ifPresent(told -> columns.add("## " + letters + ": " + messages.say(told)));
      boolean again =
          guess.as().filter(as -> !as.equals(TableMapping.SKIP) && !taken.add(as)).isPresent();
      if (again) {
        columns.add(
            "## " + letters + ": " + messages.say("mapping.again", guess.as().orElseThrow()));
      }
      String as = guess.as().orElse(TableMapping.SKIP);
      columns.add(
          (guess.as().isEmpty() || again ? "# " : "") + "- {" + named + ", as: " + as + "}");
    }
  }

  private boolean hasUnits(Grid grid, int last, int column) {
    List<Integer> rows =
        grid.behind(last).stream().filter(row -> !grid.text(row, column).isEmpty()).toList();
    return !rows.isEmpty()
        && rows.stream().filter(row -> names.unit(grid.text(row, column)).isPresent()).count() * 2
            > rows.size();
  }

  /** Says whether a cell is one of a unit, and not of a note or a sum. */
  private boolean isData(Grid grid, int row, int column, Found found) {
    return names.unit(grid.text(row, found.column())).isPresent()
        && !grid.text(row, column).isEmpty();
  }

  private void rows(Found found, int last) {
    Grid grid = found.grid();
    Set<String> skipped = new LinkedHashSet<>();
    TreeMap<Integer, String> unknown = new TreeMap<>();
    for (int row : grid.behind(last)) {
      String name = grid.text(row, found.column());
      String text = name.isEmpty() ? grid.first(row) : name;
      if (names.unit(name).isPresent() || text.isEmpty()) {
        continue;
      }
      String alike = Titles.alike(text);
      if (SUM.matcher(alike).matches()) {
        skipped.add(text);
      } else if (NOTE.matcher(alike).matches()) {
        skipped.add(text.strip().split("(?<=[:：.0-9])", 2)[0] + "…");
      } else if (grid.rows().getOrDefault(row, new TreeMap<>()).size() > 1
          && !isAcross(grid, row)) {
        unknown.put(row, text);
      }
    }
    if (!skipped.isEmpty()) {
      line(0, "skip: " + YamlText.list(List.copyOf(skipped)));
    }
    if (!unknown.isEmpty()) {
      comment(0, Phrase.of("mapping.units"));
      line(0, "# units:");
      unknown.forEach((row, name) -> line(0, "#   " + unit(grid, row, found, name)));
    }
  }

  private static boolean isAcross(Grid grid, int row) {
    return grid.rows().getOrDefault(row, new TreeMap<>()).values().stream()
            .map(Grid.GridCell::span)
            .distinct()
            .count()
        == 1;
  }

  private String unit(Grid grid, int row, Found found, String name) {
    String id = names.near(name).map(Register.Unit::id).orElse("…");
    String place =
        grid.place(row, found.column()).cell().orElse(SourceSpan.letters(found.column()) + row);
    return "- {name: " + YamlText.of(name) + ", unit: " + id + "} # " + place;
  }

  private void comment(int depth, Phrase text) {
    line(depth, "## " + messages.say(text));
  }

  private void line(int depth, String text) {
    yaml.append("  ".repeat(depth)).append(text).append('\n');
  }
}
