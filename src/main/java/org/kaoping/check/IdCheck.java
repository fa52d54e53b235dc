package org.kaoping.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Register;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Grades;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Measure;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Statement;
import org.kaoping.scheme.Use;
import org.kaoping.source.FileNames;
import org.kaoping.source.Places;

/**
 * {@link Code#DUPLICATE_ID}, {@link Code#FILE_NAME} and {@link Code#NAME_MISMATCH}: an id is
 * declared once where it must be unique, can name the files of the site that are called after it,
 * and is the name of its own file.
 */
final class IdCheck {
  private final Places places;
  private final Problems problems;
  private final Declared declared;

  IdCheck(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
    this.declared = new Declared(places, problems);
  }

  void scheme(ReadScheme read) {
    Scheme scheme = read.scheme();
    file(scheme.id(), places.value(scheme, "id"), problems);
    declared.once("part", scheme.parts(), "id", Scheme.Part::id);
    declared.once("source", scheme.sources(), "id", Scheme.Source::id);
    declared.once("period", scheme.periods(), "id", Scheme.Period::id);
    declared.once("veto", scheme.vetoes(), "id", Scheme.Veto::id);
    scheme
        .grades()
        .ifPresent(grades -> declared.once("grade", grades.bands(), "id", Grades.Grade::id));
    published("indicator", scheme.nodes().toList(), Indicator::id);
    shared(scheme);
    published("award", scheme.awards(), Award::id);
    published("statement", scheme.statements(), Statement::id);
    published("use", scheme.uses(), Use::id);
    for (Indicator leaf : scheme.leaves().toList()) {
      declared.once("rule", leaf.leaf().rules(), "id", Rule::id);
      declared.once("measure", leaf.leaf().measures(), "id", Measure::id);
    }
    for (Statement statement : scheme.statements()) {
      declared.once("column", statement.columns(), "id", Statement.Column::id);
      declared.once("row", statement.rows(), "id", Statement.Row::id);
    }
  }

  /** What leaves share is called as no indicator and no measure of a leaf is. */
  private void shared(Scheme scheme) {
    List<Measure> shared = scheme.measures().declared();
    declared.once("measure", shared, "id", Measure::id);
    for (Indicator indicator : scheme.nodes().toList()) {
      for (Measure measure : shared) {
        if (measure.id().equals(indicator.id())) {
          int line = places.value(indicator, "id").line();
          problems.add(
              Code.DUPLICATE_ID,
              places.value(measure, "id"),
              Phrase.of("term.measure"),
              measure.id(),
              line);
        }
      }
    }
    for (Indicator leaf : scheme.leaves().toList()) {
      for (Measure measure : leaf.leaf().measures()) {
        scheme
            .measures()
            .measure(measure.id())
            .ifPresent(
                first ->
                    problems.add(
                        Code.DUPLICATE_ID,
                        places.value(measure, "id"),
                        Phrase.of("term.measure"),
                        measure.id(),
                        places.value(first, "id").line()));
      }
    }
  }

  void register(Register register) {
    published("group", register.groups(), Register.Group::id);
    List<Register.Unit> units = new ArrayList<>(register.everybody());
    units.sort(Comparator.comparing(places::span)); // those that are not rated stand among others
    published("unit", units, Register.Unit::id);
  }

  /** Adds a problem, and returns false, if a file is not named after the id inside. */
  static boolean file(String id, SourceSpan span, Problems problems) {
    String name = span.file().substring(span.file().lastIndexOf('/') + 1);
    String expected = name.substring(0, name.length() - ".yaml".length());
    if (!id.equals(expected)) {
      problems.add(Code.NAME_MISMATCH, span, id, name, expected);
      return false;
    }
    return true;
  }

  /** Checks ids after which files of the site are called. */
  private <T> void published(String kind, List<T> items, Function<T, String> id) {
    declared.once(kind, items, "id", id);
    for (T item : items) {
      for (Phrase problem : FileNames.problem(id.apply(item)).stream().toList()) {
        problems.add(Code.FILE_NAME, places.value(item, "id"), id.apply(item), problem);
      }
    }
  }
}
