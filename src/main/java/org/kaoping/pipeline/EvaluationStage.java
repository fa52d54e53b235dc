package org.kaoping.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kaoping.check.BoundCheck;
import org.kaoping.check.DecisionCheck;
import org.kaoping.check.EvaluationCheck;
import org.kaoping.check.ResultChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Evaluation;
import org.kaoping.result.EvaluationReader;
import org.kaoping.result.Register;
import org.kaoping.result.ResultTable;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;
import org.kaoping.source.Shape;
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
    Proceedings.Reader proceedings =
        new Proceedings.Reader(files, names, corrected, places, problems);
    Optional<Evaluation> evaluation =
        required("evaluation.yaml", Shape.EVALUATION)
            .map(root -> reader.evaluation(names.id(), root));
    evaluation.ifPresent(check::evaluation);
    Optional<Register> register = required("units.yaml", Shape.UNITS).map(reader::register);
    Problems ofRegister = new Problems();
    register.ifPresent(new EvaluationCheck(places, ofRegister)::register);
    problems.addAll(ofRegister.all());
    Proceedings beside = proceedings.read();
    evaluation.ifPresent(e -> proceedings.check(beside, e));
    Optional<ReadScheme> scheme = evaluation.flatMap(this::scheme);
    ResultsStage results = new ResultsStage(files, names, problems);
    Optional<List<Table>> tables = results.tables();
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
    proceedings.check(beside, scheme.get().scheme(), register.get());
    ResultChecks checks = new ResultChecks(evaluation.get(), scheme.get().scheme(), register.get());
    return Optional.of(
        new ReadEvaluation(
            names,
            evaluation.get(),
            scheme.get(),
            register.get(),
            beside,
            results.run(checks, register.get(), tables),
            places));
  }

  /**
   * Reads the results again as those of another scheme.
   *
   * @param before an evaluation in which nothing is wrong
   * @param carries as {@link Evaluation#carries}, by leaves of the other scheme
   * @param tree what the results of a unit are under the other scheme, by its id and what is
   *     written
   */
  ReadEvaluation again(
      ReadEvaluation before,
      ReadScheme other,
      Map<String, List<String>> carries,
      BiFunction<String, YamlNode.Mapping, YamlNode.Mapping> tree) {
    Evaluation as =
        places.note(
            before.evaluation().under(other.scheme().id(), carries),
            before.places().of(before.evaluation()));
    EvaluationCheck check = new EvaluationCheck(before.places(), problems);
    check.kinds(other.scheme(), before.register());
    DecisionCheck.quotas(other, before.register(), problems);
    BoundCheck.kinds(other, before.register(), problems);
    ResultsStage results = new ResultsStage(files, names, problems);
    return new ReadEvaluation(
        names,
        as,
        other,
        before.register(),
        Proceedings.none(),
        results.again(
            new ResultChecks(as, other.scheme(), before.register()),
            before.scheme().scheme(),
            before.register(),
            tree),
        places);
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
      boolean due = scheme.map(s -> ResultsStage.isAssessed(s.scheme(), unit)).orElse(true);
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

  /**
   * An evaluation that is read and checked, not yet scored.
   *
   * @param results by id of the unit, of those that are rated
   * @param places of the evaluation, its units and proceedings
   */
  record ReadEvaluation(
      WorkspaceFiles.EvaluationFiles files,
      Evaluation evaluation,
      ReadScheme scheme,
      Register register,
      Proceedings proceedings,
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
