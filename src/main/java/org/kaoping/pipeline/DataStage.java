package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kaoping.check.CarriesCheck;
import org.kaoping.check.PersonalDataCheck;
import org.kaoping.check.SeriesCheck;
import org.kaoping.check.SiteCheck;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.FormerCheck;
import org.kaoping.reckon.History;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.rehearse.SchemeMapping;
import org.kaoping.report.Drafts;
import org.kaoping.report.Edition;
import org.kaoping.report.Settings;
import org.kaoping.result.Evaluation;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.ReadScheme;
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

  private static final Set<Code> UNREAD = Set.of(Code.UNREADABLE, Code.YAML_LIMIT);

  private final Path root;
  private final Drafts drafts;
  private final Corrections corrections;
  private final Memory memory;
  private final boolean isPublic;
  private final PersonalDataCheck personal;
  private final InputFiles files;
  private final Problems problems = new Problems();
  private final Map<String, RankedEvaluation> published = new HashMap<>();
  private List<EvaluationStage.ReadEvaluation> read = List.of();
  private Map<String, ReadScheme> schemes = Map.of();

  private DataStage(Path root, Drafts drafts, Corrections corrections, Memory memory) {
    this(root, drafts, corrections, memory, false);
  }

  /** Creates one, perhaps for files that are public already. */
  private DataStage(
      Path root, Drafts drafts, Corrections corrections, Memory memory, boolean isPublic) {
    this.isPublic = isPublic;
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

  /** Does the same with files that are published, in which nothing is a secret any more. */
  static Checked<CheckedWorkspace> ofPublished(Path root) {
    return new DataStage(root, Drafts.LEFT_OUT, Corrections.HELD_TO_RESULTS, Memory.none(), true)
        .workspace();
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

  /**
   * Tries a draft scheme on the results of an evaluation.
   *
   * @param draft id of a scheme of the workspace
   * @param evaluation id of one that has results
   * @param mapping where the draft reads what is not called alike
   */
  static Checked<SchemeTrial> tried(
      Path root, String draft, String evaluation, SchemeMapping mapping) {
    DataStage stage =
        new DataStage(root, Drafts.LEFT_OUT, Corrections.HELD_TO_RESULTS, Memory.none());
    return stage.workspace().then(workspace -> stage.tried(draft, evaluation, mapping));
  }

  private Checked<SchemeTrial> tried(String draft, String evaluation, SchemeMapping mapping) {
    EvaluationStage.ReadEvaluation as =
        read.stream().filter(e -> e.evaluation().id().equals(evaluation)).findFirst().orElseThrow();
    Evaluation.Status status = as.evaluation().status();
    if (!status.isComplete()) {
      return Checked.rejected(
          List.of(
              Diagnostic.of(
                  Code.NO_RESULTS, as.places().span(as.evaluation()), evaluation, status.word())));
    }
    Problems found = new Problems();
    return new SchemeTrial.Maker(
            as,
            Optional.ofNullable(published.get(evaluation)).orElseThrow(),
            Optional.ofNullable(schemes.get(draft)).orElseThrow(),
            new EvaluationStage(files, as.files(), schemes, List.of(draft), corrections, found),
            new RankStage(read, drafts, corrections, memory, published, found),
            found)
        .made(mapping);
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
    if (problems.all().stream().anyMatch(d -> UNREAD.contains(d.code()))) {
      return Checked.rejected(problems.all()); // what it holds would be told as missing
    }
    schemes = schemes(names.schemes());
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
        corrections == Corrections.HELD_TO_RESULTS && !isPublic // else two states are only compared
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
    new RankStage(read, drafts, corrections, memory, published, problems).run();
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
}
