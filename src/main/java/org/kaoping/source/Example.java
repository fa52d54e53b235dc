package org.kaoping.source;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.ConditionalSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;

/** Writes what a schema allows as somebody would write it, for remedies to show. */
final class Example {
  private static final String ANYTHING = "…";

  private Example() {}

  /** Returns the line of a key with a value that may stand there. */
  static String line(String key, Schema schema) {
    return key + ": " + of(schema);
  }

  /** Returns such a value: from the schema's {@code examples}, or made of its parts. */
  static String of(Schema schema) {
    return of(schema, 0);
  }

  private static String of(Schema schema, int turn) {
    Schema meant = Pointed.referred(schema);
    if (meant.getUnprocessedProperties().get("examples") instanceof List<?> examples) {
      return examples.get(turn % examples.size()).toString();
    }
    if (meant instanceof EnumSchema words) {
      return words.getPossibleValuesAsList().get(0).toString();
    }
    if (meant instanceof ArraySchema list) {
      int items = Math.max(1, requireNonNullElse(list.getMinItems(), 1));
      return IntStream.range(0, items)
          .mapToObj(item -> of(list.getAllItemSchema(), item))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (meant instanceof ObjectSchema mapping) {
      return mapping(mapping);
    }
    if (meant instanceof CombinedSchema choice) {
      return of(List.copyOf(choice.getSubschemas()).get(0));
    }
    return meant instanceof ConditionalSchema either
        ? either.getElseSchema().map(Example::of).orElse(ANYTHING)
        : ANYTHING;
  }

  /** Says whether the items of a list are texts, not mappings. */
  static boolean isOfTexts(ArraySchema list) {
    return Pointed.referred(list.getAllItemSchema()) instanceof StringSchema;
  }

  private static String mapping(ObjectSchema mapping) {
    Map<String, Schema> keys = mapping.getPropertySchemas();
    List<String> due = mapping.getRequiredProperties();
    return due.isEmpty()
        ? "{" + ANYTHING + "}"
        : due.stream()
            .map(key -> line(key, requireNonNull(keys.get(key), key)))
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
