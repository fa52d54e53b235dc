package org.kaoping.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaoping.check.BoundCheck;
import org.kaoping.check.CorrectionCheck;
import org.kaoping.check.DecisionCheck;
import org.kaoping.check.EvaluationCheck;
import org.kaoping.check.ResultChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.Decision;
import org.kaoping.result.Evaluation;
import org.kaoping.result.EvaluationReader;
import org.kaoping.result.KnownRecords;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.result.ResultTable;
import org.kaoping.result.Shared;
import org.kaoping.result.TableHeader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;
import org.kaoping.source.Shape;
import org.kaoping.source.ShapeCheck;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Table;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.YamlNode;

/** Reads and checks one evaluation. */
final class EvaluationStage {
  private final InputFiles files;
  private final WorkspaceFiles.EvaluationFiles names;
  private final Map<String, ReadScheme> schemes;
  private final List<String> schemeIds;
  private final DataStage.Corrections corrected;
  private final Problems problems;
  private final Places places = new Places();

  /**
   * Prepares to read.
   *
   * @param schemes those without errors, by id
   * @param schemeIds ids of all scheme files
   * @param corrected whether corrections must name what there is
   * @param problems where everything that is wrong goes
   */
  EvaluationStage(
      InputFiles files,
      WorkspaceFiles.EvaluationFiles names,
      Map<String, ReadScheme> schemes,
      List<String> schemeIds,
      DataStage.Corrections corrected,
      Problems problems) {
    this.files = files;
    this.names = names;
    this.schemes = schemes;
    this.schemeIds = schemeIds;
    this.corrected = corrected;
    this.problems = problems;
  }

  /** Returns the evaluation, or nothing if it or its scheme is too broken to read the results. */
  Optional<ReadEvaluation> run() {
    EvaluationReader reader = new EvaluationReader(places);
    EvaluationCheck check = new EvaluationCheck(places, problems);
    CorrectionCheck correctionCheck = new CorrectionCheck(places, problems);
    Optional<Evaluation> evaluation =
        required("evaluation.yaml", Shape.EVALUATION)
            .map(root -> reader.evaluation(names.id(), root));
    evaluation.ifPresent(check::evaluation);
    Optional<Register> register = required("units.yaml", Shape.UNITS).map(reader::register);
    Problems ofRegister = new Problems();
    register.ifPresent(new EvaluationCheck(places, ofRegister)::register);
    problems.addAll(ofRegister.all());
    List<Decision> decisions =
        (names.has("decisions.yaml")
                ? read(names.path("decisions.yaml"), Shape.DECISIONS)
                : Optional.<YamlNode>empty())
            .map(reader::decisions)
            .orElse(List.of());
    List<Correction> corrections = corrections();
    evaluation.ifPresent(e -> correctionCheck.corrections(e, corrections));
    Optional<ReadScheme> scheme = evaluation.flatMap(this::scheme);
    Optional<List<Table>> tables = tables();
    if (evaluation.isPresent() && register.isPresent() && tables.isPresent()) {
      missingResults(evaluation.get(), scheme, register.get(), tables.get());
    }
    if (evaluation.isPresent() && scheme.isPresent()) {
      check.budgets(evaluation.get(), scheme.get().scheme());
    }
    if (evaluation.isEmpty() || register.isEmpty() || scheme.isEmpty()) {
      names.results().forEach(path -> read(path, Shape.RESULT));
      return Optional.empty();
    }
    check.kinds(scheme.get().scheme(), register.get());
    if (ofRegister.isEmpty()) {
      DecisionCheck.quotas(scheme.get(), register.get(), problems);
      BoundCheck.kinds(scheme.get(), register.get(), problems);
      check.names(scheme.get().scheme(), register.get());
    }
    new DecisionCheck(places, problems).decisions(decisions, scheme.get().scheme(), register.get());
    if (corrected == DataStage.Corrections.HELD_TO_RESULTS) {
      correctionCheck.references(corrections, scheme.get().scheme(), register.get());
    }
    ResultChecks checks = new ResultChecks(evaluation.get(), scheme.get().scheme(), register.get());
    Optional<List<ResultTable>> read = tables.flatMap(all -> columns(all, checks.scheme()));
    if (read.isEmpty()) {
      names.results().forEach(path -> read(path, Shape.RESULT));
    }
    return Optional.of(
        new ReadEvaluation(
            names,
            evaluation.get(),
            scheme.get(),
            register.get(),
            decisions,
            corrections,
            withUnassessed(
                read.map(all -> results(checks, all)).orElse(List.of()).stream()
                    .filter(result -> isRated(result, register.get()))
                    .toList(),
                scheme.get().scheme(),
                register.get()),
            places));
  }

