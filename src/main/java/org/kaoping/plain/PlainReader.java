package org.kaoping.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.form.Entered;
import org.kaoping.form.FormField;
import org.kaoping.form.FormWords;
import org.kaoping.plain.Grid.GridCell;
import org.kaoping.plain.PlainRow.PlainCell;
import org.kaoping.result.Register;
import org.kaoping.result.ResultTable;
import org.kaoping.result.TableHeader;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Table;
import org.kaoping.source.YamlNode;
import org.kaoping.wording.Words;

/** Reads what tables say, by a mapping. For the tables of one import. */
public final class PlainReader {
  static final String UNIT = "unit";
  private static final String SOURCE = "source";
  private static final String PERIOD = "period";

  private final TableMapping mapping;
  private final Register register;
  private final Scheme scheme;
  private final Words words;
  private final Problems problems;
  private final UnitNames names;
  private final Map<Entered.About, SourceSpan> rows = new HashMap<>();
  private final List<PlainRow> read = new ArrayList<>();

  private PlainReader(
      TableMapping mapping, Register register, Scheme scheme, Words words, Problems problems) {
    this.mapping = mapping;
    this.register = register;
    this.scheme = scheme;
    this.words = words;
    this.problems = problems;
    this.names = new UnitNames(register);
  }

  /** Returns the rows of tables that say something of units; what is wrong is told. */
  public static List<PlainRow> read(
      List<PlainTables> files,
      TableMapping mapping,
      Register register,
      Scheme scheme,
      Words words,
      Problems problems) {
    PlainReader reader = new PlainReader(mapping, register, scheme, words, problems);
    Optional<List<ResultTable.Column>> columns = reader.columns();
    if (columns.isPresent()) {
      files.forEach(file -> reader.grid(file).ifPresent(grid -> reader.read(grid, columns.get())));
    }
    return reader.read;
  }

  /** Returns what the columns are that are not left out, in the order of the mapping. */
  private Optional<List<ResultTable.Column>> columns() {
    for (TableMapping.Alias alias : mapping.units()) {
      Optional<Register.Unit> unit = register.unit(alias.unit().text());
      unit.ifPresent(known -> names.call(alias.name(), known));
      if (unit.isEmpty()) {
        List<String> ids = register.everybody().stream().map(Register.Unit::id).toList();
        problems.add(
            Diagnostic.of(
                    Code.UNKNOWN_REFERENCE,
                    alias.unit().span(),
                    Phrase.of("term.unit"),
                    alias.unit().text())
                .suggesting(alias.unit().text(), ids));
      }
    }
    List<YamlNode.Scalar> as =
        mapping.columns().stream()
            .filter(c -> !c.isSkipped())
            .map(TableMapping.Column::as)
            .toList();
    if (mapping.lastHead() < mapping.firstHead()) {
      TableColumns.misfit(problems, mapping.head(), "order");
      return Optional.empty();
    }
    if (as.stream().noneMatch(name -> name.text().equals(UNIT))) {
      TableColumns.misfit(problems, mapping.of(), "unit");
      return Optional.empty();
    }
    said(SOURCE, scheme.sources().stream().map(Scheme.Source::id).toList(), as);
    said(PERIOD, scheme.periods().stream().map(Scheme.Period::id).toList(), as);
    Checked<ResultTable> table =
        TableHeader.whole(new Table(new Table.Row("", as), List.of()))
            .then(whole -> TableHeader.read(whole, scheme));
    problems.addAll(table.diagnostics());
    return table.value().map(t -> t.columns().stream().map(Optional::orElseThrow).toList());
  }

  /** Checks that the mapping says which source or period it is, where there are such. */
  private void said(String key, List<String> ids, List<YamlNode.Scalar> as) {
    boolean told =
        mapping.forAll().containsKey(key) || as.stream().anyMatch(c -> c.text().equals(key));
    if (!ids.isEmpty() && !told) {
      TableColumns.misfit(problems, mapping.of(), key, ids.get(0), String.join(", ", ids));
    }
  }

