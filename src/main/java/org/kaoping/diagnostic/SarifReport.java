package org.kaoping.diagnostic;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** For code hosts: SARIF 2.1.0, as they show it beside a change. */
public record SarifReport(Messages messages) implements DiagnosticReport {
  @Override
  public String print(List<Diagnostic> diagnostics) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      tool(json, diagnostics);
      json.writeStringProperty("columnKind", "unicodeCodePoints");
      json.writeArrayPropertyStart("results");
      diagnostics.forEach(diagnostic -> result(json, diagnostic));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void tool(JsonGenerator json, List<Diagnostic> diagnostics) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "kaoping");
    json.writeArrayPropertyStart("rules");
    diagnostics.stream()
        .map(Diagnostic::code)
        .distinct()
        .sorted()
        .forEach(
            code -> {
              json.writeStartObject();
              json.writeStringProperty("id", code.id());
              json.writeStringProperty("name", code.name());
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(JsonGenerator json, Diagnostic diagnostic) {
    SourceSpan span = diagnostic.span();
    json.writeStartObject();
    json.writeStringProperty("ruleId", diagnostic.code().id());
    json.writeStringProperty("level", diagnostic.severity().word());
    json.writeObjectPropertyStart("message");
    json.writeStringProperty(
        "text",
        diagnostic.placed(messages.say(diagnostic.message()))
            + "\n"
            + messages.say(diagnostic.hint()));
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", span.file());
    json.writeEndObject();
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", span.line());
    json.writeNumberProperty("startColumn", span.column());
    json.writeNumberProperty("endColumn", span.column() + span.length());
    json.writeEndObject();
    json.writeEndObject();
    span.inSheet().ifPresent(cell -> logical(json, cell));
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void logical(JsonGenerator json, String cell) {
    json.writeArrayPropertyStart("logicalLocations");
    json.writeStartObject();
    json.writeStringProperty("fullyQualifiedName", cell);
    json.writeEndObject();
    json.writeEndArray();
  }
}
