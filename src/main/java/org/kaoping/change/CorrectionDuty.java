package org.kaoping.change;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.reckon.PublishedValues;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.result.Correction;
import org.kaoping.result.CorrectionReader;
import org.kaoping.result.PublishedValue;
import org.kaoping.source.Places;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Yaml;
import org.kaoping.source.YamlNode;

/** Whether every change of final results is recorded as a correction. */
public final class CorrectionDuty {
  private final Changes.State now;
  private final Changes changes;
  private final FileComparison files;

  /** Prepares to look from one state to another at what changed between them. */
  public CorrectionDuty(Changes.State old, Changes.State now, Changes changes) {
    this.now = now;
    this.changes = changes;
    this.files = new FileComparison(old.root(), now.root());
  }

  /** Returns what is not recorded, or not as it is, at places in the later state. */
  public List<Diagnostic> check() {
    Problems problems = new Problems();
    for (EvaluationChange change : changes.evaluations()) {
      if (change.before().filter(CorrectionDuty::isFinal).isPresent()) {
        check(change, problems);
      }
    }
    return problems.all().stream().sorted(Diagnostic.BY_PLACE).toList();
  }

  /** Returns the entries that are still to be written, with the file that each belongs to. */
  public List<Lacking> lacking() {
    List<Lacking> lacking = new ArrayList<>();
    for (EvaluationChange change : changes.evaluations()) {
      if (change.before().filter(CorrectionDuty::isFinal).isPresent()
          && change.after().filter(CorrectionDuty::isFinal).isPresent()) {
        NewCorrections records = records(change);
        List<Correction.Change> values = records.lacking(change.values());
        if (!values.isEmpty() || (records.records().isEmpty() && !meant(change).isEmpty())) {
          lacking.add(
              new Lacking(
                  CorrectionsFile.path(change.id()),
                  change.after().get().corrections().isEmpty(),
                  values,
                  change.origins(meant(change))));
        }
      }
    }
    return lacking;
  }

  /**
   * A correction that is to be written.
   *
   * @param file where it belongs
   * @param isFirst whether the file has none yet
   * @param origins what was changed: paths of files, and folders of evaluations that it carries
   */
  public record Lacking(
      String file, boolean isFirst, List<Correction.Change> values, List<String> origins) {}

  private static boolean isFinal(RankedEvaluation ranked) {
    return ranked.evaluation().status().isFixed();
  }

  private static NewCorrections records(EvaluationChange change) {
    return NewCorrections.of(
        change.before().orElseThrow().corrections(), change.after().orElseThrow().corrections());
  }

  private void check(EvaluationChange change, Problems problems) {
    if (change.after().filter(CorrectionDuty::isFinal).isEmpty()) {
      problems.add(withdrawn(change));
      return;
    }
    CorrectionsFile file = new CorrectionsFile(now.root(), change.id());
    NewCorrections records = records(change);
    altered(change, file, problems);
    List<EvaluationChange.FileChange> meant = meant(change);
    if (records.records().isEmpty() && (!meant.isEmpty() || !change.values().isEmpty())) {
      String what = String.join(", ", change.origins(meant));
      problems.add(Code.CORRECTION_MISSING, file.whole(), change.id(), what);
      return;
    }
    for (Correction.Change value : change.values()) {
      if (!records.ways().containsKey(value.value())) {
        int last = change.after().orElseThrow().corrections().size() - 1;
        problems.add(Code.CHANGE_MISSING, file.span(last), ReadyEntry.line(value));
      }
    }
    untrue(change, records, file, problems);
  }

  private Diagnostic withdrawn(EvaluationChange change) {
    StatusWritten status = StatusWritten.of(now.root(), change.id());
    return Diagnostic.of(Code.RESULTS_WITHDRAWN, status.span(), change.id(), status.phrase());
  }

