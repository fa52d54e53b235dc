package org.kaoping.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.rule.Effect;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Leaf;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;

/**
 * Results as a table: a row is an assessment of a unit. A row becomes the tree that it would be in
 * a results file, each value, key and mapping at the place of its cell, and is checked as such.
 *
 * @param unit position of the column of units
 * @param stated whether the scheme's totals are stated, so that there are no records
 * @param columns by position; empty where neither the first row nor any other has a filled cell
 */
public record ResultTable(Table table, int unit, boolean stated, List<Optional<Column>> columns) {
  static final String CLEAN = "clean";
  static final String NOT_APPLICABLE = "not-applicable";
  static final String REASON = "reason";
  private static final String ASSESSMENTS = "assessments";
  private static final String MEASURES = "measures";
  private static final String OF_TABLE = ".table";
  private static final Pattern PIECE_BEGINS = Pattern.compile("(?<=\\s)(?=\\S)");
  private static final Pattern NOUGHT = Pattern.compile("0+(\\.0+)?");

  /** What is said otherwise of a cell than of a file, by the key that a file has and a word. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "R001.hint.table",
          "R003.hint.table",
          "R006.hint.table",
          "R007.hint.table",
          "R008.hint.table",
          "R014.hint.table",
          "R020.hint.table",
          "S002.hint.table",
          "record.score.table",
          "record.values.table",
          "unfit.axis.table",
          "unfit.count.table",
          "unfit.not-applicable.table",
          "unfit.record-rules.table");

  /** What a column holds. */
  public enum Kind {
    /** A key of the assessment. */
    ASSESSMENT,
    /** A measure that is recorded once of a unit. */
    SHARED,
    /** The score of a leaf, or a word in its place. */
    SCORE,
    MEASURE,
    CHECK,
    /** Cases of a rule, or an amount. */
    FINDING,
    /** What is remarked on a leaf. */
    REMARK
  }

  /**
   * A column.
   *
   * @param leaf empty for a key of the assessment, and for a measure that leaves share
   * @param name the key, or the id of the measure, check or rule; the leaf's for its score
   */
  public record Column(Kind kind, Optional<Indicator> leaf, String name) {
    /** Returns its name in the first row. */
    public String title() {
      String sign = kind == Kind.REMARK ? ":" : "/";
      return kind == Kind.SCORE ? name : leaf.map(l -> l.id() + sign).orElse("") + name;
    }
  }

  /** Returns the units of a table whose column of units is known to be there, in its order. */
  public static Set<String> units(Table table) {
    int unit = TableHeader.unit(table.header()).orElseThrow();
    Set<String> units = new LinkedHashSet<>();
    table.rows().forEach(row -> units.add(row.cell(unit).text()));
    return units;
  }

