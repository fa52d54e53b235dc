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
import org.kaoping.form.FormReader;
import org.kaoping.wording.Words;
import org.kaoping.workbook.WorkbookReader;

/** Takes what was filled into forms into the results. Nothing is written if anything is wrong. */
public final class FormImport {
  private FormImport() {}

  /** Reads forms and prepares the files that they change. */
  public static Checked<NewResults> prepare(Path root, List<Path> forms, Words words) {
    Problems problems = new Problems();
    List<Entered> entered = new ArrayList<>();
    for (Path form : forms) {
      Checked<org.kaoping.workbook.Workbook> book =
          WorkbookReader.read(form, form.toString().replace('\\', '/'));
      problems.addAll(book.diagnostics());
      book.value().ifPresent(b -> entered.addAll(FormReader.read(b, problems)));
    }
    Map<String, List<Entered>> byEvaluation = new LinkedHashMap<>();
    entered.forEach(
        e -> byEvaluation.computeIfAbsent(e.about().evaluation(), id -> new ArrayList<>()).add(e));
    ResultEdits edits = new ResultEdits(root, words, problems);
    byEvaluation.forEach((id, rows) -> evaluation(root, id, rows, edits, problems));
    return edits.made();
  }

  private static void evaluation(
      Path root, String id, List<Entered> entered, ResultEdits edits, Problems problems) {
    Optional<Checked<DataStage.Basis>> basis = DataStage.basis(root, id);
    if (basis.isEmpty()) {
      problems.add(Code.UNKNOWN_TO_FORM, entered.get(0).place(), id);
      return;
    }
    problems.addAll(basis.get().diagnostics());
    Map<String, List<Entered>> byUnit = new LinkedHashMap<>();
    entered.forEach(
        e -> byUnit.computeIfAbsent(e.about().unit(), unit -> new ArrayList<>()).add(e));
    basis
        .get()
        .value()
        .flatMap(edits::evaluation)
        .ifPresent(
            of ->
                byUnit.forEach(
                    (unit, rows) ->
                        of.read()
                            .register()
                            .unit(unit)
                            .ifPresentOrElse(
                                known -> of.unit(known, recorded -> rows),
                                () ->
                                    problems.add(
                                        Code.UNKNOWN_TO_FORM, rows.get(0).place(), unit))));
  }
}
