package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.kaoping.diagnostic.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where people write what they like into YAML, as the schemas tell it: texts that no pattern and no
 * choice confines. A field is named by its way through the schema, which begins anew at definitions
 * that stand in several places: {@code scheme indicator.rules[]}, {@code scheme rule.note}.
 */
public final class FreeTexts {
  /** Keys that people make up, too; those of all other mappings refer to what has an id. */
  private static final Set<String> FREE_KEYS = Set.of("result assessments[].records{}.marks");

  private final String kind;
  private final JsonNode root;
  private final Map<String, List<YamlNode.Scalar>> found = new TreeMap<>();

  private FreeTexts(String kind) {
    this.kind = kind;
    this.root = JsonMapper.shared().readTree(EditorSchemas.text(kind, Language.ENGLISH));
  }

  /**
   * Returns the names of all such fields of a kind of files.
   *
   * @param kind one of {@link EditorSchemas#WRITTEN}
   */
  public static Set<String> of(String kind) {
    FreeTexts texts = new FreeTexts(kind);
    Set<String> fields = new TreeSet<>();
    texts.declared(texts.root, "", fields, new TreeSet<>());
    return fields;
  }

  /** Returns what a file has in such fields. */
  public static Map<String, List<YamlNode.Scalar>> in(String kind, YamlNode file) {
    FreeTexts texts = new FreeTexts(kind);
    texts.written(texts.root, "", file);
    return texts.found;
  }

  private void declared(JsonNode schema, String path, Set<String> fields, Set<String> seen) {
    if (isText(schema)) {
      fields.add(kind + " " + path);
    }
    if (FREE_KEYS.contains(kind + " " + path)) {
      fields.add(kind + " " + path + "{key}");
    }
    for (String part : List.of("anyOf", "then", "else")) {
      for (JsonNode one : all(schema.path(part))) {
        declared(one, path, fields, seen);
      }
    }
    below(
        schema,
        path,
        (below, name) -> {
          String reference = name + "\0" + below.path("$ref").asString("");
          if (!below.has("$ref") || !isBegun(below) || seen.add(reference)) {
            declared(resolved(below), name, fields, seen);
          }
        });
  }

  /** Hands over the schemas of what stands within a mapping or a list, with its name. */
  private void below(JsonNode schema, String path, BiConsumer<JsonNode, String> take) {
    String dot = path.isEmpty() ? "" : path + ".";
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      take.accept(property.getValue(), name(property.getValue(), dot + property.getKey()));
    }
    if (schema.has("items")) {
      take.accept(schema.path("items"), name(schema.path("items"), path + "[]"));
    }
    if (schema.path("additionalProperties").isObject()) {
      JsonNode values = schema.path("additionalProperties");
      take.accept(values, name(values, path + "{}"));
    }
  }

  /** What is defined with fields of its own has one name wherever it stands. */
  private String name(JsonNode schema, String path) {
    return isBegun(schema)
        ? schema.path("$ref").asString().replaceFirst("#/definitions/", "")
        : path;
  }

  private boolean isBegun(JsonNode schema) {
    return schema.has("$ref") && resolved(schema).path("type").asString("").equals("object");
  }

  private void written(JsonNode given, String path, YamlNode node) {
    JsonNode schema = resolved(given);
    for (String part : List.of("anyOf", "then", "else")) {
      all(schema.path(part)).forEach(one -> written(one, path, node));
    }
    if (node instanceof YamlNode.Scalar scalar && isText(schema)) {
      found(path, scalar);
    } else if (node instanceof YamlNode.Sequence sequence && schema.has("items")) {
      JsonNode items = schema.path("items");
      sequence.items().forEach(item -> written(items, name(items, path + "[]"), item));
    } else if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> written(schema, path, entry));
    }
  }

  private void written(JsonNode schema, String path, YamlNode.Entry entry) {
    String key = entry.key().text();
    JsonNode property = schema.path("properties").path(key);
    JsonNode values = schema.path("additionalProperties");
    if (property.isObject()) {
      written(property, name(property, path.isEmpty() ? key : path + "." + key), entry.value());
    } else if (values.isObject()) {
      if (FREE_KEYS.contains(kind + " " + path)) {
        found(path + "{key}", entry.key());
      }
      written(values, name(values, path + "{}"), entry.value());
    }
  }

  private void found(String path, YamlNode.Scalar scalar) {
    List<YamlNode.Scalar> all = found.computeIfAbsent(kind + " " + path, p -> new ArrayList<>());
    if (!all.contains(scalar)) {
      all.add(scalar);
    }
  }

  private static boolean isText(JsonNode schema) {
    return schema.path("type").toString().contains("\"string\"")
        && !schema.has("enum")
        && schema.path("pattern").asString("\\S").equals("\\S");
  }

  private static Iterable<JsonNode> all(JsonNode part) {
    return part.isArray() ? part : part.isObject() ? List.of(part) : List.of();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref")
        ? root.path("definitions")
            .path(schema.path("$ref").asString().replaceFirst("#/definitions/", ""))
        : schema;
  }
}
