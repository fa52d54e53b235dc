package org.kaoping.source;

import java.util.Locale;
import org.everit.json.schema.Schema;
import org.everit.json.schema.Validator;

/**
 * The kinds of YAML files that users write. Each has a JSON Schema (draft-07) beside this class.
 */
public enum Shape {
  SITE("site.yaml"),
  SCHEME("schemes/<id>.yaml"),
  EVALUATION("data/<id>/evaluation.yaml"),
  UNITS("data/<id>/units.yaml"),
  RESULT("data/<id>/results/<id>.yaml"),
  DECISIONS("data/<id>/decisions.yaml"),
  CORRECTIONS("data/<id>/corrections.yaml");

  private final String file;

  // Everit does not say so in types, but its schemas are immutable.
  @SuppressWarnings("Immutable")
  private final Schema schema = Schemas.load(name().toLowerCase(Locale.ROOT));

  Shape(String file) {
    this.file = file;
  }

  /** Returns the path of such a file in a workspace, with {@code <id>} for what differs. */
  String file() {
    return file;
  }

  Schema schema() {
    return schema;
  }

  /** Lets everit compare {@code json} with this kind's schema; it throws what does not fit. */
  void validate(Object json) {
    Validator.builder().build().performValidation(schema, json);
  }
}
