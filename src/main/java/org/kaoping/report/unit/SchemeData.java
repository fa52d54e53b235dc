package org.kaoping.report.unit;

import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.kaoping.report.Links;
import org.kaoping.report.Report;
import org.kaoping.report.SiteFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The rules of a scheme for the script that computes points once more, with the texts that it says:
 * a script, because a page that was opened as a file may read no data.
 */
public final class SchemeData {
  private static final JsonFactory FORM = new JsonFactory();

  private static final List<String> TEXTS =
      List.of("all", "some", "sums", "came", "zeroed", "nothing", "differs", "row");

  private SchemeData() {}

  /** Returns the file, if readers are told how points came about. */
  public static Optional<SiteFile.Text> file(Report report) {
    return isFor(report)
        ? Optional.of(new SiteFile.Text(Links.schemeData(report.id()), out -> write(report, out)))
        : Optional.empty();
  }

  static boolean isFor(Report report) {
    return report.showsIndicators()
        && report.edition().showsWorkings()
        && !report.ranked().isOpen()
        && !report.scheme().stated();
  }

  private static void write(Report report, Writer out) {
    try (JsonGenerator json = FORM.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeRaw("kaopingScheme(");
      json.writeStartObject();
      json.writeName("scheme");
      json.writeRawValue(report.scheme().written());
      json.writeObjectPropertyStart("texts");
      for (String text : TEXTS) {
        json.writeStringProperty(text, report.words().say("recompute." + text));
      }
      json.writeStringProperty("total", report.words().say("label.total"));
      json.writeStringProperty("none", report.words().say("none"));
      json.writeStringProperty("separator", report.words().say("separator"));
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw(");\n");
    }
  }
}
