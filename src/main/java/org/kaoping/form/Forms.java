package org.kaoping.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.FileNames;
import org.kaoping.wording.Words;
import org.kaoping.workbook.SheetPlan;

/**
 * The forms of an evaluation, as workbooks.
 *
 * @param results what is recorded already, by id of the unit
 */
public record Forms(
    Evaluation evaluation,
    Scheme scheme,
    Register register,
    Map<String, UnitResult> results,
    Words words) {
  /** How forms are put together. */
  public enum By {
    /** A workbook for each unit, a sheet for each assessment. */
    UNIT,
    /** A workbook for each department, with what it assesses; a sheet for each unit. */
    DEPARTMENT,
    /** A workbook for each leaf, a row for each unit. */
    INDICATOR,
    /** One workbook, a sheet for each unit. */
    EVALUATION
  }

  /**
   * Which forms are wanted; all where nothing is named.
   *
   * @param units ids
   * @param sources ids
   * @param periods ids
   * @param departments as the scheme names them
   * @param indicators ids of indicators
   */
  public record Wanted(
      By by,
      List<String> units,
      List<String> sources,
      List<String> periods,
      List<String> departments,
      List<String> indicators) {}

  /**
   * A workbook.
   *
   * @param name of its file
   * @param title in its properties
   */
  public record Book(String name, String title, List<SheetPlan> sheets) {}

  /** Returns the workbooks, none if there is nothing to record. */
  public List<Book> books(Wanted wanted) {
    List<Book> books = new ArrayList<>();
    switch (wanted.by()) {
      case UNIT ->
          units(wanted)
              .forEach(
                  unit ->
                      add(
                          unit.id(),
                          unit.name(),
                          sheets(wanted, List.of(unit), asked(wanted)),
                          books));
      case EVALUATION ->
          add(evaluation.id(), title(), sheets(wanted, units(wanted), asked(wanted)), books);
      case DEPARTMENT ->
          departments(wanted)
              .forEach(
                  department ->
                      add(
                          evaluation.id() + "-" + department,
                          department,
                          sheets(
                              wanted,
                              units(wanted),
                              asked(wanted)
                                  .and(leaf -> scheme.departments(leaf).contains(department))),
                          books));
      case INDICATOR ->
          scheme
              .leaves()
              .filter(asked(wanted))
              .forEach(
                  leaf ->
                      add(
                          evaluation.id() + "-" + leaf.id(),
                          leaf.title(),
                          tables(wanted, leaf),
                          books));
    }
    return books;
  }

  private static void add(String name, String title, List<SheetPlan> sheets, List<Book> books) {
    if (!sheets.isEmpty()) {
      String file = fileName(name, "");
      for (int next = 2; isTaken(file, books); next++) {
        file = fileName(name, "-" + next);
      }
      books.add(new Book(file, title, sheets));
    }
  }

  private static boolean isTaken(String file, List<Book> books) {
    return books.stream()
        .anyMatch(book -> FileNames.folded(book.name()).equals(FileNames.folded(file)));
  }

  /** Returns a name that every file system takes, with a number behind it if there is one. */
  private static String fileName(String name, String number) {
    String cut = name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}\\uFFFD]", "_");
    while (FileNames.problem(cut + number + ".xlsx").isPresent()) { // it is too long
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut + number + ".xlsx";
  }

  private String title() {
    return evaluation.title().orElse(scheme.title());
  }

  private List<Register.Unit> units(Wanted wanted) {
    return register.units().stream()
        .filter(
            unit ->
                wanted.units().isEmpty()
                    ? unit.unrated().isEmpty()
                    : wanted.units().contains(unit.id()))
        .toList();
  }

  /** Returns the leaves that are wanted, also by what they stand under. */
  private Predicate<Indicator> asked(Wanted wanted) {
    if (wanted.indicators().isEmpty()) {
      return leaf -> true;
    }
    Set<String> ids = new LinkedHashSet<>();
    scheme
        .nodes()
        .filter(node -> wanted.indicators().contains(node.id()))
        .flatMap(Indicator::leaves)
        .forEach(leaf -> ids.add(leaf.id()));
    return leaf -> ids.contains(leaf.id());
  }

  /** Returns all departments of the scheme, or those that are wanted. */
  public List<String> departments(Wanted wanted) {
    return wanted.departments().isEmpty()
        ? scheme.nodes().flatMap(node -> node.departments().stream()).distinct().toList()
        : wanted.departments();
  }

  private List<SheetPlan> sheets(
      Wanted wanted, List<Register.Unit> units, Predicate<Indicator> asked) {
    List<Form> forms = new ArrayList<>();
    for (Register.Unit unit : units) {
      forms.addAll(forms(wanted, unit, asked));
    }
    boolean alone = units.size() == 1;
    return withRecorded(
        forms.stream().map(form -> FormSheet.of(name(form, alone), form, words)).toList(), forms);
  }

  /** Returns sheets with the one that tells what is recorded now. */
  private List<SheetPlan> withRecorded(List<SheetPlan> sheets, List<Form> forms) {
    return sheets.isEmpty()
        ? sheets
        : Stream.concat(
                sheets.stream(), Stream.of(RecordedSheet.of(words.say("form.recorded"), forms)))
            .toList();
  }

  private static String name(Form form, boolean alone) {
    if (form.about().isEmpty()) {
      return form.name();
    }
    return alone ? form.about() : form.name() + " " + form.about();
  }

  private List<Form> forms(Wanted wanted, Register.Unit unit, Predicate<Indicator> asked) {
    FormMaker maker =
        new FormMaker(
            evaluation,
            scheme,
            unit,
            results.getOrDefault(unit.id(), UnitResult.none("", unit.id())),
            asked,
            words);
    List<Form> forms = new ArrayList<>();
    for (Optional<String> source : scheme.sourceIds()) {
      for (Optional<String> period : scheme.periodIds()) {
        boolean named = isWanted(wanted.sources(), source) && isWanted(wanted.periods(), period);
        if (named) {
          maker.form(source, period).ifPresent(forms::add);
        }
      }
    }
    return forms;
  }

  private static boolean isWanted(List<String> named, Optional<String> id) {
    return named.isEmpty() || id.filter(named::contains).isPresent();
  }

  private List<SheetPlan> tables(Wanted wanted, Indicator leaf) {
    List<Form> all = new ArrayList<>();
    Map<List<Optional<String>>, List<Form>> tables = new LinkedHashMap<>();
    for (Register.Unit unit : units(wanted)) {
      all.addAll(forms(wanted, unit, asked -> asked.id().equals(leaf.id())));
    }
    for (Form form : all) {
      tables
          .computeIfAbsent(List.of(form.source(), form.period()), ids -> new ArrayList<>())
          .add(form);
    }
    return withRecorded(
        tables.values().stream()
            .map(
                forms -> {
                  String about = forms.get(0).about();
                  return IndicatorSheet.of(about.isEmpty() ? leaf.label() : about, forms, words);
                })
            .toList(),
        all);
  }
}
