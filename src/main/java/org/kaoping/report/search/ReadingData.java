package org.kaoping.report.search;

import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.Roster;
import org.kaoping.report.SiteFile;
import org.kaoping.wording.Readings;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How the characters in names are read, so that scripts understand pinyin: each reading with all
 * characters that have it.
 */
public final class ReadingData {
  private ReadingData() {}

  /** Returns the readings of the names of units, where there are several to filter. */
  public static Optional<SiteFile.Text> file(Report report) {
    return report.listing().isEmpty()
        ? Optional.empty()
        : Optional.of(new SiteFile.Text(Links.readingData(report.id()), out -> write(report, out)));
  }

  private static void write(Report report, Writer out) {
    List<String> names =
        Roster.named(report.ranked().awards().standings()).stream()
            .map(s -> s.unit().name())
            .toList();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingReadings(");
      write(names, Readings.load(), json);
      json.writeRaw(");\n");
    }
  }

  /** Writes the readings of the characters of names. */
  static void write(Collection<String> names, Readings readings, JsonGenerator json) {
    Map<String, String> byReading = new TreeMap<>();
    names.stream()
        .flatMapToInt(String::codePoints)
        .filter(Character::isBmpCodePoint) // the script looks at one UTF-16 unit at a time
        .sorted()
        .distinct()
        .forEach(
            c ->
                readings
                    .of(c)
                    .forEach(r -> byReading.merge(r, Character.toString(c), String::concat)));
    json.writeStartArray();
    byReading.forEach(
        (reading, characters) -> {
          json.writeStartArray();
          json.writeString(reading);
          json.writeString(characters);
          json.writeEndArray();
        });
    json.writeEndArray();
  }
}
