package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kaoping.check.CarriesCheck;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.check.SeriesCheck;
import org.kaoping.check.SiteCheck;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.Awards;
import org.kaoping.reckon.Carries;
import org.kaoping.reckon.Completed;
import org.kaoping.reckon.CorrectedValueCheck;
import org.kaoping.reckon.FormerCheck;
import org.kaoping.reckon.History;
import org.kaoping.reckon.LeafMemo;
import org.kaoping.reckon.Peers;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Scorer;
import org.kaoping.reckon.Standings;
import org.kaoping.reckon.UnitScore;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Settings;
import org.kaoping.result.Shared;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Series;
import org.kaoping.source.Shape;
import org.kaoping.source.WorkspaceFiles;

/** From the files of a workspace to ranked evaluations, or to everything that is wrong. */
final class DataStage {
  /** Whether corrections must lead to what the results are. */
  enum Corrections {
    HELD_TO_RESULTS,
    /** So that it can be said which ones lack. */
    PERHAPS_LACKING
  }

  private final Path root;
  private final Drafts drafts;
  private final Corrections corrections;
  private final Memory memory;
  private final PersonalDataCheck personal;
  private final InputFiles files;
  private final Problems problems = new Problems();
  private final Set<String> ranked = new HashSet<>();
  private final Map<String, RankedEvaluation> published = new HashMap<>();
  private List<EvaluationStage.ReadEvaluation> read = List.of();

  private DataStage(Path root, Drafts drafts, Corrections corrections, Memory memory) {
    this.root = root;
    this.drafts = drafts;
    this.corrections = corrections;
    this.memory = memory;
    this.personal = SiteSettings.personalData(root);
    this.files = new InputFiles(root, memory, personal);
  }

  /** Reads, checks, scores and ranks everything under {@code schemes/} and {@code data/}. */
  static Checked<CheckedWorkspace> run(Path root) {
    return run(root, Memory.none());
  }

  /**
   * Does the same.
   *
   * @param memory of what files that are still the same became
   */
  static Checked<CheckedWorkspace> run(Path root, Memory memory) {
    return run(root, Drafts.LEFT_OUT, memory);
  }

  /** Does the same, perhaps with drafts. */
  static Checked<CheckedWorkspace> run(Path root, Drafts drafts, Memory memory) {
    return new DataStage(root, drafts, Corrections.HELD_TO_RESULTS, memory).workspace();
  }

  /** Does the same, perhaps whatever its corrections lead to. */
  static Checked<CheckedWorkspace> run(Path root, Corrections corrections, Memory memory) {
    return new DataStage(root, Drafts.LEFT_OUT, corrections, memory).workspace();
  }

  /**
   * Reads and checks one evaluation alone, whatever its status.
   *
   * @return nothing if there is none of this id
   */
  static Optional<Checked<EvaluationStage.ReadEvaluation>> read(Path root, String evaluation) {
    return one(root, evaluation, found -> true)
        .map(checked -> checked.then(basis -> Checked.of(basis.read(), List.of())));
  }

  /**
   * Reads what results of an evaluation are recorded by, whatever is recorded already.
   *
   * @return nothing if there is none of this id
   */
  static Optional<Checked<Basis>> basis(Path root, String evaluation) {
    return one(root, evaluation, found -> found.span().file().startsWith("schemes/"));
  }

  /** An evaluation whose scheme and units are right, and where its files are read from. */
  record Basis(EvaluationStage.ReadEvaluation read, InputFiles files) {}

  /**
   * Reads one evaluation.
   *
   * @param matters what hinders it; everything does if it cannot be read
   */
  private static Optional<Checked<Basis>> one(
      Path root, String evaluation, Predicate<Diagnostic> matters) {
    DataStage stage =
        new DataStage(root, Drafts.LEFT_OUT, Corrections.HELD_TO_RESULTS, Memory.none());
    WorkspaceFiles names = WorkspaceFiles.scan(root);
    return names.evaluations().stream()
        .filter(e -> e.id().equals(evaluation))
        .findFirst()
        .map(
            files -> {
              Optional<EvaluationStage.ReadEvaluation> read = stage.read(names, files);
              List<Diagnostic> found =
                  stage.problems.all().stream()
                      .filter(d -> read.isEmpty() || matters.test(d))
                      .toList();
              return found.stream().anyMatch(Diagnostic::isError)
                  ? Checked.rejected(found)
                  : Checked.of(new Basis(read.orElseThrow(), stage.files), found);
            });
  }

