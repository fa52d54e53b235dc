package org.kaoping.diagnostic;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * For GitLab: a Code Quality report. What is wrong keeps its fingerprint when it moves to another
 * line, so that GitLab can say what a change brought and what it mended.
 */
public record GitlabReport(Messages messages) implements DiagnosticReport {
  @Override
  public String print(List<Diagnostic> diagnostics) {
    StringWriter out = new StringWriter();
    Map<String, Integer> seen = new HashMap<>();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (Diagnostic diagnostic : diagnostics) {
        String said = messages.say(diagnostic.message());
        String what = diagnostic.code().id() + "\n" + diagnostic.span().file() + "\n" + said;
        int time = seen.merge(what, 1, Integer::sum);
        json.writeRaw("\n");
        json.writeStartObject();
        // GitLab shows neither the check's name nor a hint of its own.
        json.writeStringProperty(
            "description",
            diagnostic.code().id()
                + " "
                + diagnostic.placed(said)
                + " – "
                + messages.say(diagnostic.hint()));
        json.writeStringProperty("check_name", diagnostic.code().id());
        json.writeStringProperty("fingerprint", digest(what + "\n" + time));
        json.writeStringProperty("severity", diagnostic.isError() ? "critical" : "minor");
        json.writeObjectPropertyStart("location");
        json.writeStringProperty("path", diagnostic.span().file());
        json.writeObjectPropertyStart("lines");
        json.writeNumberProperty("begin", diagnostic.span().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return out.append('\n').toString();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