  /** Whether something else may take the place of final results is no matter of corrections. */
  private List<EvaluationChange.FileChange> meant(EvaluationChange change) {
    String own = "data/" + change.id() + "/";
    return change.files().stream()
        .filter(file -> !file.path().equals(CorrectionsFile.path(change.id())))
        .filter(
            file ->
                !change.isOfStatus()
                    || !file.path().equals(own + "evaluation.yaml")
                    || files.differsBesides("status", file.path()))
        .toList();
  }

  private static void altered(EvaluationChange change, CorrectionsFile file, Problems problems) {
    List<Correction> before = change.before().orElseThrow().corrections();
    List<Correction> after = change.after().orElseThrow().corrections();
    for (int i = 0; i < before.size(); i++) {
      if (i >= after.size() || !after.get(i).equals(before.get(i))) {
        SourceSpan span = i < after.size() ? file.span(i) : file.whole();
        problems.add(Code.CORRECTION_ALTERED, span, before.get(i).date(), before.get(i).what());
      }
    }
  }

  private static void untrue(
      EvaluationChange change, NewCorrections records, CorrectionsFile file, Problems problems) {
    Map<PublishedValue, String> before = PublishedValues.of(change.before().orElseThrow());
    Map<PublishedValue, String> after = PublishedValues.of(change.after().orElseThrow());
    for (Correction.Change way : records.ways().values()) {
      Correction.Change real =
          new Correction.Change(
              way.value(),
              Optional.ofNullable(before.get(way.value())),
              Optional.ofNullable(after.get(way.value())));
      if (!way.equals(real)) {
        problems.add(
            Code.CHANGE_UNTRUE,
            file.span(way.value()),
            ReadyEntry.line(way),
            real.word(real.before()),
            real.word(real.after()));
      }
    }
  }

  /**
   * The corrections that a state has beyond those of an earlier one.
   *
   * @param records in the order of the file
   */
  record NewCorrections(List<Correction> records) {
    static NewCorrections of(List<Correction> old, List<Correction> now) {
      List<Correction> records = new ArrayList<>(now);
      old.forEach(records::remove);
      return new NewCorrections(List.copyOf(records));
    }

    /** Returns from what to what they lead, by value. */
    Map<PublishedValue, Correction.Change> ways() {
      return Correction.ways(records);
    }

    /** Returns what is still to be recorded of all that changed. */
    List<Correction.Change> lacking(List<Correction.Change> changed) {
      Map<PublishedValue, Correction.Change> ways = ways();
      return changed.stream()
          .map(
              change ->
                  Optional.ofNullable(ways.get(change.value()))
                      .map(
                          way -> new Correction.Change(change.value(), way.after(), change.after()))
                      .orElse(change))
          .filter(change -> !change.isNone())
          .toList();
    }
  }

  /** Where corrections of one evaluation stand, in a state without errors. */
  static final class CorrectionsFile {
    private final Path root;
    private final String path;
    private final Places places = new Places();
    private final List<Correction> corrections;

    CorrectionsFile(Path root, String evaluation) {
      this.root = root;
      this.path = path(evaluation);
      this.corrections =
          tree(path).map(new CorrectionReader(places)::corrections).orElse(List.of());
    }

    /** Returns the path of the file, there or not. */
    static String path(String evaluation) {
      return "data/" + evaluation + "/corrections.yaml";
    }

    SourceSpan whole() {
      return SourceSpan.wholeFile(path);
    }

    /** Returns the place of a correction, by its position from 0. */
    SourceSpan span(int position) {
      return places.span(corrections.get(position));
    }

    /** Returns the place of the last change of a value, or of the whole file if there is none. */
    SourceSpan span(PublishedValue value) {
      return corrections.stream()
          .flatMap(correction -> correction.changes().stream())
          .filter(change -> change.value().equals(value))
          .reduce((first, next) -> next)
          .map(places::span)
          .orElseGet(this::whole);
    }

    private Optional<YamlNode> tree(String file) {
      return Files.exists(root.resolve(file))
          ? SourceFile.read(root, file).then(new Yaml()::read).value()
          : Optional.empty();
    }
  }
}
