package org.kaoping.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Quantity;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/**
 * What those who fill in forms changed since these were written, laid on what is recorded now. What
 * they left alone stays as it is recorded; what they and others changed differently is told.
 */
public final class FormChanges {
  private final Scheme scheme;
  private final FormMaker now;
  private final FormWords words;
  private final String file;
  private final List<Entered> recorded;
  private final Problems problems;

  /**
   * Prepares the forms of one unit.
   *
   * @param scheme as units of its kind have it
   * @param now makes forms of what is recorded now
   * @param file workspace-relative path of the unit's results
   * @param recorded when the forms were written
   */
  public FormChanges(
      Scheme scheme,
      FormMaker now,
      String file,
      List<Entered> recorded,
      Words words,
      Problems problems) {
    this.scheme = scheme;
    this.now = now;
    this.words = new FormWords(scheme, words);
    this.file = file;
    this.recorded = recorded;
    this.problems = problems;
  }

  /** Where a form stands. */
  private record Place(String file, Optional<String> sheet, Entered.About about) {
    static Place of(Entered row) {
      return new Place(row.place().file(), row.place().sheet(), row.about());
    }
  }

  /**
   * Returns what is to be recorded: records of leaves whole, other fields alone. An empty row says
   * that what is recorded is to go. Forms that do not tell what was recorded come back as they are.
   */
  public List<Entered> of(List<Entered> entered) {
    Map<Place, List<Entered>> forms = new LinkedHashMap<>();
    entered.forEach(
        row -> forms.computeIfAbsent(Place.of(row), place -> new ArrayList<>()).add(row));
    List<Entered> all = new ArrayList<>();
    forms.forEach(
        (place, rows) -> {
          List<Entered> before =
              recorded.stream()
                  .filter(row -> row.place().file().equals(place.file()))
                  .filter(row -> row.about().equals(place.about()))
                  .toList();
          all.addAll(before.isEmpty() ? rows : form(rows, before));
        });
    return all;
  }

  /** What a form says, what was recorded when it was written, and what is recorded now. */
  private record Sides(List<Entered> form, List<Entered> before, List<Entered> now) {
    Sides of(String key) {
      return new Sides(with(form, key), with(before, key), with(now, key));
    }

    private static List<Entered> with(List<Entered> rows, String key) {
      return rows.stream().filter(row -> row.key().equals(key) && !row.isEmpty()).toList();
    }

    /** Says whether the form changed nothing, or what is recorded now says the same. */
    boolean isOfNow() {
      return same(form, before) || same(form, now);
    }

    /** Says whether only the form changed. */
    boolean isOfForm() {
      return same(now, before);
    }

    /** Says whether each has one row, whose cells can be told apart. */
    boolean isOfCells() {
      return form.size() == 1 && now.size() == 1 && before.size() <= 1;
    }
  }

  private List<Entered> form(List<Entered> rows, List<Entered> before) {
    Entered.About about = rows.get(0).about();
    List<Entered> recordedNow =
        now.form(about.source(), about.period()).stream()
            .flatMap(form -> form.rows().stream())
            .flatMap(row -> row instanceof Form.Line line ? Stream.of(line) : Stream.empty())
            .map(line -> entered(rows.get(0), line))
            .toList();
    Set<String> ofLeaves = new TreeSet<>();
    List<Entered> all = new ArrayList<>();
    for (Indicator leaf : scheme.leaves().toList()) {
      List<FormField> fields = FormField.of(leaf, about.period());
      Set<String> keys = fields.stream().map(FormField::key).collect(Collectors.toSet());
      List<Entered> own = rows.stream().filter(row -> keys.contains(row.key())).toList();
      if (!own.isEmpty()) {
        ofLeaves.addAll(keys);
        List<Entered> spread = new LeafForm(leaf, fields, words, problems).spread(own);
        all.addAll(leaf(fields, own.get(0), new Sides(spread, before, recordedNow)));
      }
    }
    rows.stream()
        .map(Entered::key)
        .filter(key -> !ofLeaves.contains(key))
        .distinct()
        .forEach(key -> all.addAll(field(key, new Sides(rows, before, recordedNow).of(key), rows)));
    return all;
  }

  /** Returns the record of a leaf, nothing if nobody changed it in the form. */
  private List<Entered> leaf(List<FormField> fields, Entered first, Sides sides) {
    if (fields.stream().allMatch(field -> sides.of(field.key()).isOfNow())) {
      return List.of();
    }
    List<Entered> all = new ArrayList<>();
    fields.forEach(field -> all.addAll(merged(field.key(), first, sides.of(field.key()))));
    return all.isEmpty() ? List.of(emptied(first, fields.get(0).key())) : all;
  }

