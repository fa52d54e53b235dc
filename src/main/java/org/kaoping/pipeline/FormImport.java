package org.kaoping.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.form.Entered;
import org.kaoping.form.FormChanges;
import org.kaoping.form.FormMaker;
import org.kaoping.form.FormReader;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.wording.Words;
import org.kaoping.workbook.Workbook;
import org.kaoping.workbook.WorkbookReader;

/** Takes what was filled into forms into the results. Nothing is written if anything is wrong. */
public final class FormImport {
  private final Path root;
  private final Words words;
  private final Problems problems = new Problems();
  private final List<Entered> entered = new ArrayList<>();
  private final List<Entered> recordedThen = new ArrayList<>();
  private final ResultEdits edits;

  private FormImport(Path root, Words words) {
    this.root = root;
    this.words = words;
    this.edits = new ResultEdits(root, words, problems);
  }

  /** Reads forms and prepares the files that they change. */
  public static Checked<NewResults> prepare(Path root, List<Path> forms, Words words) {
    FormImport made = new FormImport(root, words);
    forms.forEach(made::read);
    Map<String, List<Entered>> byEvaluation = new LinkedHashMap<>();
    made.entered.forEach(
        e -> byEvaluation.computeIfAbsent(e.about().evaluation(), id -> new ArrayList<>()).add(e));
    byEvaluation.forEach(made::evaluation);
    return made.edits.made();
  }

  private void read(Path form) {
    Checked<Workbook> book = WorkbookReader.read(form, form.toString().replace('\\', '/'));
    problems.addAll(book.diagnostics());
    book.value().ifPresent(b -> entered.addAll(FormReader.read(b, problems)));
    book.value().ifPresent(b -> recordedThen.addAll(FormReader.recorded(b)));
  }

  private void evaluation(String id, List<Entered> rows) {
    Optional<Checked<DataStage.Basis>> basis = DataStage.basis(root, id);
    if (basis.isEmpty()) {
      problems.add(Code.UNKNOWN_TO_FORM, rows.get(0).place(), id);
      return;
    }
    problems.addAll(basis.get().diagnostics());
    Map<String, List<Entered>> byUnit = new LinkedHashMap<>();
    rows.forEach(e -> byUnit.computeIfAbsent(e.about().unit(), unit -> new ArrayList<>()).add(e));
    basis
        .get()
        .value()
        .flatMap(edits::evaluation)
        .ifPresent(of -> byUnit.forEach((unit, own) -> unit(of, unit, own)));
  }

  private void unit(ResultEdits.OfEvaluation of, String id, List<Entered> rows) {
    of.read()
        .register()
        .unit(id)
        .ifPresentOrElse(
            unit -> of.unit(unit, recorded -> changed(of.read(), unit, recorded, rows)),
            () -> problems.add(Code.UNKNOWN_TO_FORM, rows.get(0).place(), id));
  }

  /** Returns what forms change in results; where there are none yet, all that is filled in. */
  private List<Entered> changed(
      EvaluationStage.ReadEvaluation read,
      Register.Unit unit,
      Optional<UnitResult> recorded,
      List<Entered> rows) {
    if (recorded.isEmpty()) {
      return rows.stream().filter(row -> !row.isEmpty()).toList();
    }
    FormMaker now =
        new FormMaker(
            read.evaluation(), read.scheme().scheme(), unit, recorded.get(), leaf -> true, words);
    return new FormChanges(
            read.scheme().scheme().forKind(unit.kind()),
            now,
            recorded.get().file(),
            recordedThen,
            words,
            problems)
        .of(rows);
  }
}