  private Optional<EvaluationStage.ReadEvaluation> read(
      WorkspaceFiles names, WorkspaceFiles.EvaluationFiles evaluation) {
    List<String> ids = names.schemes().stream().map(DataStage::id).toList();
    Map<String, ReadScheme> schemes = schemes(names.schemes());
    return new EvaluationStage(files, evaluation, schemes, ids, corrections, problems).run();
  }

  private Checked<CheckedWorkspace> workspace() {
    WorkspaceFiles names = WorkspaceFiles.scan(root);
    problems.addAll(names.diagnostics());
    if (problems.all().stream().anyMatch(d -> d.code() == Code.UNREADABLE)) {
      return Checked.rejected(problems.all()); // what it holds would be told as missing
    }
    Map<String, ReadScheme> schemes = schemes(names.schemes());
    boolean whole = schemes.size() == names.schemes().size();
    Settings settings =
        names
            .site()
            .flatMap(path -> settings(path, whole ? grades(schemes) : Optional.empty()))
            .orElse(Settings.DEFAULT);
    List<String> ids = names.schemes().stream().map(DataStage::id).toList();
    LackingMemory.of(
            root,
            names,
            schemes.values().stream().map(ReadScheme::scheme).toList(),
            Runtime.getRuntime().maxMemory())
        .ifPresent(
            lacking -> {
              throw lacking;
            });
    read =
        names.evaluations().stream()
            .flatMap(
                e ->
                    new EvaluationStage(files, e, schemes, ids, corrections, problems)
                        .run().stream())
            .toList();
    Set<String> allowed =
        corrections == Corrections.HELD_TO_RESULTS // else two states are only compared
            ? personalData(names)
            : Set.of();
    CarriesCheck.check(
        read.stream()
            .map(e -> new CarriesCheck.Run(e.evaluation(), e.scheme().scheme(), e.places()))
            .toList(),
        names.evaluations().stream().map(WorkspaceFiles.EvaluationFiles::id).toList(),
        problems);
    if (problems.all().stream().anyMatch(Diagnostic::isError)) {
      return Checked.rejected(problems.all());
    }
    read.forEach(this::rank);
    List<RankedEvaluation> ranked =
        read.stream()
            .flatMap(e -> Optional.ofNullable(published.get(e.evaluation().id())).stream())
            .toList();
    Series series = Series.of(schemes.values().stream().map(ReadScheme::scheme).toList());
    History history = History.of(series, ranked);
    for (EvaluationStage.ReadEvaluation each : read) {
      Optional.ofNullable(published.get(each.evaluation().id()))
          .ifPresent(r -> FormerCheck.check(r, history, each.places(), problems));
    }
    return Checked.of(
        new CheckedWorkspace(settings, drafts, ranked, history, Edition.WHOLE, allowed),
        problems.all());
  }

  /** Tells what leads to a person, and returns what of it may be published. */
  private Set<String> personalData(WorkspaceFiles names) {
    List<PersonalDataCheck.Seen> seen = new ArrayList<>(List.of(files.personalData()));
    for (WorkspaceFiles.EvaluationFiles evaluation : names.evaluations()) { // part of addresses
      SourceSpan place = SourceSpan.wholeFile(evaluation.path("evaluation.yaml"));
      seen.add(personal.of(evaluation.id(), place, List.of()));
    }
    PersonalDataCheck.Seen all = PersonalDataCheck.Seen.all(seen);
    problems.addAll(all.found());
    return all.allowed();
  }

  private static Optional<List<String>> grades(Map<String, ReadScheme> schemes) {
    return Optional.of(
        schemes.values().stream()
            .flatMap(read -> read.scheme().grades().stream())
            .flatMap(grades -> grades.bands().stream())
            .map(Grades.Grade::id)
            .distinct()
            .toList());
  }

  /**
   * Reads the settings.
   *
   * @param grades of all schemes; empty if one of these has errors
   */
  private Optional<Settings> settings(String path, Optional<List<String>> grades) {
    Checked<Settings> settings =
        files
            .tree(path, Shape.SITE)
            .then(node -> Checked.of(node, SiteCheck.check(root, node)))
            .then(
                node ->
                    Checked.of(
                        node, grades.map(known -> SiteCheck.grades(node, known)).orElse(List.of())))
            .then(Settings::read);
    problems.addAll(settings.diagnostics());
    return settings.value();
  }