  private Optional<Grid> grid(PlainTables file) {
    List<Grid> named =
        mapping.sheet().isEmpty()
            ? file.grids()
            : file.grids().stream()
                .filter(grid -> grid.sheet().equals(mapping.sheet().map(YamlNode.Scalar::text)))
                .toList();
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    List<String> sheets = file.grids().stream().flatMap(grid -> grid.sheet().stream()).toList();
    SourceSpan span = mapping.sheet().map(YamlNode.Scalar::span).orElse(mapping.of());
    String asked = mapping.sheet().map(YamlNode.Scalar::text).orElse("");
    TableColumns.misfit(
        problems,
        span,
        sheets.isEmpty() ? "no-sheets" : asked.isEmpty() ? "which-sheet" : "sheet",
        file.path(),
        asked,
        String.join(", ", sheets));
    return Optional.empty();
  }

  private void read(Grid grid, List<ResultTable.Column> columns) {
    Map<Integer, TableMapping.Column> found = TableColumns.of(grid, mapping, problems);
    Map<YamlNode.Scalar, ResultTable.Column> byName = new HashMap<>();
    int at = 0;
    for (TableMapping.Column column : mapping.columns()) {
      if (!column.isSkipped()) {
        byName.put(column.as(), columns.get(at++));
      }
    }
    Map<Integer, ResultTable.Column> kept = new TreeMap<>();
    found.forEach(
        (number, column) ->
            Optional.ofNullable(byName.get(column.as())).ifPresent(c -> kept.put(number, c)));
    Optional<Integer> unit =
        kept.keySet().stream()
            .filter(number -> Objects.requireNonNull(kept.get(number)).name().equals(UNIT))
            .filter(number -> isOfAssessment(Objects.requireNonNull(kept.get(number))))
            .findFirst();
    unit.ifPresent(
        column -> {
          kept.remove(column);
          grid.behind(mapping.lastHead()).forEach(row -> new OfRow(grid, row, column, kept).read());
        });
  }

  private static boolean isOfAssessment(ResultTable.Column column) {
    return column.kind() == ResultTable.Kind.ASSESSMENT;
  }

  /** Reads one row. */
  private final class OfRow {
    private final Grid grid;
    private final int row;
    private final int unitColumn;
    private final Map<Integer, ResultTable.Column> columns;

    OfRow(Grid grid, int row, int unitColumn, Map<Integer, ResultTable.Column> columns) {
      this.grid = grid;
      this.row = row;
      this.unitColumn = unitColumn;
      this.columns = columns;
    }

    void read() {
      String name = grid.text(row, unitColumn);
      SourceSpan place = grid.place(row, unitColumn);
      Map<Integer, GridCell> filled = filled(place, name.isEmpty());
      if (mapping.skips(name.isEmpty() ? grid.first(row) : name) || filled.isEmpty()) {
        return;
      }
      Optional<Register.Unit> unit = names.unit(name);
      if (name.isEmpty()) {
        problems.add(Code.ROW_WITHOUT_UNIT, place, grid.first(row));
      } else if (unit.isEmpty()) {
        problems.add(names.unknown(place, name));
      } else {
        read(unit.get(), place, filled);
      }
    }

    /** Returns the cells that say something; a note across the table is none. */
    private Map<Integer, GridCell> filled(SourceSpan place, boolean nameless) {
      Map<Integer, GridCell> filled = new LinkedHashMap<>();
      for (int column : columns.keySet()) {
        grid.cell(row, column)
            .filter(cell -> nameless || !cell.span().equals(place))
            .filter(cell -> !mapping.nothing().contains(Titles.alike(cell.text())))
            .ifPresent(cell -> filled.put(column, cell));
      }
      return filled;
    }

    private void read(Register.Unit unit, SourceSpan place, Map<Integer, GridCell> filled) {
      Optional<String> source = id(SOURCE, filled);
      Optional<String> period = id(PERIOD, filled);
      Entered.About about = new Entered.About(mapping.evaluation(), unit.id(), source, period);
      SourceSpan first = rows.putIfAbsent(about, place);
      if (first != null) {
        problems.add(Code.UNIT_IN_TWO_ROWS, place, unit.name(), first.toString());
        return;
      }
      Fields fields = new Fields(scheme.forKind(unit.kind()), about);
      CellValue values = new CellValue(scheme, new FormWords(scheme, words));
      List<PlainCell> cells = new ArrayList<>();
      filled.forEach(
          (number, cell) -> {
            ResultTable.Column column = Objects.requireNonNull(columns.get(number));
            boolean known =
                isOfAssessment(column) && List.of(SOURCE, PERIOD).contains(column.name());
            if (cell.fault()) {
              problems.add(Code.CELL_FAULT, cell.span(), cell.text());
            } else if (!known) {
              cell(unit, fields.of(column), column, cell, values).ifPresent(cells::add);
            }
          });
      if (!cells.isEmpty()) {
        mapping
            .forAll()
            .forEach(
                (key, text) -> forAll(key, text, fields, values).ifPresent(c -> add(cells, c)));
        read.add(new PlainRow(unit, about, cells));
      }
    }

