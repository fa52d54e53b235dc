package org.kaoping.report.listing;

import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kaoping.reckon.Standing;
import org.kaoping.report.DivisionLinks;
import org.kaoping.report.Folders;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.SiteFile;
import org.kaoping.result.Register;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The units of an evaluation and the rows of its lists for scripts: scripts themselves, because a
 * page that was opened as a file may read no data. What repeats is written once and counted from 0.
 */
public final class UnitData {
  private static final JsonFactory FORM = new JsonFactory();

  private UnitData() {}

  /** Returns the units as a script, where some list of theirs is long. */
  public static Optional<SiteFile> file(Report report) {
    return Listing.isLong(Roster.named(report.ranked().awards().standings()).size())
        ? Optional.of(new SiteFile.Text(Links.unitData(report.id()), out -> write(report, out)))
        : Optional.empty();
  }

  /**
   * Writes kinds, groups, grades and units; then that pages of units lie in folders, if they do.
   */
  private static void write(Report report, Writer out) {
    Roster roster = report.roster();
    DivisionLinks divisions = new DivisionLinks(report, "");
    List<String> titles = List.copyOf(roster.grades().keySet());
    Map<String, Integer> groups = new HashMap<>();
    roster.groups().forEach(group -> groups.put(group, groups.size()));
    call(
        "kaopingUnits",
        out,
        json -> {
          json.writeStartArray();
          texts(json, roster.kinds());
          texts(json, roster.groups());
          json.writeStartArray();
          roster.grades().forEach((title, style) -> texts(json, List.of(title, style)));
          json.writeEndArray();
          json.writeStartArray();
          for (Standing standing : roster.units()) {
            Register.Unit unit = standing.unit();
            json.writeStartArray();
            json.writeString(unit.id());
            json.writeString(unit.name());
            json.writeNumber(roster.kinds().indexOf(divisions.kind(unit)));
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
  static void write(UnitList list, Report report, Writer out) {
    Map<String, Integer> places = report.roster().places();
    List<Line> lines = new ArrayList<>();
    for (UnitList.Part part : list.parts()) {
      for (UnitList.Row row : part.rows()) {
        List<String> texts = new ArrayList<>(row.cells().size() + 2);
        texts.add(row.place());
        texts.add(row.note());
        texts.addAll(row.cells());
        lines.add(new Line(places.getOrDefault(row.unit(), -1), texts));
      }
    }
    Repeated repeated = Repeated.of(() -> lines.stream().map(Line::texts).iterator());
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
            for (String text : line.texts()) {
              repeated.write(json, text);
            }
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