  private Map<String, ReadScheme> schemes(List<String> paths) {
    Map<String, ReadScheme> schemes = new LinkedHashMap<>();
    for (String path : paths) {
      Checked<ReadScheme> scheme = files.scheme(path);
      problems.addAll(scheme.diagnostics());
      scheme.value().ifPresent(s -> schemes.put(id(path), s));
    }
    if (schemes.size() == paths.size()) {
      problems.addAll(SeriesCheck.check(schemes.values()));
    }
    return schemes;
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
  }

  /** Ranks an evaluation behind those that it carries. */
  private void rank(EvaluationStage.ReadEvaluation read) {
    String id = read.evaluation().id();
    boolean shown = read.evaluation().status().isPublished() || drafts == Drafts.SHOWN;
    if (!shown || !ranked.add(id)) {
      return;
    }
    for (String carried : read.evaluation().carried()) {
      this.read.stream().filter(e -> e.evaluation().id().equals(carried)).forEach(this::rank);
    }
    Optional<RankedEvaluation> made =
        switch (read.evaluation().status()) {
          case DRAFT -> Optional.of(draft(read));
          case OPEN -> Optional.of(open(read));
          case NOTICE, FINAL, SUPERSEDED -> ranked(read, problems);
        };
    made.ifPresent(evaluation -> published.put(id, evaluation));
  }

  private static RankedEvaluation open(EvaluationStage.ReadEvaluation read) {
    return RankedEvaluation.open(
        read.evaluation(), read.scheme().scheme(), read.register(), read.results());
  }

  /**
   * Returns a draft with its results if they are complete. What keeps them from being ranked, e.g.
   * a tie that nobody has decided yet, is no mistake before they are to be published.
   */
  private RankedEvaluation draft(EvaluationStage.ReadEvaluation read) {
    boolean carriesResults =
        read.evaluation().carried().stream()
            .map(id -> Optional.ofNullable(published.get(id)))
            .allMatch(carried -> carried.filter(other -> !other.isOpen()).isPresent());
    Problems found = new Problems();
    Optional<RankedEvaluation> ranked =
        carriesResults && read.isComplete() ? ranked(read, found) : Optional.empty();
    if (ranked.isEmpty() || found.all().stream().anyMatch(Diagnostic::isError)) {
      return open(read);
    }
    problems.addAll(found.all());
    return ranked.get();
  }

  private Optional<RankedEvaluation> ranked(
      EvaluationStage.ReadEvaluation read, Problems problems) {
    Scheme scheme = read.scheme().scheme();
    Problems found = new Problems();
    Carries carries =
        Carries.of(read.evaluation(), scheme, read.register(), published, read.places(), found);
    Optional<Completed> completed =
        Completed.of(scheme, read.register(), carries, read.results(), found);
    problems.addAll(found.all());
    if (completed.isEmpty() || !found.isEmpty()) {
      return Optional.empty();
    }
    List<UnitResult> results = completed.get().results();
    Scorer scorer = Scorer.of(scheme, read.register(), carries, completed.get().peers());
    boolean alone = !Peers.matter(scheme) && carries.runs().isEmpty();
    Shared shared = new Shared();
    LeafMemo memo = scorer.memo();
    List<UnitScore> scores =
        results.parallelStream()
            .map(
                result -> {
                  Supplier<UnitScore> score = () -> scorer.score(result, memo).sharing(shared);
                  return alone ? memory.score(result, scheme, score) : score.get();
                })
            .toList();
    Standings standings = Standings.of(scheme, read.register(), results, scores);
    Checked<Awards> awards =
        Awards.give(
            scheme,
            read.register(),
            standings,
            read.decisions(),
            read.places(),
            read.places().value(read.evaluation(), "scheme"),
            read.files().path("decisions.yaml"));
    problems.addAll(awards.diagnostics());
    Optional<RankedEvaluation> ranked =
        awards
            .value()
            .map(
                given ->
                    new RankedEvaluation(
                        false,
                        read.evaluation(),
                        scheme,
                        read.register(),
                        results,
                        scorer,
                        given,
                        read.corrections()));
    ranked
        .filter(r -> corrections == Corrections.HELD_TO_RESULTS)
        .ifPresent(r -> CorrectedValueCheck.check(r, read.places(), problems));
    return ranked;
  }
}