    private Optional<PlainCell> cell(
        Register.Unit unit,
        Optional<FormField> field,
        ResultTable.Column column,
        GridCell cell,
        CellValue values) {
      if (field.isEmpty()) {
        problems.add(Code.CELL_OF_NO_FIELD, cell.span(), column.title(), unit.name());
        return Optional.empty();
      }
      boolean remark = column.kind() == ResultTable.Kind.REMARK;
      String text =
          remark
              ? column.name().equals("date") ? CellValue.date(cell.text()) : cell.text()
              : values.of(field.get(), cell.text());
      return Optional.of(new PlainCell(column, field.get(), new Entered.Text(cell.span(), text)));
    }

    private Optional<PlainCell> forAll(
        String key, YamlNode.Scalar text, Fields fields, CellValue values) {
      ResultTable.Column column =
          new ResultTable.Column(ResultTable.Kind.ASSESSMENT, Optional.empty(), key);
      return fields
          .of(column)
          .map(
              field ->
                  new PlainCell(
                      column, field, new Entered.Text(text.span(), values.of(field, text.text()))));
    }

    /** What a cell says goes before what holds for all. */
    private static void add(List<PlainCell> cells, PlainCell cell) {
      boolean said =
          cells.stream().anyMatch(c -> !c.isRemark() && c.field().key().equals(cell.field().key()));
      if (!said) {
        cells.add(cell);
      }
    }

    /** Returns the source or period of a row, which may be named by its title, too. */
    private Optional<String> id(String key, Map<Integer, GridCell> filled) {
      Map<String, String> ids = new LinkedHashMap<>();
      if (key.equals(SOURCE)) {
        scheme.sources().forEach(source -> ids.put(source.id(), source.title()));
      } else {
        scheme.periods().forEach(period -> ids.put(period.id(), period.title()));
      }
      Optional<GridCell> cell =
          filled.entrySet().stream()
              .filter(e -> isOfAssessment(Objects.requireNonNull(columns.get(e.getKey()))))
              .filter(e -> Objects.requireNonNull(columns.get(e.getKey())).name().equals(key))
              .map(Map.Entry::getValue)
              .findFirst();
      Optional<String> said =
          cell.map(GridCell::text)
              .or(() -> Optional.ofNullable(mapping.forAll().get(key)).map(YamlNode.Scalar::text));
      Optional<String> id =
          said.flatMap(
              text ->
                  ids.entrySet().stream()
                      .filter(
                          e ->
                              e.getKey().equals(text)
                                  || Titles.alike(e.getValue()).equals(Titles.alike(text)))
                      .map(Map.Entry::getKey)
                      .findFirst());
      if (said.isPresent() && id.isEmpty()) {
        SourceSpan span =
            cell.map(GridCell::span)
                .orElseGet(() -> Objects.requireNonNull(mapping.forAll().get(key)).span());
        problems.add(Code.WORD_OF_FORM, span, said.get(), key, String.join(" / ", ids.keySet()));
      }
      return id;
    }
  }

  /** What there is to record in an assessment of a unit. */
  private record Fields(Scheme scheme, Entered.About about) {
    Optional<FormField> of(ResultTable.Column column) {
      if (column.leaf().isEmpty()) {
        List<FormField> fields =
            column.kind() == ResultTable.Kind.SHARED
                ? FormField.shared(scheme)
                : FormField.ofAssessment(scheme);
        return fields.stream().filter(f -> f.key().equals(column.name())).findFirst();
      }
      String id = column.leaf().get().id();
      String key = column.kind() == ResultTable.Kind.REMARK ? id : column.title();
      return scheme
          .leaves()
          .filter(leaf -> leaf.id().equals(id))
          .filter(leaf -> leaf.leaf().isAssessed(about.source(), about.period()))
          .flatMap(leaf -> FormField.of(leaf, about.period()).stream())
          .filter(field -> field.key().equals(key))
          .findFirst();
    }
  }
}
