package org.kaoping.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.workbook.SheetPlan;
import org.kaoping.workbook.SheetPlan.Area;
import org.kaoping.workbook.SheetPlan.Blank;
import org.kaoping.workbook.SheetPlan.Entry;
import org.kaoping.workbook.SheetPlan.Look;

/**
 * One leaf over all units as a sheet: a row for each unit, and one more for each finding behind the
 * first. A hidden row has the keys of the columns, which are those of a table of results.
 */
final class IndicatorSheet {
  /** What the key of such a sheet begins with. */
  static final String MARK = "kaoping-table-1";

  /** The row of keys, from 0. */
  static final int KEYS = 3;

  private static final int WIDTH = 14;
  private static final List<String> REMARKS = List.of("reason", "note", "evidence", "by", "date");
  private static final Map<String, String> HEADS =
      Map.of(
          "reason", "form.reason",
          "note", "form.remark",
          "evidence", "form.evidence",
          "by", "form.assessor",
          "date", "form.date");

  private final List<Form> forms;
  private final org.kaoping.wording.Words words;

  private IndicatorSheet(List<Form> forms, org.kaoping.wording.Words words) {
    this.forms = forms;
    this.words = words;
  }

  /**
   * Returns forms as a sheet.
   *
   * @param name on its tab
   * @param forms of the same leaf in the same period by the same source, at least one
   */
  static SheetPlan of(String name, List<Form> forms, org.kaoping.wording.Words words) {
    return new IndicatorSheet(forms, words).plan(name);
  }

  private SheetPlan plan(String name) {
    Map<String, Form.Line> columns = new LinkedHashMap<>();
    forms.forEach(form -> lines(form).forEach(l -> columns.putIfAbsent(l.field().key(), l)));
    Form.Line leaf = columns.values().iterator().next();
    String id = leaf.field().key();
    Form first = forms.get(0);
    Limits limits = new Limits(2 + columns.size() + REMARKS.size(), words);
    List<List<Entry>> rows = new ArrayList<>();
    rows.add(
        List.of(
            text(
                String.join(
                    FormSheet.SEPARATOR,
                    MARK,
                    first.evaluation(),
                    first.source().orElse(""),
                    first.period().orElse("")),
                Look.PLAIN),
            text(leaf.title().lines().findFirst().orElse(id), Look.TITLE)));
    rows.add(
        List.of(
            blank(),
            text(
                String.join(
                    "\n",
                    Stream.concat(leaf.title().lines().skip(1), Stream.of(first.about()))
                        .filter(line -> !line.isEmpty())
                        .toList()),
                Look.WRAPPED)));
    rows.add(List.of(blank(), text(words.say("form.how", words.say("form.clean")), Look.NOTE)));
    rows.add(keys(columns, id));
    rows.add(heads(columns));
    for (Form form : forms) {
      rows(form, List.copyOf(columns.keySet()), rows);
    }
    List<SheetPlan.Note> notes = new ArrayList<>();
    int at = 2;
    for (Form.Line line : columns.values()) {
      limits.add(new Area(KEYS + 2, at, rows.size() - 1, at), line.limit());
      notes.add(limits.note(KEYS + 1, at, line));
      at++;
    }
    for (String remark : REMARKS) {
      String note = HEADS.getOrDefault(remark, remark) + ".note";
      notes.add(new SheetPlan.Note(KEYS + 1, at, words.say(note)));
      at++;
    }
    int last = 1 + columns.size() + REMARKS.size();
    List<Integer> widths = new ArrayList<>(List.of(0, 18));
    columns.values().forEach(c -> widths.add(WIDTH));
    widths.addAll(List.of(22, 24, 18, 10, 12));
    return new SheetPlan(
        name,
        limits.widths(widths),
        limits.rows(rows),
        List.of(),
        KEYS + 1,
        Set.of(KEYS),
        2,
        false,
        true,
        true,
        List.of(new Area(1, 1, 1, last), new Area(2, 1, 2, last)),
        limits.all(),
        notes,
        false);
  }

  private static Stream<Form.Line> lines(Form form) {
    return form.rows().stream()
        .flatMap(row -> row instanceof Form.Line line ? Stream.of(line) : Stream.empty())
        .filter(line -> line.field().leaf().isPresent());
  }

  private static Entry text(String text, Look look) {
    return FormSheet.text(text, look);
  }

  private static Entry blank() {
    return new Blank(Look.PLAIN);
  }

  private static List<Entry> keys(Map<String, Form.Line> columns, String leaf) {
    List<Entry> keys = new ArrayList<>(List.of(blank(), text("unit", Look.PLAIN)));
    columns.keySet().forEach(key -> keys.add(text(key, Look.PLAIN)));
    REMARKS.forEach(remark -> keys.add(text(leaf + ":" + remark, Look.PLAIN)));
    return keys;
  }

  private List<Entry> heads(Map<String, Form.Line> columns) {
    List<Entry> heads = new ArrayList<>(List.of(blank(), text(words.say("form.unit"), Look.HEAD)));
    columns.values().forEach(line -> heads.add(text(line.what(), Look.HEAD)));
    REMARKS.forEach(
        remark -> heads.add(text(words.say(HEADS.getOrDefault(remark, remark)), Look.HEAD)));
    return heads;
  }

  /**
   * Adds the rows of a unit: what is said of the leaf, its measures and checks in the first, where
   * a finding may stand, too, if nothing is remarked of the leaf itself.
   */
  private static void rows(Form form, List<String> columns, List<List<Entry>> rows) {
    List<Form.Line> lines = lines(form).toList();
    Form.Line whole = lines.get(0);
    List<Form.Line> found =
        lines.stream()
            .skip(1)
            .filter(line -> line.field().kind().isFound() && !line.filled().value().isEmpty())
            .toList();
    boolean shared = !isRemarked(whole.filled()) && !found.isEmpty();
    List<Form.Line> first =
        Stream.concat(
                lines.stream().filter(line -> !line.field().kind().isFound()),
                shared ? Stream.of(found.get(0)) : Stream.empty())
            .toList();
    rows.add(row(form, columns, first, shared ? found.get(0).filled() : whole.filled()));
    found.stream()
        .skip(shared ? 1 : 0)
        .forEach(line -> rows.add(row(form, columns, List.of(line), line.filled())));
  }

  private static boolean isRemarked(Form.Filled filled) {
    return !(filled.reason() + filled.note() + filled.evidence() + filled.by() + filled.date())
        .isEmpty();
  }

  private static List<Entry> row(
      Form form, List<String> columns, List<Form.Line> lines, Form.Filled remarks) {
    List<Entry> row = new ArrayList<>();
    row.add(text(form.unit(), Look.PLAIN));
    row.add(text(form.name(), Look.WRAPPED));
    for (String column : columns) {
      row.add(
          lines.stream()
              .filter(line -> line.field().key().equals(column))
              .map(line -> FormSheet.value(line.filled().value(), line.field().kind(), Look.INPUT))
              .findFirst()
              .orElse(new Blank(Look.INPUT)));
    }
    for (String remark :
        List.of(
            remarks.reason(), remarks.note(), remarks.evidence(), remarks.by(), remarks.date())) {
      row.add(text(remark, Look.INPUT));
    }
    return row;
  }
}
