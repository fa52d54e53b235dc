package org.kaoping.diagnostic;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * For programs: a JSON array, an object for each diagnostic. Source: language, section 9. What is
 * wrong in a workbook has {@code sheet} and {@code cell}, too.
 */
public record JsonReport(Messages messages) implements DiagnosticReport {
  @Override
  public String print(List<Diagnostic> diagnostics) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (Diagnostic diagnostic : diagnostics) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("severity", diagnostic.severity().word());
        json.writeStringProperty("file", diagnostic.span().file());
        json.writeNumberProperty("line", diagnostic.span().line());
        json.writeNumberProperty("column", diagnostic.span().column());
        diagnostic.span().sheet().ifPresent(sheet -> json.writeStringProperty("sheet", sheet));
        diagnostic.span().cell().ifPresent(cell -> json.writeStringProperty("cell", cell));
        json.writeStringProperty("message", messages.say(diagnostic.message()));
        json.writeStringProperty("hint", messages.say(diagnostic.hint()));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return out.append('\n').toString();
  }
}
