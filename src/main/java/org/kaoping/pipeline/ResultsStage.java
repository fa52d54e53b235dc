package org.kaoping.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kaoping.check.ResultChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.result.KnownRecords;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.result.ResultTable;
import org.kaoping.result.Shared;
import org.kaoping.result.TableHeader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Fields;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapeCheck;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.YamlNode;

/** Reads and checks the results of an evaluation. */
final class ResultsStage {
  private final InputFiles files;
  private final WorkspaceFiles.EvaluationFiles names;
  private final Problems problems;

  /**
   * Prepares to read.
   *
   * @param problems where everything that is wrong goes
   */
  ResultsStage(InputFiles files, WorkspaceFiles.EvaluationFiles names, Problems problems) {
    this.files = files;
    this.names = names;
    this.problems = problems;
  }

  /**
   * Returns the results of units that are rated, also of those of which nothing has to be recorded.
   */
  List<UnitResult> run(ResultChecks checks, Register register, Optional<List<Table>> tables) {
    Optional<List<ResultTable>> read = tables.flatMap(all -> columns(all, checks.scheme()));
    if (read.isEmpty()) {
      names
          .results()
          .forEach(path -> problems.addAll(files.tree(path, Shape.RESULT).diagnostics()));
    }
    return withUnassessed(
        read.map(all -> results(checks, all)).orElse(List.of()).stream()
            .filter(result -> isRated(result, register))
            .toList(),
        checks.scheme(),
        register);
  }

  /**
   * Reads the results again as those of another scheme; nothing is wrong with them as they are.
   *
   * @param own the scheme that they were recorded under
   * @param register units
   * @param tree what the results of a unit are under the other scheme, by its id and what is
   *     written
   */
  List<UnitResult> again(
      ResultChecks checks,
      Scheme own,
      Register register,
      BiFunction<String, YamlNode.Mapping, YamlNode.Mapping> tree) {
    List<ResultTable> tables = tables().flatMap(all -> columns(all, own)).orElseThrow();
    Set<String> present = Set.copyOf(names.files());
    List<UnitResult> results = new ArrayList<>();
    byFile(tables)
        .forEach(
            (path, rows) -> {
              Problems found = new Problems();
              Optional<YamlNode> file =
                  present.contains(path)
                      ? files.tree(path, Shape.RESULT).value()
                      : Optional.empty();
              YamlNode.Mapping written = merged(file, rows, found).orElseThrow();
              String unit = Fields.of(written).text("unit");
              ResultReader.ReadResult read = ResultReader.read(tree.apply(unit, written));
              if (isRated(read.result(), register)) {
                checks.check(read, found);
                results.add(read.result());
              }
              problems.addAll(found.all().stream().map(ResultTable::told).toList());
            });
    return withUnassessed(results, checks.scheme(), register);
  }

  /** Says whether something has to be recorded of a unit, not only carried from elsewhere. */
  static boolean isAssessed(Scheme scheme, Register.Unit unit) {
    Scheme own = scheme.forKind(unit.kind());
    return own.stated()
        || own.leaves().anyMatch(leaf -> !leaf.leaf().isCarried())
        || own.nodes().anyMatch(node -> node.factor().isPresent());
  }

  /** Returns results of units, also of those of which nothing has to be recorded. */
  private List<UnitResult> withUnassessed(
      List<UnitResult> results, Scheme scheme, Register register) {
    List<UnitResult> all = new ArrayList<>(results);
    Set<String> there = results.stream().map(UnitResult::unit).collect(Collectors.toSet());
    for (Register.Unit unit : register.units()) {
      if (!there.contains(unit.id()) && !isAssessed(scheme, unit)) {
        all.add(UnitResult.none(names.result(unit.id()), unit.id()));
      }
    }
    return all;
  }

  private static boolean isRated(UnitResult result, Register register) {
    return register.unit(result.unit()).flatMap(Register.Unit::unrated).isEmpty();
  }

  /** Returns the tables of results; nothing if there is one that cannot be taken row by row. */
  Optional<List<Table>> tables() {
    List<Checked<Table>> all = names.tables().stream().map(files::table).toList();
    all.forEach(checked -> problems.addAll(checked.diagnostics()));
    List<Table> whole = all.stream().flatMap(checked -> checked.value().stream()).toList();
    return whole.size() == all.size() ? Optional.of(whole) : Optional.empty();
  }

  /** Rows are not checked below a column that is itself wrong. */
  private Optional<List<ResultTable>> columns(List<Table> tables, Scheme scheme) {
    List<Checked<ResultTable>> all =
        tables.stream().map(table -> TableHeader.read(table, scheme)).toList();
    all.forEach(checked -> problems.addAll(checked.diagnostics()));
    List<ResultTable> right = all.stream().flatMap(checked -> checked.value().stream()).toList();
    return right.size() == all.size() ? Optional.of(right) : Optional.empty();
  }

