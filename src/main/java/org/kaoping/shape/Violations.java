package org.kaoping.shape;

import java.util.List;
import java.util.stream.Stream;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.ValidationException;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.source.YamlNode;

/**
 * Turns everit's tree of violations, which knows pointers only, into diagnostics at their place.
 */
final class Violations {
  private Violations() {}

  static Stream<Diagnostic> of(YamlNode root, ValidationException violation) {
    Pointed pointed = Pointed.at(root, violation.getPointerToViolation());
    if (isChoice(violation.getViolatedSchema())) {
      return violation.getCausingExceptions().stream()
          .filter(cause -> concerns(cause, pointed.node()))
          .findFirst()
          .map(cause -> of(root, cause))
          .orElseGet(() -> Stream.of(wrongForm(pointed, violation.getViolatedSchema())));
    }
    List<ValidationException> causes = violation.getCausingExceptions();
    return causes.isEmpty()
        ? Stream.of(diagnostic(pointed, violation))
        : causes.stream().flatMap(cause -> of(root, cause));
  }

  private static boolean isChoice(Schema schema) {
    return schema instanceof CombinedSchema combined
        && combined.getCriterion() == CombinedSchema.ANY_CRITERION;
  }

  /** Of several alternatives the one counts that is meant for such a node. */
  private static boolean concerns(ValidationException cause, YamlNode node) {
    Schema schema = cause.getViolatedSchema();
    return node instanceof YamlNode.Mapping
        ? schema instanceof ObjectSchema
        : node instanceof YamlNode.Sequence && schema instanceof ArraySchema;
  }

  private static Diagnostic diagnostic(Pointed pointed, ValidationException violation) {
    return switch (String.valueOf(violation.getKeyword())) {
      case "required" ->
          Diagnostic.of(
              Code.MISSING_KEY, pointed.keySpan(), bracketed(violation.getErrorMessage()));
      case "additionalProperties" ->
          unknownKey(
              pointed, bracketed(violation.getErrorMessage()), violation.getViolatedSchema());
      case "maxLength" ->
          Diagnostic.of(
              Code.YAML_LIMIT,
              pointed.span(),
              Phrase.of(
                  "limit.number", ((StringSchema) violation.getViolatedSchema()).getMaxLength()));
      default -> wrongForm(pointed, violation.getViolatedSchema());
    };
  }

  private static Diagnostic unknownKey(Pointed pointed, String key, Schema schema) {
    List<String> known =
        ((ObjectSchema) schema).getPropertySchemas().keySet().stream().sorted().toList();
    return Diagnostic.of(Code.UNKNOWN_KEY, pointed.child(key), key).suggesting(key, known);
  }

  private static Diagnostic wrongForm(Pointed pointed, Schema schema) {
    Object expectation = schema.getUnprocessedProperties().getOrDefault("x-expect", "mapping");
    Diagnostic wrong =
        Diagnostic.of(
            Code.WRONG_FORM, pointed.span(), pointed.shown(), Phrase.of("expect." + expectation));
    return schema instanceof EnumSchema words && pointed.node() instanceof YamlNode.Scalar scalar
        ? wrong.suggesting(scalar.text(), texts(words))
        : wrong;
  }

  private static List<String> texts(EnumSchema words) {
    return words.getPossibleValuesAsList().stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** Everit names the key that is missing or too many in brackets only. */
  private static String bracketed(String message) {
    return message.substring(message.indexOf('[') + 1, message.lastIndexOf(']'));
  }
}
