package org.kaoping.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.ConditionalSchema;
import org.everit.json.schema.EmptySchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.FormatValidator;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.ReferenceSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.jspecify.annotations.Nullable;

/**
 * Says of most trees quickly that they fit a schema. Where it is not sure, of what it does not know
 * of JSON Schema and where nothing is written at all, and of what does not fit, everit says what is
 * so. Immutable.
 */
final class Fit {
  private enum Verdict {
    YES,
    NO,
    UNSURE;

    /** Returns whether both are so; not sure if one of them is not. */
    Verdict and(Verdict other) {
      return this == UNSURE || other == UNSURE ? UNSURE : this == NO ? NO : other;
    }

    Verdict not() {
      return this == UNSURE ? UNSURE : verdict(this == NO);
    }
  }

  /** Holds a node against a piece of a schema. */
  private interface Test {
    Verdict of(YamlNode node);
  }

  private static final Test UNSURE = node -> Verdict.UNSURE;

  private final Test test;

  Fit(Schema schema) {
    this.test = new Maker().test(schema);
  }

  /** Says whether a tree fits for sure. */
  boolean isSure(YamlNode root) {
    return test.of(root) == Verdict.YES;
  }

  private static Verdict verdict(boolean fits) {
    return fits ? Verdict.YES : Verdict.NO;
  }

  /** What is found somewhere; one is made of each piece of a schema, which can refer to itself. */
  private static final class Refer implements Test {
    private Test referred = UNSURE;

    @Override
    public Verdict of(YamlNode node) {
      return referred.of(node);
    }
  }

  /** Makes tests of schemas. */
  private static final class Maker {
    private final IdentityHashMap<Schema, Refer> made = new IdentityHashMap<>();

    Test test(Schema schema) {
      @Nullable Refer before = made.get(schema);
      if (before != null) {
        return before;
      }
      Refer refer = new Refer();
      made.put(schema, refer);
      refer.referred = make(schema);
      return refer.referred;
    }

    private Test make(Schema schema) {
      if (schema instanceof ReferenceSchema reference) {
        return test(reference.getReferredSchema());
      }
      if (schema instanceof ObjectSchema object) {
        return Mapping.isKnown(object) ? mapping(object) : UNSURE;
      }
      if (schema instanceof ArraySchema array) {
        return items(array);
      }
      if (schema instanceof StringSchema text) {
        return Text.of(text);
      }
      if (schema instanceof EnumSchema words) {
        return words(words);
      }
      if (schema instanceof CombinedSchema combined) {
        return combined(combined);
      }
      if (schema instanceof ConditionalSchema conditional) {
        return conditional(conditional);
      }
      return schema instanceof EmptySchema ? node -> Verdict.YES : UNSURE;
    }

    private Test mapping(ObjectSchema object) {
      Map<String, Test> values = new HashMap<>();
      object.getPropertySchemas().forEach((key, value) -> values.put(key, test(value)));
      Schema others = object.getSchemaOfAdditionalProperties();
      return new Mapping(
          object.requiresObject(),
          List.copyOf(object.getRequiredProperties()),
          object.getMinProperties() == null ? 0 : object.getMinProperties(),
          values,
          object.permitsAdditionalProperties(),
          others == null ? node -> Verdict.YES : test(others));
    }

    private Test items(ArraySchema array) {
      if (array.needsUniqueItems()
          || array.getItemSchemas() != null
          || array.getContainedItemSchema() != null
          || array.getMaxItems() != null) {
        return UNSURE;
      }
      Schema item = array.getAllItemSchema();
      return new Items(
          array.requiresArray(),
          array.getMinItems() == null ? 0 : array.getMinItems(),
          item == null ? node -> Verdict.YES : test(item));
    }

    private static Test words(EnumSchema schema) {
      Set<String> words = new HashSet<>();
      for (Object word : schema.getPossibleValues()) {
        if (!(word instanceof String text)) {
          return UNSURE;
        }
        words.add(text);
      }
      return node ->
          node instanceof YamlNode.Scalar scalar
              ? scalar.absent() ? Verdict.UNSURE : verdict(words.contains(scalar.text()))
              : Verdict.NO;
    }

