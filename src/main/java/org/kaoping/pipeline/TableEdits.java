package org.kaoping.pipeline;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Quantity;
import org.kaoping.result.AssessmentCells;
import org.kaoping.result.ResultTable;
import org.kaoping.rule.Effect;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.EditedTable;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;

/** Changes cells of a table of results, and keeps all others as they are written. */
final class TableEdits {
  private static final String UNIT = "unit";
  private static final String MEASURES = "measures";
  private static final String CLEAN = "clean";
  private static final String NONE_FOUND = "0";
  private static final Set<String> HELD = Set.of(UNIT, MEASURES, "assessments");

  private final SourceFile file;
  private final ResultTable table;
  private final Scheme scheme;
  private final EditedTable edited;
  private final Map<String, List<Table.Row>> byUnit;

  TableEdits(SourceFile file, ResultTable table, Scheme scheme) {
    this.file = file;
    this.table = table;
    this.scheme = scheme;
    this.edited = new EditedTable(file, table.table());
    this.byUnit = table.byUnit();
  }

  SourceFile file() {
    return file;
  }

  /** Returns the text with all changes. */
  String text() {
    return edited.text(file.text());
  }

  private List<Table.Row> rows(String unit) {
    return byUnit.getOrDefault(unit, List.of());
  }

  /** Returns what the table says of a unit, if anything. */
  Optional<YamlNode.Mapping> tree(String unit, Problems problems) {
    return rows(unit).isEmpty() ? Optional.empty() : Optional.of(table.tree(rows(unit), problems));
  }

  /** Says whether it has a certain assessment. */
  boolean holds(String unit, Optional<String> source, Optional<String> period) {
    return rows(unit).stream()
        .anyMatch(
            row ->
                cell(row, "source").equals(source.orElse(""))
                    && cell(row, "period").equals(period.orElse("")));
  }

  private String cell(Table.Row row, String column) {
    return edited.has(column) ? row.cell(edited.column(column)).text() : "";
  }

  /**
   * Changes the cells of a unit.
   *
   * @param before what the table says of it, if anything
   * @param now what it is to say; what a table cannot hold is told
   */
  void put(
      String unit, Optional<YamlNode.Mapping> before, YamlNode.Mapping now, Problems problems) {
    for (YamlNode.Entry entry : now.entries()) {
      if (!HELD.contains(entry.key().text())) {
        AssessmentCells.refuse(
            entry.value().span(), Phrase.of("no-cell.veto"), file.path(), problems);
      }
    }
    List<YamlNode> old = before.map(TableEdits::assessments).orElse(List.of());
    List<YamlNode> assessments = assessments(now);
    for (int i = 0; i < assessments.size(); i++) {
      Map<String, String> had = i < old.size() ? cells(old.get(i), new Problems()) : Map.of();
      Map<String, String> has = cells(assessments.get(i), problems);
      if (i < old.size()) {
        Table.Row row = rows(unit).get(i);
        changed(had, has).forEach((column, text) -> edited.put(row, column, text));
        noLongerClean(row, has).forEach(column -> edited.put(row, column, ""));
      } else {
        Map<Integer, String> cells = changed(Map.of(), has);
        cells.put(edited.column(UNIT), unit);
        (i == 0 ? measures(Optional.of(now)) : Map.<String, String>of())
            .forEach((column, text) -> cells.put(edited.column(column), text));
        edited.add(cells);
      }
    }
    shared(unit, measures(before), measures(Optional.of(now)));
  }

  private static List<YamlNode> assessments(YamlNode.Mapping tree) {
    return tree.value("assessments").orElse(tree) instanceof YamlNode.Sequence list
        ? list.items()
        : List.of();
  }

  private Map<String, String> cells(YamlNode assessment, Problems problems) {
    return AssessmentCells.of((YamlNode.Mapping) assessment, scheme, file.path(), problems);
  }

  private static Map<String, String> measures(Optional<YamlNode.Mapping> tree) {
    Map<String, String> measures = new LinkedHashMap<>();
    if (tree.flatMap(t -> t.value(MEASURES)).orElse(null) instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        measures.put(entry.key().text(), ((YamlNode.Scalar) entry.value()).text());
      }
    }
    return measures;
  }

  /** Returns the cells of a row that have to say something else, by their position. */
  private Map<Integer, String> changed(Map<String, String> had, Map<String, String> has) {
    Set<String> columns = new LinkedHashSet<>(had.keySet());
    columns.addAll(has.keySet());
    Map<Integer, String> changed = new LinkedHashMap<>();
    for (String column : columns) {
      String text = has.getOrDefault(column, "");
      if (Quantity.isSame(text, had.getOrDefault(column, ""))) {
        continue;
      }
      List<String> found = AssessmentCells.found(table, column);
      if (text.equals(CLEAN) && !edited.has(column) && !found.isEmpty()) {
        found.forEach(rule -> changed.put(edited.column(rule), NONE_FOUND));
      } else if (edited.has(column) || !text.isEmpty()) {
        boolean none = text.isEmpty() && isFound(column);
        changed.put(edited.column(column), none ? NONE_FOUND : text);
      }
    }
    return changed;
  }

  /** Returns the cells beside measures and checks that say of a leaf that nothing was found. */
  private List<Integer> noLongerClean(Table.Row row, Map<String, String> has) {
    return has.keySet().stream()
        .filter(this::isFound)
        .map(column -> column.substring(0, column.indexOf('/')))
        .filter(leaf -> cell(row, leaf).equals(CLEAN))
        .distinct()
        .map(edited::column)
        .toList();
  }

  private boolean isFound(String column) {
    int end = column.indexOf('/');
    return end > 0
        && scheme
            .indicator(column.substring(0, end))
            .filter(Indicator::isLeaf)
            .map(Indicator::leaf)
            .filter(leaf -> leaf.measure(column.substring(end + 1)).filter(leaf::isOwn).isEmpty())
            .flatMap(leaf -> leaf.rule(column.substring(end + 1)))
            .filter(rule -> rule.effect().need() != Effect.Need.ANSWER)
            .isPresent();
  }

  /** Changes what was measured once of a unit in all rows that have it, or writes it into one. */
  private void shared(String unit, Map<String, String> had, Map<String, String> has) {
    List<Table.Row> rows = rows(unit);
    for (Map.Entry<String, String> measure : has.entrySet()) {
      boolean changed =
          !Quantity.isSame(measure.getValue(), had.getOrDefault(measure.getKey(), ""));
      for (int i = 0; changed && i < rows.size(); i++) {
        boolean first = i == 0 && !had.containsKey(measure.getKey());
        if (first || !cell(rows.get(i), measure.getKey()).isEmpty()) {
          edited.put(rows.get(i), edited.column(measure.getKey()), measure.getValue());
        }
      }
    }
  }
}
