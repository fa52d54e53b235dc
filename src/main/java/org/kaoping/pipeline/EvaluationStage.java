package org.kaoping.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.check.CorrectionChecks;
import org.kaoping.check.EvaluationChecks;
import org.kaoping.check.ResultChecks;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.Decision;
import org.kaoping.result.Evaluation;
import org.kaoping.result.EvaluationReader;
import org.kaoping.result.Register;
import org.kaoping.result.ResultReader;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;
import org.kaoping.source.Shape;
import org.kaoping.source.WorkspaceFiles;
import org.kaoping.source.YamlNode;

/** Reads and checks one evaluation. */
final class EvaluationStage {
  private final InputFiles files;
  private final WorkspaceFiles.EvaluationFiles names;
  private final Map<String, ReadScheme> schemes;
  private final List<String> schemeIds;
  private final DataStage.Corrections corrected;
  private final List<Diagnostic> diagnostics;
  private final Places places = new Places();

  /**
   * Prepares to read.
   *
   * @param schemes those without errors, by id
   * @param schemeIds ids of all scheme files
   * @param corrected whether corrections must name what there is
   * @param diagnostics where everything that is wrong goes
   */
  EvaluationStage(
      InputFiles files,
      WorkspaceFiles.EvaluationFiles names,
      Map<String, ReadScheme> schemes,
      List<String> schemeIds,
      DataStage.Corrections corrected,
      List<Diagnostic> diagnostics) {
    this.files = files;
    this.names = names;
    this.schemes = schemes;
    this.schemeIds = schemeIds;
    this.corrected = corrected;
    this.diagnostics = diagnostics;
  }

  /** Returns the evaluation, or nothing if it or its scheme is too broken to read the results. */
  Optional<ReadEvaluation> run() {
    EvaluationReader reader = new EvaluationReader(places);
    EvaluationChecks checks = new EvaluationChecks(places);
    Optional<Evaluation> evaluation =
        required("evaluation.yaml", Shape.EVALUATION)
            .map(root -> reader.evaluation(names.id(), root));
    evaluation.ifPresent(e -> note(checks.evaluation(e)));
    Optional<Register> register = required("units.yaml", Shape.UNITS).map(reader::register);
    List<Diagnostic> ofRegister = register.stream().flatMap(checks::register).toList();
    note(ofRegister.stream());
    List<Decision> decisions =
        (names.has("decisions.yaml")
                ? read(names.path("decisions.yaml"), Shape.DECISIONS)
                : Optional.<YamlNode>empty())
            .map(reader::decisions)
            .orElse(List.of());
    List<Correction> corrections = corrections();
    evaluation.ifPresent(e -> note(new CorrectionChecks(places).corrections(e, corrections)));
    Optional<ReadScheme> scheme = evaluation.flatMap(this::scheme);
    if (evaluation.isPresent() && register.isPresent()) {
      note(missingResults(evaluation.get(), register.get()));
    }
    if (evaluation.isPresent() && scheme.isPresent()) {
      note(checks.budgets(evaluation.get(), scheme.get()));
    }
    if (evaluation.isEmpty() || register.isEmpty() || scheme.isEmpty()) {
      names.results().forEach(path -> read(path, Shape.RESULT));
      return Optional.empty();
    }
    if (ofRegister.isEmpty()) {
      note(EvaluationChecks.quotas(scheme.get(), register.get()));
      note(checks.names(scheme.get(), register.get()));
    }
    note(checks.decisions(decisions, scheme.get(), register.get()));
    if (corrected == DataStage.Corrections.HELD_TO_RESULTS) {
      note(
          new CorrectionChecks(places)
              .references(corrections, scheme.get().scheme(), register.get()));
    }
    ResultChecks results =
        new ResultChecks(evaluation.get(), scheme.get().scheme(), register.get());
    return Optional.of(
        new ReadEvaluation(
            names,
            evaluation.get(),
            scheme.get(),
            register.get(),
            decisions,
            corrections,
            results(results),
            places));
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

  /** Results are many: each is read, checked and stripped of its places by itself, in parallel. */
  private List<UnitResult> results(ResultChecks checks) {
    List<String> with =
        List.of(
            names.path("evaluation.yaml"),
            names.path("units.yaml"),
            "schemes/" + checks.scheme().id() + ".yaml");
    List<Checked<UnitResult>> all =
        names.results().parallelStream()
            .map(
                path ->
                    files.result(
                        path,
                        with,
                        root -> {
                          ResultReader.ReadResult read = ResultReader.read(path, root);
                          return Checked.of(read.result(), checks.check(read).toList());
                        }))
            .toList();
    all.forEach(checked -> diagnostics.addAll(checked.diagnostics()));
    return all.stream().flatMap(checked -> checked.value().stream()).toList();
  }

  private Optional<ReadScheme> scheme(Evaluation evaluation) {
    if (!schemeIds.contains(evaluation.scheme())) {
      diagnostics.add(
          Diagnostic.of(
                  Code.UNKNOWN_REFERENCE,
                  places.value(evaluation, "scheme"),
                  Phrase.of("term.scheme"),
                  evaluation.scheme())
              .suggesting(evaluation.scheme(), schemeIds));
    }
    return Optional.ofNullable(schemes.get(evaluation.scheme()));
  }

  private Stream<Diagnostic> missingResults(Evaluation evaluation, Register register) {
    Set<String> files = Set.copyOf(names.files());
    return evaluation.status().isComplete()
        ? register.units().stream()
            .filter(unit -> !files.contains(names.result(unit.id())))
            .map(
                unit ->
                    Diagnostic.of(
                            Code.MISSING_FILE, places.value(unit, "id"), names.result(unit.id()))
                        .withHint("file.results", unit.id()))
        : Stream.empty();
  }

  private Optional<YamlNode> required(String name, Shape shape) {
    if (names.has(name)) {
      return read(names.path(name), shape);
    }
    String asking = names.path(name.equals("units.yaml") ? "evaluation.yaml" : name);
    diagnostics.add(
        Diagnostic.of(Code.MISSING_FILE, SourceSpan.wholeFile(asking), names.path(name))
            .withHint("file." + (name.equals("units.yaml") ? "units" : "evaluation")));
    return Optional.empty();
  }

  private Optional<YamlNode> read(String path, Shape shape) {
    Checked<YamlNode> read = files.tree(path, shape);
    diagnostics.addAll(read.diagnostics());
    return read.value();
  }

  private void note(Stream<Diagnostic> found) {
    found.forEach(diagnostics::add);
  }

  /**
   * An evaluation that is read and checked, not yet scored.
   *
   * @param results by id of the unit
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
      Places places) {}
}