  /** Returns the rows of each unit. */
  public Map<String, List<Table.Row>> byUnit() {
    Map<String, List<Table.Row>> rows = new LinkedHashMap<>();
    for (Table.Row row : table.rows()) {
      rows.computeIfAbsent(row.cell(unit).text(), id -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  /** Returns the tree of a results file that says what rows of one unit say. */
  public YamlNode.Mapping tree(List<Table.Row> rows, Problems problems) {
    YamlNode.Scalar id = rows.get(0).cell(unit);
    List<YamlNode> assessments = new ArrayList<>();
    Map<String, YamlNode.Entry> shared = new LinkedHashMap<>();
    for (Table.Row row : rows) {
      OfRow of = new OfRow(this, row, problems);
      assessments.add(of.assessment());
      for (Filled filled : of.filled()) {
        if (filled.column.kind() == Kind.SHARED) {
          putAlike(shared, filled.entry(), problems);
        }
      }
    }
    List<YamlNode.Entry> entries = new ArrayList<>(List.of(entry(TableHeader.UNIT, id)));
    OfRow.putAll(entries, MEASURES, List.copyOf(shared.values()));
    entries.add(entry(ASSESSMENTS, new YamlNode.Sequence(id.span(), assessments)));
    return new YamlNode.Mapping(id.span(), entries);
  }

  /** Adds what was measured once of a unit; where it stands again, it says the same. */
  private static void putAlike(
      Map<String, YamlNode.Entry> shared, YamlNode.Entry measure, Problems problems) {
    YamlNode.@Nullable Entry first = shared.putIfAbsent(measure.key().text(), measure);
    if (first != null && !text(first).equals(text(measure))) {
      SourceSpan before = first.value().span();
      problems.add(
          Code.CELLS_DIFFER,
          measure.value().span(),
          measure.key().text(),
          text(measure),
          text(first),
          before.file() + ":" + before.line());
    }
  }

  private static String text(YamlNode.Entry entry) {
    return entry.value() instanceof YamlNode.Scalar scalar ? scalar.text() : "";
  }

  /**
   * Returns the tree of a results file with the assessments of others of the same unit behind its
   * own, and with what they measured once of the unit.
   */
  public static YamlNode.Mapping merged(List<YamlNode.Mapping> trees, Problems problems) {
    List<YamlNode> assessments = new ArrayList<>();
    Map<String, YamlNode.Entry> shared = new LinkedHashMap<>();
    List<YamlNode.Entry> measures = new ArrayList<>();
    for (YamlNode.Mapping tree : trees) {
      assessments.addAll(((YamlNode.Sequence) tree.value(ASSESSMENTS).orElseThrow()).items());
      for (YamlNode.Entry found : tree.entry(MEASURES).stream().toList()) {
        measures.add(found);
        for (YamlNode.Entry measure : ((YamlNode.Mapping) found.value()).entries()) {
          putAlike(shared, measure, problems);
        }
      }
    }
    YamlNode.Mapping first = trees.get(0);
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (YamlNode.Entry entry : first.entries()) {
      if (entry.key().text().equals(ASSESSMENTS)) {
        YamlNode all = new YamlNode.Sequence(entry.value().span(), assessments);
        entries.add(new YamlNode.Entry(entry.key(), all));
      } else if (!entry.key().text().equals(MEASURES)) {
        entries.add(entry);
      }
    }
    if (!measures.isEmpty()) {
      YamlNode.Entry at = measures.get(0);
      YamlNode all = new YamlNode.Mapping(at.value().span(), List.copyOf(shared.values()));
      entries.add(new YamlNode.Entry(at.key(), all));
    }
    return new YamlNode.Mapping(first.span(), entries);
  }

  /** Returns what is wrong with a cell with a remedy for tables. */
  public static Diagnostic told(Diagnostic diagnostic) {
    Phrase hint = diagnostic.hint();
    return Table.isOne(diagnostic.span().file()) && OTHERWISE.contains(hint.key() + OF_TABLE)
        ? new Diagnostic(
            diagnostic.code(),
            diagnostic.span(),
            diagnostic.message(),
            new Phrase(hint.key() + OF_TABLE, hint.arguments()))
        : diagnostic;
  }

  /** Returns a cell that is its own key's place. */
  private static YamlNode.Entry entry(String key, YamlNode value) {
    return new YamlNode.Entry(new YamlNode.Scalar(value.span(), key, false), value);
  }

  /** Makes the tree of one row. */
  private record OfRow(ResultTable of, Table.Row row, Problems problems) {
    YamlNode assessment() {
      List<YamlNode.Entry> entries = new ArrayList<>();
      Map<String, List<Filled>> byLeaf = new LinkedHashMap<>();
      SourceSpan place = row.cell(of.unit).span();
      for (Filled filled : filled()) {
        if (filled.column.leaf().isPresent()) {
          byLeaf
              .computeIfAbsent(filled.column.leaf().get().id(), leaf -> new ArrayList<>())
              .add(filled);
        } else if (filled.column.kind() == Kind.ASSESSMENT
            && !filled.column.name().equals(TableHeader.UNIT)) {
          entries.add(filled.entry());
        }
      }
      List<YamlNode.Entry> records = new ArrayList<>();
      byLeaf.forEach(
          (id, filled) ->
              records.add(entry(id, record(filled.get(0).column.leaf().orElseThrow(), filled))));
      if (!of.stated) {
        entries.add(entry("records", new YamlNode.Mapping(place, records)));
      }
      return new YamlNode.Mapping(place, entries);
    }

    private List<Filled> filled() {
      List<Filled> filled = new ArrayList<>();
      for (int i = 0; i < of.columns.size(); i++) {
        YamlNode.Scalar cell = row.cell(i);
        if (!cell.absent() && of.columns.get(i).isPresent()) {
          filled.add(new Filled(of.columns.get(i).get(), cell));
        }
      }
      return filled;
    }

    private YamlNode record(Indicator leaf, List<Filled> filled) {
      Optional<Filled> first =
          filled.stream().filter(cell -> cell.column.kind() == Kind.SCORE).findFirst();
      if (first.filter(cell -> cell.cell.text().equals(NOT_APPLICABLE)).isPresent()) {
        return notApplicable(leaf, first.get().cell, filled);
      }
      boolean clean = first.filter(cell -> cell.cell.text().equals(CLEAN)).isPresent();
      if (clean && filled.size() == 1) {
        return first.get().cell;
      }
      List<YamlNode.Entry> remarks = new ArrayList<>();
      List<YamlNode.Entry> found = new ArrayList<>();
      List<YamlNode.Entry> measures = new ArrayList<>();
      List<YamlNode.Entry> checks = new ArrayList<>();
      List<YamlNode.Entry> entries = new ArrayList<>();
      for (Filled cell : filled) {
        switch (cell.column.kind()) {
          case MEASURE -> measures.add(cell.entry());
          case CHECK -> checks.add(cell.entry());
          case FINDING -> found.addAll(finding(leaf, cell));
          case REMARK -> (cell.column.name().equals(REASON) ? entries : remarks).add(cell.entry());
          default -> entries.addAll(clean ? List.of() : score(leaf, cell.cell));
        }
      }
      for (YamlNode.Entry finding : clean ? found : List.<YamlNode.Entry>of()) {
        String column = leaf.id() + "/" + finding.key().text();
        problems.add(Code.CELLS_CONTRADICT, first.get().cell.span(), column);
      }
      put(entries, "findings", found.stream().map(f -> finding(f, remarks)).toList());
      putAll(entries, MEASURES, measures);
      putAll(entries, "checks", checks);
      if (found.isEmpty()) {
        entries.addAll(remarks);
      }
      return new YamlNode.Mapping(filled.get(0).cell.span(), entries);
    }

    private YamlNode notApplicable(Indicator leaf, YamlNode.Scalar word, List<Filled> filled) {
      List<YamlNode.Entry> entries = new ArrayList<>();
      for (Filled cell : filled) {
        if (cell.column.kind() == Kind.REMARK && cell.column.name().equals(REASON)) {
          entries.add(entry(NOT_APPLICABLE, cell.cell));
        } else if (cell.column.kind() != Kind.SCORE) {
          problems.add(
              Diagnostic.unusable(
                  cell.cell.span(), cell.column.title(), NOT_APPLICABLE, NOT_APPLICABLE));
        }
      }
      if (entries.stream().noneMatch(e -> e.key().text().equals(NOT_APPLICABLE))) {
        problems.add(
            Diagnostic.of(Code.KEY_REQUIRED, word.span(), leaf.id() + ":" + REASON, NOT_APPLICABLE)
                .withHint("table.reason", leaf.id() + ":" + REASON));
        entries.add(entry(NOT_APPLICABLE, word));
      }
      return new YamlNode.Mapping(word.span(), entries);
    }

    /** Returns the finding that a cell is: nothing where it says that there was none. */
    private static List<YamlNode.Entry> finding(Indicator leaf, Filled cell) {
      boolean none = NOUGHT.matcher(cell.cell.text()).matches();
      Effect.Need need = leaf.leaf().rule(cell.column.name()).orElseThrow().effect().need();
      boolean bare = need == Effect.Need.OCCURRENCE && cell.cell.text().equals("1");
      String key = need == Effect.Need.AMOUNTS ? "amount" : bare ? "" : "count";
      return none ? List.of() : List.of(new YamlNode.Entry(cell.entry().key(), mapping(cell, key)));
    }

    private static YamlNode mapping(Filled cell, String key) {
      List<YamlNode.Entry> entries = new ArrayList<>();
      YamlNode.Scalar rule = new YamlNode.Scalar(cell.cell.span(), cell.column.name(), false);
      entries.add(ResultTable.entry("rule", rule));
      if (!key.isEmpty()) {
        entries.add(ResultTable.entry(key, cell.cell));
      }
      return new YamlNode.Mapping(cell.cell.span(), entries);
    }

    private static YamlNode finding(YamlNode.Entry found, List<YamlNode.Entry> remarks) {
      List<YamlNode.Entry> entries = new ArrayList<>(((YamlNode.Mapping) found.value()).entries());
      entries.addAll(remarks);
      return new YamlNode.Mapping(found.value().span(), entries);
    }

    private List<YamlNode.Entry> score(Indicator leaf, YamlNode.Scalar cell) {
      if (leaf.leaf().scoring() instanceof Leaf.Ruled) {
        problems.add(
            Diagnostic.of(
                    Code.WRONG_FORM,
                    cell.span(),
                    Phrase.of("shown.text", cell.text()),
                    Phrase.of("expect.ruled-cell"),
                    CLEAN)
                .withHint("table.ruled", leaf.id()));
        return List.of();
      }
      Judged judged = (Judged) leaf.leaf().scoring();
      boolean panel = judged.panel().isPresent();
      if (!panel && judged.levels().isEmpty()) {
        return List.of(entry("score", cell));
      }
      List<YamlNode> pieces = pieces(cell);
      if (panel) {
        return List.of(entry("marks", new YamlNode.Sequence(cell.span(), pieces)));
      }
      if (pieces.size() > 2) {
        problems.add(
            Code.WRONG_FORM,
            cell.span(),
            Phrase.of("shown.text", cell.text()),
            Phrase.of("expect.level-cell"),
            judged.levels().get(0).id());
        return List.of();
      }
      return pieces.size() == 2
          ? List.of(entry("level", pieces.get(0)), entry("score", pieces.get(1)))
          : List.of(entry("level", cell));
    }

    /** Returns what stands between the spaces of a cell, each at its place. */
    private static List<YamlNode> pieces(YamlNode.Scalar cell) {
      SourceSpan span = cell.span();
      int column = span.column();
      boolean plain = span.length() == cell.text().codePointCount(0, cell.text().length());
      List<YamlNode> pieces = new ArrayList<>();
      for (String piece : PIECE_BEGINS.split(cell.text(), -1)) {
        String text = piece.strip();
        int length = text.codePointCount(0, text.length());
        SourceSpan place = new SourceSpan(span.file(), span.line(), column, length);
        pieces.add(new YamlNode.Scalar(plain ? place : span, text, false));
        column += piece.codePointCount(0, piece.length());
      }
      return pieces;
    }

    private static void put(List<YamlNode.Entry> entries, String key, List<YamlNode> items) {
      if (!items.isEmpty()) {
        entries.add(ResultTable.entry(key, new YamlNode.Sequence(items.get(0).span(), items)));
      }
    }

    private static void putAll(
        List<YamlNode.Entry> entries, String key, List<YamlNode.Entry> values) {
      if (!values.isEmpty()) {
        SourceSpan span = values.get(0).value().span();
        entries.add(ResultTable.entry(key, new YamlNode.Mapping(span, values)));
      }
    }

    private static YamlNode.Entry entry(String key, YamlNode value) {
      return ResultTable.entry(key, value);
    }
  }

  /** A cell with something in it. */
  private record Filled(Column column, YamlNode.Scalar cell) {
    YamlNode.Entry entry() {
      return ResultTable.entry(column.name(), cell);
    }
  }
}
