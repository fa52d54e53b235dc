package org.kaoping.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.exact.Quantity;
import org.kaoping.workbook.SheetPlan;
import org.kaoping.workbook.SheetPlan.Area;
import org.kaoping.workbook.SheetPlan.Blank;
import org.kaoping.workbook.SheetPlan.Entry;
import org.kaoping.workbook.SheetPlan.Figure;
import org.kaoping.workbook.SheetPlan.Look;
import org.kaoping.workbook.SheetPlan.Words;

/**
 * A form as a sheet: a row for each thing to record. The first column, which is hidden, has the
 * keys: of the whole form in its first row, of fields in theirs.
 */
final class FormSheet {
  /** What the key of a form begins with. */
  static final String MARK = "kaoping-form-1";

  static final String SEPARATOR = "|";
  static final int KEY = 0;
  static final int VALUE = 5;
  private static final int TITLE = 2;
  private static final int LAST = 10;
  private static final List<Integer> WIDTHS = List.of(0, 10, 34, 7, 36, 14, 22, 24, 18, 10, 12);
  private static final List<String> HEADS =
      List.of(
          "form.clause",
          "form.title-and-criterion",
          "form.points",
          "form.what",
          "form.value",
          "form.reason",
          "form.remark",
          "form.evidence",
          "form.assessor",
          "form.date");

  private final Form form;
  private final org.kaoping.wording.Words words;
  private final List<List<Entry>> rows = new ArrayList<>();
  private final List<Area> merges = new ArrayList<>();
  private final List<SheetPlan.Note> notes = new ArrayList<>();
  private final Limits limits;

  private FormSheet(Form form, org.kaoping.wording.Words words) {
    this.form = form;
    this.words = words;
    this.limits = new Limits(LAST + 1, words);
  }

  /**
   * Returns a form as a sheet.
   *
   * @param name on its tab
   */
  static SheetPlan of(String name, Form form, org.kaoping.wording.Words words) {
    return new FormSheet(form, words).plan(name);
  }

  private SheetPlan plan(String name) {
    rows.add(List.of(text(key(), Look.PLAIN), text(form.title(), Look.TITLE)));
    wide(text(form.about(), Look.PLAIN));
    wide(text(words.say("form.how", words.say("form.clean")), Look.NOTE));
    int head = rows.size();
    for (int column = VALUE; column <= LAST; column++) {
      notes.add(new SheetPlan.Note(head, column, words.say(HEADS.get(column - 1) + ".note")));
    }
    rows.add(
        Stream.concat(
                Stream.of(nothing()), HEADS.stream().map(key -> text(words.say(key), Look.HEAD)))
            .toList());
    for (Form.Row row : form.rows()) {
      if (row instanceof Form.Heading heading) {
        heading(heading);
      } else if (row instanceof Form.Line line) {
        line(line);
      }
    }
    return new SheetPlan(
        name,
        limits.widths(WIDTHS),
        limits.rows(rows),
        List.of(),
        head,
        Set.of(),
        0,
        false,
        true,
        true,
        merges,
        limits.all(),
        notes,
        false);
  }

  private String key() {
    return String.join(
        SEPARATOR,
        MARK,
        form.evaluation(),
        form.unit(),
        form.source().orElse(""),
        form.period().orElse(""));
  }

  static Entry text(String text, Look look) {
    return text.isEmpty() ? new Blank(look) : new Words(text, look);
  }

  private static Entry nothing() {
    return new Blank(Look.PLAIN);
  }

  /** Adds a row of one text as wide as the sheet. */
  private void wide(Entry entry) {
    merges.add(new Area(rows.size(), 1, rows.size(), LAST));
    rows.add(List.of(nothing(), entry));
  }

  private void heading(Form.Heading heading) {
    List<Entry> row = new ArrayList<>(Collections.nCopies(LAST + 1, new Blank(Look.BRANCH)));
    row.set(KEY, nothing());
    row.set(1, text("　".repeat(heading.depth()) + heading.title(), Look.BRANCH));
    row.set(TITLE + 1, text(heading.points(), Look.BRANCH));
    merges.add(new Area(rows.size(), 1, rows.size(), TITLE));
    rows.add(row);
  }

  private void line(Form.Line line) {
    int at = rows.size();
    FormField.Kind kind = line.field().kind();
    Form.Filled filled = line.filled();
    boolean said = kind.isRemarked();
    boolean reasoned = (said && line.field().judged().isPresent()) || line.field().mayNotApply();
    List<Entry> row = new ArrayList<>();
    row.add(text(line.field().key(), Look.PLAIN));
    row.add(text(line.clause(), Look.WRAPPED));
    row.add(text(line.title(), Look.WRAPPED));
    row.add(text(line.points(), Look.WRAPPED));
    row.add(text(line.what(), Look.WRAPPED));
    row.add(value(filled.value(), kind, Look.INPUT));
    row.add(input(filled.reason(), reasoned));
    row.add(input(filled.note(), said));
    row.add(input(filled.evidence(), said));
    row.add(input(filled.by(), said));
    row.add(input(filled.date(), said));
    rows.add(row);
    limits.add(Area.cell(at, VALUE), line.limit());
    notes.add(limits.note(at, VALUE, line));
  }

  private static Entry input(String text, boolean open) {
    return text(text, open ? Look.INPUT : Look.PLAIN);
  }

  /** Returns what is filled in, as a number where it is one. */
  static Entry value(String text, FormField.Kind kind, Look look) {
    boolean number =
        kind != FormField.Kind.MARKS
            && kind != FormField.Kind.DATE
            && Quantity.isSpelledBy(text)
            && !text.endsWith("%");
    return number ? new Figure(text, -1, look) : text(text, look);
  }
}