  /** Says whether something has to be recorded of a unit, not only carried from elsewhere. */
  private static boolean isAssessed(Scheme scheme, Register.Unit unit) {
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

  private List<Correction> corrections() {
    return names.has("corrections.yaml") && !isJustBeingPrinted(names.path("corrections.yaml"))
        ? read(names.path("corrections.yaml"), Shape.CORRECTIONS)
            .map(new CorrectionReader(places)::corrections)
            .orElse(List.of())
        : List.of();
  }

  /** A shell that is to put what lacks into a file empties it first. */
  private boolean isJustBeingPrinted(String path) {
    return corrected == DataStage.Corrections.PERHAPS_LACKING && files.isEmpty(path);
  }

  /** Returns the tables of results; nothing if there is one that cannot be taken row by row. */
  private Optional<List<Table>> tables() {
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
    SortedMap<String, List<Rows>> units = new TreeMap<>(); // in the order of files
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
    List<YamlNode.Mapping> trees = new ArrayList<>();
    file.ifPresent(root -> trees.add((YamlNode.Mapping) root));
    for (Rows rows : tables) {
      YamlNode.Mapping tree = rows.table.tree(rows.rows, found);
      found.addAll(ShapeCheck.check(Shape.RESULT, tree));
      trees.add(tree);
    }
    Optional<YamlNode.Mapping> merged =
        isWrong(found) ? Optional.empty() : Optional.of(ResultTable.merged(trees, found));
    if (isWrong(found)) {
      return Checked.rejected(found.all().stream().map(ResultTable::told).toList());
    }
    ResultReader.ReadResult read = ResultReader.read(merged.orElseThrow());
    checks.check(read, found);
    return Checked.of(
        shared.results(read.result()), found.all().stream().map(ResultTable::told).toList());
  }

  private static boolean isWrong(Problems found) {
    return found.all().stream().anyMatch(Diagnostic::isError);
  }

  private Optional<ReadScheme> scheme(Evaluation evaluation) {
    if (!schemeIds.contains(evaluation.scheme())) {
      problems.add(
          Diagnostic.of(
                  Code.UNKNOWN_REFERENCE,
                  places.value(evaluation, "scheme"),
                  Phrase.of("term.scheme"),
                  evaluation.scheme())
              .suggesting(evaluation.scheme(), schemeIds));
    }
    return Optional.ofNullable(schemes.get(evaluation.scheme()));
  }

  private void missingResults(
      Evaluation evaluation, Optional<ReadScheme> scheme, Register register, List<Table> tables) {
    if (!evaluation.status().isComplete()) {
      return;
    }
    Set<String> present = new HashSet<>(names.files());
    for (Table table : tables) {
      ResultTable.units(table).forEach(unit -> present.add(names.result(unit)));
    }
    for (Register.Unit unit : register.units()) {
      String name = names.result(unit.id());
      boolean due = scheme.map(s -> isAssessed(s.scheme(), unit)).orElse(true);
      if (due && !present.contains(name)) {
        Diagnostic missing =
            Diagnostic.of(Code.MISSING_FILE, places.value(unit, "id"), name)
                .withHint("file.results", unit.id());
        problems.add(
            tables.isEmpty()
                ? missing
                : missing.withHint("file.row", unit.id(), names.tables().get(0)));
      }
    }
  }

  private Optional<YamlNode> required(String name, Shape shape) {
    if (names.has(name)) {
      return read(names.path(name), shape);
    }
    String asking = names.path(name.equals("units.yaml") ? "evaluation.yaml" : name);
    problems.add(
        Diagnostic.of(Code.MISSING_FILE, SourceSpan.wholeFile(asking), names.path(name))
            .withHint("file." + (name.equals("units.yaml") ? "units" : "evaluation")));
    return Optional.empty();
  }

  private Optional<YamlNode> read(String path, Shape shape) {
    Checked<YamlNode> read = files.tree(path, shape);
    problems.addAll(read.diagnostics());
    return read.value();
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

  /**
   * An evaluation that is read and checked, not yet scored.
   *
   * @param results by id of the unit, of those that are rated
   * @param places of the evaluation, its units, decisions and corrections
   */
  record ReadEvaluation(
      WorkspaceFiles.EvaluationFiles files,
      Evaluation evaluation,
      ReadScheme scheme,
      Register register,
      List<Decision> decisions,
      List<Correction> corrections,
      List<UnitResult> results,
      Places places) {
    /** Says whether all assessments that count are there and final, as results need it. */
    boolean isComplete() {
      ResultChecks checks = new ResultChecks(evaluation, scheme.scheme(), register);
      Set<String> there =
          results.stream()
              .filter(checks::isSettled)
              .map(UnitResult::unit)
              .collect(Collectors.toSet());
      return register.units().stream().map(Register.Unit::id).allMatch(there::contains);
    }
  }
}