  /** Results are many: each is read, checked and stripped of its places by itself, in parallel. */
  private List<UnitResult> results(ResultChecks checks, List<ResultTable> tables) {
    List<String> with =
        List.of(
            names.path("evaluation.yaml"),
            names.path("units.yaml"),
            "schemes/" + checks.scheme().id() + ".yaml");
    SortedMap<String, List<Rows>> units = byFile(tables);
    Set<String> present = Set.copyOf(names.files());
    Shared shared = new Shared();
    KnownRecords known = new KnownRecords(shared);
    List<Checked<UnitResult>> all =
        List.copyOf(units.entrySet()).parallelStream()
            .map(
                unit ->
                    files.result(
                        unit.getKey(),
                        present.contains(unit.getKey()),
                        unit.getValue().stream().map(Rows::text).collect(Collectors.joining("\n")),
                        with,
                        file -> result(file, unit.getValue(), checks, known, shared)))
            .toList();
    all.forEach(checked -> problems.addAll(checked.diagnostics()));
    return all.stream().flatMap(checked -> checked.value().stream()).toList();
  }

  /** Returns the files of results, there or not, in order, with what tables have of their units. */
  private SortedMap<String, List<Rows>> byFile(List<ResultTable> tables) {
    SortedMap<String, List<Rows>> units = new TreeMap<>();
    names.results().forEach(path -> units.put(path, new ArrayList<>()));
    for (ResultTable table : tables) {
      table
          .byUnit()
          .forEach(
              (unit, rows) ->
                  units
                      .computeIfAbsent(names.result(unit), path -> new ArrayList<>())
                      .add(new Rows(table, rows)));
    }
    return units;
  }

  private Checked<UnitResult> result(
      Optional<SourceFile> file,
      List<Rows> tables,
      ResultChecks checks,
      KnownRecords known,
      Shared shared) {
    if (file.isEmpty()) {
      return result(Optional.empty(), tables, checks, shared);
    }
    Optional<UnitResult> right =
        tables.isEmpty() ? right(file.get(), checks, known) : Optional.empty();
    return right
        .map(result -> Checked.of(result, List.of()))
        .orElseGet(
            () ->
                files
                    .results(file.get())
                    .then(tree -> result(Optional.of(tree), tables, checks, shared)));
  }

  /** Returns the results of a file in which nothing is wrong, if that can be told quickly. */
  private Optional<UnitResult> right(SourceFile file, ResultChecks checks, KnownRecords known) {
    String unit = file.path().substring(names.result("").length() - ".yaml".length());
    Optional<String> kind = checks.kind(unit.substring(0, unit.length() - ".yaml".length()));
    Optional<KnownRecords.Rest> rest = known.rest(file, kind);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    Checked<YamlNode> tree = files.results(rest.get().file());
    if (!tree.diagnostics().isEmpty()) {
      return Optional.empty();
    }
    Optional<ResultReader.ReadResult> whole =
        rest.get().whole(ResultReader.read(tree.value().orElseThrow()));
    if (whole.isEmpty() || !checks.kind(whole.get().result().unit()).equals(kind)) {
      return Optional.empty();
    }
    Problems found = new Problems();
    checks.check(whole.get(), found);
    return found.isEmpty() ? Optional.of(rest.get().right(whole.get().result())) : Optional.empty();
  }

  private static Checked<UnitResult> result(
      Optional<YamlNode> file, List<Rows> tables, ResultChecks checks, Shared shared) {
    Problems found = new Problems();
    Optional<YamlNode.Mapping> merged = merged(file, tables, found);
    if (merged.isPresent()) {
      ResultReader.ReadResult read = ResultReader.read(merged.get());
      checks.check(read, found);
      return Checked.of(
          shared.results(read.result()), found.all().stream().map(ResultTable::told).toList());
    }
    return Checked.rejected(found.all().stream().map(ResultTable::told).toList());
  }

  /** Returns what a file and tables say of a unit as one tree; nothing if that is wrong. */
  private static Optional<YamlNode.Mapping> merged(
      Optional<YamlNode> file, List<Rows> tables, Problems found) {
    List<YamlNode.Mapping> trees = new ArrayList<>();
    file.ifPresent(root -> trees.add((YamlNode.Mapping) root));
    for (Rows rows : tables) {
      YamlNode.Mapping tree = rows.table.tree(rows.rows, found);
      found.addAll(ShapeCheck.check(Shape.RESULT, tree));
      trees.add(tree);
    }
    Optional<YamlNode.Mapping> merged =
        isWrong(found) ? Optional.empty() : Optional.of(ResultTable.merged(trees, found));
    return isWrong(found) ? Optional.empty() : merged;
  }

  private static boolean isWrong(Problems found) {
    return found.all().stream().anyMatch(Diagnostic::isError);
  }

  /** What a table has of one unit. */
  private record Rows(ResultTable table, List<Table.Row> rows) {
    /** Returns all that is made of it depends on: what is written, and where. */
    String text() {
      return rows.stream()
          .map(row -> row.cell(0).span() + " " + row.text())
          .collect(Collectors.joining("\n", table.table().header().text() + "\n", ""));
    }
  }
}
