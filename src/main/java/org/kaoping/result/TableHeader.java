package org.kaoping.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.rule.Effect;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.LookAlikes;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;

/** Finds out what the columns of a table of results are, by their names and the scheme. */
public final class TableHeader {
  static final String UNIT = "unit";
  private static final List<String> OF_ASSESSMENT =
      List.of(UNIT, "source", "period", "date", "by", "status");
  private static final List<String> OF_TOTAL = List.of("total", "grade");
  private static final List<String> REMARKS =
      List.of(ResultTable.REASON, "note", "evidence", "by", "date");

  private final Scheme scheme;
  private final Map<String, Indicator> leaves = new HashMap<>();
  private final List<String> known = new ArrayList<>();
  private final Problems problems = new Problems();

  private TableHeader(Scheme scheme) {
    this.scheme = scheme;
    known.addAll(ofAssessment());
    scheme.measures().declared().stream()
        .filter(measure -> measure.derivation().isEmpty())
        .forEach(measure -> known.add(measure.id()));
    for (Indicator leaf : scheme.leaves().toList()) {
      leaves.put(leaf.id(), leaf);
      known.addAll(names(leaf));
    }
  }

  /** Returns the position of the column of units. */
  static Optional<Integer> unit(Table.Row header) {
    for (int i = 0; i < header.cells().size(); i++) {
      if (header.cell(i).text().equals(UNIT)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Returns a table if it can be taken row by row: whose each row is and what its columns are. */
  public static Checked<Table> whole(Table table) {
    Problems problems = new Problems();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < table.header().cells().size(); i++) {
      YamlNode.Scalar name = table.header().cell(i);
      @Nullable Integer first = name.absent() ? null : positions.putIfAbsent(name.text(), i + 1);
      if (first != null) {
        problems.add(Code.COLUMN_TWICE, name.span(), name.text(), first);
      }
    }
    Optional<Integer> unit = unit(table.header());
    if (unit.isEmpty()) {
      problems.add(
          Diagnostic.of(Code.MISSING_KEY, table.header().cell(0).span(), UNIT)
              .withHint("table.unit"));
    }
    for (Table.Row row : table.rows()) {
      for (YamlNode.Scalar cell : beside(table.header(), row)) {
        problems.add(Code.CELL_WITHOUT_COLUMN, cell.span(), cell.text());
      }
      if (unit.isPresent() && row.cell(unit.get()).absent()) {
        problems.add(
            Diagnostic.of(Code.MISSING_KEY, row.cell(unit.get()).span(), UNIT)
                .withHint("table.unit-of-row"));
      }
    }
    return Checked.of(table, problems.all());
  }

  /** Returns the filled cells of a row above which no name stands. */
  private static List<YamlNode.Scalar> beside(Table.Row header, Table.Row row) {
    List<YamlNode.Scalar> beside = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (header.cell(i).absent() && !row.cell(i).absent()) {
        beside.add(row.cell(i));
      }
    }
    return beside;
  }

  /** Returns the results that stand in a {@linkplain #whole whole} table. */
  public static Checked<ResultTable> read(Table table, Scheme scheme) {
    TableHeader header = new TableHeader(scheme);
    List<Optional<ResultTable.Column>> columns = new ArrayList<>();
    for (YamlNode.Scalar name : table.header().cells()) {
      columns.add(name.absent() ? Optional.empty() : header.column(name));
    }
    return Checked.of(
        new ResultTable(table, unit(table.header()).orElseThrow(), scheme.stated(), columns),
        header.problems.all());
  }

  private List<String> ofAssessment() {
    return Stream.concat(
            OF_ASSESSMENT.stream(), scheme.stated() ? OF_TOTAL.stream() : Stream.empty())
        .toList();
  }

  private Optional<ResultTable.Column> column(YamlNode.Scalar cell) {
    String name = cell.text();
    if (ofAssessment().contains(name)) {
      return Optional.of(column(ResultTable.Kind.ASSESSMENT, Optional.empty(), name));
    }
    if (scheme.measures().measure(name).filter(m -> m.derivation().isEmpty()).isPresent()) {
      return Optional.of(column(ResultTable.Kind.SHARED, Optional.empty(), name));
    }
    int end = end(name);
    Optional<Indicator> leaf = Optional.ofNullable(leaves.get(name.substring(0, end)));
    Optional<ResultTable.Column> column =
        end == name.length()
            ? leaf.map(l -> column(ResultTable.Kind.SCORE, leaf, name))
            : leaf.flatMap(l -> ofLeaf(l, name.charAt(end), name.substring(end + 1)));
    if (column.isEmpty()) {
      problems.add(unknown(cell, leaf, name.substring(Math.min(end + 1, name.length()))));
    }
    return column;
  }

  private static ResultTable.Column column(
      ResultTable.Kind kind, Optional<Indicator> leaf, String name) {
    return new ResultTable.Column(kind, leaf, name);
  }

  /** Returns where the id of an indicator ends that a name begins with. */
  private static int end(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '/' || name.charAt(i) == ':') {
        return i;
      }
    }
    return name.length();
  }

  private static Optional<ResultTable.Column> ofLeaf(Indicator leaf, char sign, String name) {
    return kind(leaf, sign, name).map(kind -> column(kind, Optional.of(leaf), name));
  }

  /** A name that could be a measure and a rule is the measure. */
  private static Optional<ResultTable.Kind> kind(Indicator leaf, char sign, String name) {
    if (sign == ':') {
      return REMARKS.contains(name) ? Optional.of(ResultTable.Kind.REMARK) : Optional.empty();
    }
    Optional<Measure> measure = leaf.leaf().measure(name).filter(leaf.leaf()::isOwn);
    if (measure.isPresent()) {
      return measure.filter(m -> m.derivation().isEmpty()).map(m -> ResultTable.Kind.MEASURE);
    }
    return leaf.leaf()
        .rule(name)
        .map(rule -> rule.effect().need())
        .filter(need -> need != Effect.Need.MEASURE)
        .map(
            need -> need == Effect.Need.ANSWER ? ResultTable.Kind.CHECK : ResultTable.Kind.FINDING);
  }

  /** Returns the names of all columns that a leaf can have. */
  private static List<String> names(Indicator leaf) {
    List<String> names = new ArrayList<>(List.of(leaf.id()));
    Stream.concat(
            leaf.leaf().measures().stream().map(Measure::id),
            leaf.leaf().rules().stream().map(Rule::id))
        .distinct()
        .filter(name -> kind(leaf, '/', name).isPresent())
        .forEach(name -> names.add(leaf.id() + "/" + name));
    REMARKS.forEach(name -> names.add(leaf.id() + ":" + name));
    return names;
  }

  private Diagnostic unknown(YamlNode.Scalar cell, Optional<Indicator> leaf, String rest) {
    String name = cell.text();
    Diagnostic unknown = Diagnostic.of(Code.UNKNOWN_COLUMN, cell.span(), name);
    String plain = LookAlikes.plain(name).strip();
    if (known.contains(plain)) {
      return unknown.withHint("hint.did-you-mean", plain);
    }
    if (leaf.isPresent()) {
      Optional<Phrase> instead = instead(leaf.get(), rest);
      return instead
          .map(hint -> new Diagnostic(unknown.code(), unknown.span(), unknown.message(), hint))
          .orElseGet(() -> unknown.suggesting(name, names(leaf.get())));
    }
    return leaves.values().stream()
        .filter(l -> l.title().equals(name) || l.label().equals(name))
        .map(l -> unknown.withHint("hint.did-you-mean", l.id()))
        .findFirst()
        .orElseGet(() -> unknown.suggestingNear(name, known));
  }

  /**
   * Returns what to record in the place of what is derived, or of a rule that goes by a measure.
   */
  private static Optional<Phrase> instead(Indicator leaf, String name) {
    Optional<Measure> derived =
        leaf.leaf()
            .measure(name)
            .or(
                () ->
                    leaf.leaf()
                        .rule(name)
                        .flatMap(rule -> rule.effect().measure())
                        .flatMap(leaf.leaf()::measure));
    return derived.map(
        measure ->
            Phrase.of(
                "table.measured",
                measure
                    .derivation()
                    .map(Measure.Derivation::inputs)
                    .orElse(List.of(measure.id()))
                    .stream()
                    .map(id -> leaf.id() + "/" + id)
                    .reduce((one, next) -> one + ", " + next)
                    .orElseThrow()));
  }
}
