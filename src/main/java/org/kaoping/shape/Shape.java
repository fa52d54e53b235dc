package org.kaoping.shape;

import java.util.Locale;
import org.everit.json.schema.Schema;
import org.everit.json.schema.Validator;

/**
 * The kinds of YAML files that users write. Each has a JSON Schema (draft-07) beside this class.
 */
public enum Shape {
  SITE,
  SCHEME,
  EVALUATION,
  UNITS,
  RESULT,
  DECISIONS,
  CORRECTIONS;

  // Everit does not say so in types, but its schemas are immutable.
  @SuppressWarnings("Immutable")
  private final Schema schema = Schemas.load(name().toLowerCase(Locale.ROOT));

  Schema schema() {
    return schema;
  }

  /** Lets everit compare {@code json} with this kind's schema; it throws what does not fit. */
  void validate(Object json) {
    Validator.builder().build().performValidation(schema, json);
  }
}
