package org.kaoping.scheme;

import java.io.StringWriter;
import java.util.Set;
import org.kaoping.source.YamlNode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A scheme for those who compute the points once more, without any code that reads schemes: what
 * points depend on, as it was written, all scalars as texts.
 */
final class WrittenScheme {
  private static final JsonFactory FORM = new JsonFactory();

  /** Of the scheme itself, what the total comes out of. */
  private static final Set<String> WHOLE =
      Set.of(
          "points",
          "combine",
          "decimals",
          "rounding",
          "parts",
          "sources",
          "periods",
          "measures",
          "indicators");

  /** What is said of an indicator, rule or level, at any depth. */
  private static final Set<String> SAID =
      Set.of("title", "short", "text", "note", "clause", "departments", "continues", "aspects");

  /** Below it, keys are names that people choose. */
  private static final String NAMES = "by-kind";

  private final JsonGenerator json;

  private WrittenScheme(JsonGenerator json) {
    this.json = json;
  }

  /** Returns a scheme, whose shape was checked, as a JSON object. */
  static String of(YamlNode.Mapping scheme) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FORM.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (YamlNode.Entry entry : scheme.entries()) {
        if (WHOLE.contains(entry.key().text())) {
          new WrittenScheme(json).entry(entry);
        }
      }
      json.writeEndObject();
    }
    return out.toString();
  }

  private void entry(YamlNode.Entry entry) {
    String key = entry.key().text();
    json.writeName(key);
    value(entry.value(), key.equals(NAMES));
  }

  private void value(YamlNode node, boolean names) {
    if (node instanceof YamlNode.Mapping mapping) {
      json.writeStartObject();
      for (YamlNode.Entry entry : mapping.entries()) {
        if (names || !SAID.contains(entry.key().text())) {
          entry(entry);
        }
      }
      json.writeEndObject();
    } else if (node instanceof YamlNode.Sequence sequence) {
      json.writeStartArray();
      sequence.items().forEach(item -> value(item, false));
      json.writeEndArray();
    } else if (node instanceof YamlNode.Scalar scalar) {
      json.writeString(scalar.text());
    }
  }
}
