package org.kaoping.report.listing;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaoping.reckon.Rankings;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Folders;
import org.kaoping.report.GradeClass;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import org.kaoping.result.Register;
import org.kaoping.scheme.Grades;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The units of an evaluation and the rows of its lists for scripts: scripts themselves, because a
 * page that was opened as a file may read no data. What repeats is written once and counted from 0.
 */
public final class UnitData {
  private static final JsonFactory FORM = new JsonFactory();

  private final Report report;
  private final DivisionLinks divisions;
  private final List<Standing> units;

  UnitData(Report report) {
    this.report = report;
    this.divisions = new DivisionLinks(report, "");
    this.units = Report.named(Rankings.of(report.ranked()).standings().toList());
  }

  /** Returns the units as a script, where some list of theirs is long. */
  public static Optional<SiteFile> file(Report report) {
    return Listing.isLong(Report.named(report.ranked().awards().standings()).size())
        ? Optional.of(
            new SiteFile.Text(Links.unitData(report.id()), out -> new UnitData(report).write(out)))
        : Optional.empty();
  }

  /** Returns the kinds to choose from, empty unless there are several. */
  List<String> kinds() {
    return several(units.stream().map(u -> divisions.kind(u.unit())).distinct().toList());
  }

  /** Returns the groups to choose from, empty unless there are several. */
  List<String> groups() {
    return several(divisions.groups());
  }

  /** Returns the grades that units have, the best first. */
  List<String> grades() {
    return several(List.copyOf(graded().keySet()));
  }

  private static List<String> several(List<String> all) {
    List<String> there = all.stream().filter(text -> !text.isEmpty()).toList();
    return there.size() > 1 ? there : List.of();
  }

  /** Returns the titles of the grades that units have with their classes, the best first. */
  private Map<String, String> graded() {
    Map<String, String> known = new HashMap<>();
    for (Standing standing : units) {
      report.standings().grade(standing).ifPresent(grade -> known.put(grade, gradeClass(standing)));
    }
    Map<String, String> grades = new LinkedHashMap<>();
    for (Grades of : report.scheme().grades().stream().toList()) {
      of.bands().stream()
          .map(Grades.Grade::title)
          .filter(known::containsKey)
          .forEach(title -> grades.put(title, known.getOrDefault(title, "")));
    }
    known.keySet().stream().sorted().forEach(t -> grades.putIfAbsent(t, known.getOrDefault(t, "")));
    return grades;
  }

  private String gradeClass(Standing standing) {
    return GradeClass.of(report.scheme(), standing.grade());
  }

  /**
   * Writes kinds, groups, grades and units; then that pages of units lie in folders, if they do.
   */
  private void write(Writer out) {
    Map<String, String> grades = graded();
    List<String> titles = List.copyOf(grades.keySet());
    Map<String, Integer> groups = new HashMap<>();
    divisions.groups().forEach(group -> groups.put(group, groups.size()));
    Map<String, Integer> kinds = new LinkedHashMap<>();
    units.forEach(u -> kinds.putIfAbsent(divisions.kind(u.unit()), kinds.size()));
    call(
        "kaopingUnits",
        out,
        json -> {
          json.writeStartArray();
          texts(json, List.copyOf(kinds.keySet()));
          texts(json, divisions.groups());
          json.writeStartArray();
          grades.forEach((title, style) -> texts(json, List.of(title, style)));
          json.writeEndArray();
          json.writeStartArray();
          for (Standing standing : units) {
            Register.Unit unit = standing.unit();
            json.writeStartArray();
            json.writeString(unit.id());
            json.writeString(unit.name());
            json.writeNumber(kinds.getOrDefault(divisions.kind(unit), -1));
            json.writeNumber(groups.getOrDefault(divisions.group(unit), -1));
            json.writeNumber(titles.indexOf(report.standings().grade(standing).orElse("")));
            json.writeEndArray();
          }
          json.writeEndArray();
          if (Folders.ofUnits(report.ranked()).many()) {
            json.writeBoolean(true);
          }
          json.writeEndArray();
        });
  }

  /** Writes the rows of a list: which unit, place, note and cells; and how cells look. */
  void write(UnitList list, Writer out) {
    Map<String, Integer> places = new HashMap<>();
    units.forEach(unit -> places.put(unit.unit().id(), places.size()));
    List<Line> lines = new ArrayList<>();
    for (UnitList.Part part : list.parts()) {
      for (UnitList.Row row : part.rows()) {
        List<String> texts = new ArrayList<>(List.of(row.place(), row.note()));
        texts.addAll(row.cells());
        lines.add(new Line(places.getOrDefault(row.unit(), -1), texts));
      }
    }
    Repeated repeated = Repeated.of(lines.stream().flatMap(line -> line.texts().stream()));
    call(
        "kaopingRows",
        out,
        json -> {
          json.writeStartArray();
          texts(json, list.columns().stream().map(UnitList.Column::style).toList());
          json.writeString(list.anchor());
          texts(json, repeated.texts());
          json.writeStartArray();
          for (Line line : lines) {
            json.writeStartArray();
            json.writeNumber(line.unit());
            line.texts().forEach(text -> repeated.write(json, text));
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndArray();
        });
  }

  /**
   * A row.
   *
   * @param unit its place in the list of units
   */
  private record Line(int unit, List<String> texts) {}

  private static void call(String function, Writer out, Consumer<JsonGenerator> value) {
    try (JsonGenerator json = FORM.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw(function + "(");
      value.accept(json);
      json.writeRaw(");\n");
    }
  }

  private static void texts(JsonGenerator json, List<String> texts) {
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