  /** Returns the rows of a field of no leaf, nothing if nobody changed it in the form. */
  private List<Entered> field(String key, Sides sides, List<Entered> rows) {
    if (sides.isOfNow()) {
      return List.of();
    }
    Entered first = rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    List<Entered> merged = merged(key, first, sides);
    return merged.isEmpty() ? List.of(emptied(first, key)) : merged;
  }

  private List<Entered> merged(String key, Entered first, Sides sides) {
    if (sides.isOfNow()) {
      return sides.now();
    }
    if (sides.isOfForm()) {
      return sides.form();
    }
    if (!sides.isOfCells()) {
      conflict(
          sides.form().stream().findFirst().orElse(first).place(),
          key,
          said(sides.before()),
          said(sides.form()),
          said(sides.now()));
      return sides.now();
    }
    Entered before = sides.before().stream().findFirst().orElse(emptied(first, key));
    Entered cells = cells(sides.form().get(0), before, sides.now().get(0));
    return cells.isEmpty() ? List.of() : List.of(cells);
  }

  private Entered cells(Entered form, Entered before, Entered now) {
    List<Optional<Entered.Text>> cells = new ArrayList<>();
    for (int i = 0; i < form.cells().size(); i++) {
      Optional<Entered.Text> mine = form.cells().get(i);
      Optional<Entered.Text> old = before.cells().get(i);
      Optional<Entered.Text> others = now.cells().get(i);
      cells.add(same(others, old) && !same(others, mine) ? mine : others);
      if (!same(mine, old) && !same(others, old) && !same(others, mine)) {
        conflict(
            mine.map(Entered.Text::span).orElse(form.place()),
            form.key(),
            said(old),
            said(mine),
            said(others));
      }
    }
    return new Entered(
        form.about(),
        form.key(),
        form.place(),
        false,
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5));
  }

  private void conflict(
      SourceSpan place, String key, Phrase before, Phrase form, Phrase recordedNow) {
    problems.add(Code.FORM_IS_OLDER, place, key, before, form, file, recordedNow);
  }

  private static Phrase said(Optional<Entered.Text> cell) {
    return cell.map(text -> Phrase.of("shown.text", text.text()))
        .orElseGet(() -> Phrase.of("shown.none"));
  }

  private static Phrase said(List<Entered> rows) {
    String all =
        rows.stream()
            .map(row -> row.all().stream().map(Entered.Text::text).collect(Collectors.joining(" ")))
            .collect(Collectors.joining(" / "));
    return all.isEmpty() ? Phrase.of("shown.none") : Phrase.of("shown.text", all);
  }

  private static boolean same(List<Entered> some, List<Entered> others) {
    for (int i = 0; i < some.size() && i < others.size(); i++) {
      for (int cell = 0; cell < some.get(i).cells().size(); cell++) {
        if (!same(some.get(i).cells().get(cell), others.get(i).cells().get(cell))) {
          return false;
        }
      }
    }
    return some.size() == others.size();
  }

  /** Compares numbers by value: spreadsheet programs save 8.50 as 8.5. */
  private static boolean same(Optional<Entered.Text> one, Optional<Entered.Text> other) {
    String text = one.map(Entered.Text::text).orElse("");
    String others = other.map(Entered.Text::text).orElse("");
    return text.equals(others)
        || (Quantity.isSpelledBy(text)
            && Quantity.isSpelledBy(others)
            && Quantity.of(text).equals(Quantity.of(others)));
  }

  private static Entered emptied(Entered place, String key) {
    return row(place, key, Form.Filled.NOTHING);
  }

  private static Entered entered(Entered place, Form.Line line) {
    return row(place, line.field().key(), line.filled());
  }

  private static Entered row(Entered place, String key, Form.Filled filled) {
    return new Entered(
        place.about(),
        key,
        place.place(),
        false,
        text(place, filled.value()),
        text(place, filled.reason()),
        text(place, filled.note()),
        text(place, filled.evidence()),
        text(place, filled.by()),
        text(place, filled.date()));
  }

  private static Optional<Entered.Text> text(Entered place, String text) {
    return Optional.of(text.strip())
        .filter(stripped -> !stripped.isEmpty())
        .map(stripped -> new Entered.Text(place.place(), stripped));
  }
}