    private Test combined(CombinedSchema combined) {
      Collection<Schema> schemas = combined.getSubschemas();
      List<Test> tests = new ArrayList<>();
      schemas.forEach(schema -> tests.add(test(schema)));
      if (combined.getCriterion() == CombinedSchema.ALL_CRITERION) {
        return node -> all(tests, node);
      }
      return combined.getCriterion() == CombinedSchema.ANY_CRITERION
          ? node -> any(tests, node)
          : UNSURE;
    }

    private Test conditional(ConditionalSchema conditional) {
      if (conditional.getIfSchema().isEmpty()) {
        return UNSURE;
      }
      Test either = test(conditional.getIfSchema().get());
      Test then = conditional.getThenSchema().map(this::test).orElse(node -> Verdict.YES);
      Test otherwise = conditional.getElseSchema().map(this::test).orElse(node -> Verdict.YES);
      return node ->
          switch (either.of(node)) {
            case YES -> then.of(node);
            case NO -> otherwise.of(node);
            case UNSURE -> Verdict.UNSURE;
          };
    }
  }

  private static Verdict all(List<Test> tests, YamlNode node) {
    Verdict all = Verdict.YES;
    for (Test test : tests) {
      all = all.and(test.of(node));
    }
    return all;
  }

  private static Verdict any(List<Test> tests, YamlNode node) {
    Verdict none = Verdict.YES;
    for (Test test : tests) {
      none = none.and(test.of(node).not());
    }
    return none.not();
  }

  /**
   * A mapping.
   *
   * @param required whether nothing else fits
   * @param others whether there may be other keys, and what stands behind those
   */
  private record Mapping(
      boolean required,
      List<String> keys,
      int least,
      Map<String, Test> values,
      boolean others,
      Test other)
      implements Test {
    @SuppressWarnings("deprecation") // There is no other way to ask for patterns of keys.
    static boolean isKnown(ObjectSchema object) {
      return object.getPropertyNameSchema() == null
          && object.getMaxProperties() == null
          && object.getPropertyDependencies().isEmpty()
          && object.getSchemaDependencies().isEmpty()
          && object.getPatternProperties().isEmpty();
    }

    @Override
    public Verdict of(YamlNode node) {
      if (!(node instanceof YamlNode.Mapping mapping)) {
        return otherwise(node, required);
      }
      Verdict all = verdict(mapping.entries().size() >= least);
      for (String key : keys) {
        all = mapping.has(key) ? all : Verdict.NO;
      }
      for (YamlNode.Entry entry : mapping.entries()) {
        @Nullable Test own = values.get(entry.key().text());
        all =
            all.and(
                own != null
                    ? own.of(entry.value())
                    : others ? other.of(entry.value()) : Verdict.NO);
      }
      return all;
    }
  }

  /** A list. */
  private record Items(boolean required, int least, Test item) implements Test {
    @Override
    public Verdict of(YamlNode node) {
      if (!(node instanceof YamlNode.Sequence list)) {
        return otherwise(node, required);
      }
      Verdict all = verdict(list.items().size() >= least);
      for (YamlNode each : list.items()) {
        all = all.and(item.of(each));
      }
      return all;
    }
  }

  /** Returns what is so of a node that is of another kind than a schema is about. */
  private static Verdict otherwise(YamlNode node, boolean required) {
    return node instanceof YamlNode.Scalar scalar && scalar.absent()
        ? Verdict.UNSURE
        : verdict(!required);
  }

  /** A text of some length and form. */
  private record Text(
      boolean required, int least, int most, @Nullable Pattern pattern, FormatValidator format)
      implements Test {
    static Text of(StringSchema text) {
      return new Text(
          text.requireString(),
          text.getMinLength() == null ? 0 : text.getMinLength(),
          text.getMaxLength() == null ? Integer.MAX_VALUE : text.getMaxLength(),
          text.getPattern(),
          text.getFormatValidator());
    }

    @Override
    public Verdict of(YamlNode node) {
      if (!(node instanceof YamlNode.Scalar scalar) || scalar.absent()) {
        return otherwise(node, required);
      }
      String text = scalar.text();
      int length = text.codePointCount(0, text.length());
      return verdict(
          length >= least
              && length <= most
              && (pattern == null || pattern.matcher(text).find())
              && format.validate(text).isEmpty());
    }
  }
}
