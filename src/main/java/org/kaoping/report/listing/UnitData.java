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
import org.kaoping.result.Shared;
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
    int width = list.columns().size() + 2;
    int[] units = new int[list.parts().stream().mapToInt(part -> part.rows().size()).sum()];
    int rows = 0;
    List<String> texts = new ArrayList<>();
    Shared shared = new Shared(); // rows are many, and most of what they say repeats
    for (UnitList.Part part : list.parts()) {
      for (UnitList.Row row : part.rows()) {
        units[rows++] = places.getOrDefault(row.unit(), -1);
        texts.add(row.place());
        texts.add(shared.one(row.note()));
        row.cells().forEach(cell -> texts.add(shared.one(cell)));
      }
    }
    Repeated repeated = Repeated.of(texts);
    call(
        "kaopingRows",
        out,
        json -> {
          json.writeStartArray();
          texts(json, list.columns().stream().map(UnitList.Column::style).toList());
          json.writeString(list.anchor());
          texts(json, repeated.texts());
          json.writeStartArray();
          for (int row = 0; row < units.length; row++) {
            json.writeStartArray();
            json.writeNumber(units[row]);
            for (String text : texts.subList(row * width, (row + 1) * width)) {
              repeated.write(json, text);
            }
            json.writeEndArray();
          }
          json.writeEndArray();
          json.writeEndArray();
        });
  }

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
