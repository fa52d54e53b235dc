package org.kaoping.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.workbook.Sheet;
import org.kaoping.workbook.SheetPlan;
import org.kaoping.workbook.SheetPlan.Entry;
import org.kaoping.workbook.SheetPlan.Look;

/**
 * The sheet of a workbook of forms that tells what was recorded when they were written: a row for
 * each form, and one for each of its fields with something in it. Nobody sees or changes it.
 */
final class RecordedSheet {
  /** What stands in its first cell. */
  static final String MARK = "kaoping-recorded-1";

  /** The columns of a form's ids, of the key of a field, and of its six cells. */
  private static final int COLUMNS = 11;

  private static final int KEY = 5;

  private RecordedSheet() {}

  /**
   * Returns the sheet of forms.
   *
   * @param name on its tab
   */
  static SheetPlan of(String name, List<Form> forms) {
    List<List<Entry>> rows = new ArrayList<>();
    rows.add(List.of(text(MARK)));
    for (Form form : forms) {
      rows.add(row(form, "", FormSheet.text("", Look.PLAIN), Form.Filled.NOTHING));
      for (Form.Row row : form.rows()) {
        if (row instanceof Form.Line line && !line.filled().equals(Form.Filled.NOTHING)) {
          Form.Filled filled = line.filled();
          FormField field = line.field();
          rows.add(
              row(
                  form,
                  field.key(),
                  FormSheet.value(filled.value(), field.kind(), Look.PLAIN),
                  filled));
        }
      }
    }
    return new SheetPlan(
        name,
        Collections.nCopies(COLUMNS, 12),
        rows,
        List.of(),
        0,
        Set.of(),
        0,
        false,
        true,
        true,
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  private static List<Entry> row(Form form, String key, Entry value, Form.Filled filled) {
    return List.of(
        text(form.evaluation()),
        text(form.unit()),
        text(form.source().orElse("")),
        text(form.period().orElse("")),
        text(key),
        value,
        text(filled.reason()),
        text(filled.note()),
        text(filled.evidence()),
        text(filled.by()),
        text(filled.date()));
  }

  private static Entry text(String text) {
    return FormSheet.text(text, Look.PLAIN);
  }

  /** Says whether a sheet is one. */
  static boolean is(Sheet sheet) {
    return sheet.cell(1, 1).filter(cell -> cell.text().equals(MARK)).isPresent();
  }

  /** Returns what was recorded: for each form a row without a key, and rows of its fields. */
  static List<Entered> read(Sheet sheet) {
    List<Entered> all = new ArrayList<>();
    for (int at : sheet.rows().stream().skip(1).map(row -> row.get(0).row()).toList()) {
      SourceSpan place = sheet.place(at, KEY + 1);
      all.add(
          new Entered(
              new Entered.About(
                  id(sheet, at, 1).orElse(""),
                  id(sheet, at, 2).orElse(""),
                  id(sheet, at, 3),
                  id(sheet, at, 4)),
              id(sheet, at, KEY).orElse(""),
              place,
              false,
              FormReader.text(sheet, at, KEY + 1),
              FormReader.text(sheet, at, KEY + 2),
              FormReader.text(sheet, at, KEY + 3),
              FormReader.text(sheet, at, KEY + 4),
              FormReader.text(sheet, at, KEY + 5),
              FormReader.text(sheet, at, KEY + 6)));
    }
    return all;
  }

  private static Optional<String> id(Sheet sheet, int row, int column) {
    return FormReader.text(sheet, row, column).map(Entered.Text::text);
  }
}
