package org.kaoping.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.ConditionalSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.ReferenceSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.Validator;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;

/**
 * The node that a JSON pointer means, and what the schema wants there. Everit knows the latter,
 * too, but for a value of free keys it names the schema of the mapping around it.
 *
 * @param key the key that the node is the value of; empty in lists and at the root
 * @param within the mapping that the key stands in; empty in lists and at the root
 * @param schema what is wanted here; with its alternatives, if it has some
 */
record Pointed(
    YamlNode node,
    Optional<YamlNode.Scalar> key,
    Optional<YamlNode.Mapping> within,
    Schema schema) {
  private static final int SHOWN = 40;

  /** So many keys of a mapping are enough to tell what it is like; no schema knows more. */
  private static final int TELLING = 100;

  /** Follows a pointer such as {@code #/indicators/0/points}. */
  static Pointed at(YamlNode root, Schema schema, String pointer) {
    Pointed here = new Pointed(root, Optional.empty(), Optional.empty(), schema);
    if (pointer.indexOf('/') < 0) {
      return here;
    }
    for (String token : pointer.substring(pointer.indexOf('/') + 1).split("/", -1)) {
      here = here.step(token);
    }
    return here;
  }

  private Pointed step(String token) {
    if (node instanceof YamlNode.Sequence sequence) {
      Schema item = ((ArraySchema) alternative()).getAllItemSchema();
      YamlNode value = sequence.items().get(Integer.parseInt(token));
      return new Pointed(value, Optional.empty(), Optional.empty(), referred(item));
    }
    ObjectSchema object = (ObjectSchema) alternative();
    YamlNode.Mapping mapping = (YamlNode.Mapping) node;
    YamlNode.Entry entry = entry(mapping, token);
    Schema value =
        object
            .getPropertySchemas()
            .getOrDefault(entry.key().text(), object.getSchemaOfAdditionalProperties());
    return new Pointed(
        entry.value(), Optional.of(entry.key()), Optional.of(mapping), referred(value));
  }

  /** Everit escapes a token once for each level of causes that its pointer has passed through. */
  private static YamlNode.Entry entry(YamlNode.Mapping mapping, String token) {
    String name = token;
    while (!mapping.has(name) && name.indexOf('~') >= 0) {
      name = name.replace("~1", "/").replace("~0", "~");
    }
    return mapping.entry(name).orElseThrow();
  }

  /** Returns the schema that is meant where one refers to another. */
  static Schema referred(Schema schema) {
    return schema instanceof ReferenceSchema reference
        ? referred(reference.getReferredSchema())
        : schema;
  }

  /** Says whether there are alternatives of which none is for such a node. */
  boolean isUnlikeAll() {
    return choices().findAny().isPresent() && alternative().equals(schema);
  }

  /**
   * Returns the schema, of several alternatives the one that is meant for such a node: of mappings
   * the one whose keys its own resemble most, the first of equals.
   */
  Schema alternative() {
    Schema meant = schema;
    int most = -1;
    for (Schema choice : choices().toList()) {
      int likeness = likeness(choice);
      if (likeness > most) {
        meant = choice;
        most = likeness;
      }
    }
    return meant;
  }

  /** Returns how much this node is like one that an alternative is for; -1 for another node. */
  private int likeness(Schema choice) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return node instanceof YamlNode.Sequence && choice instanceof ArraySchema ? 0 : -1;
    }
    if (!(choice instanceof ObjectSchema object)) {
      return -1;
    }
    Set<String> known = object.getPropertySchemas().keySet();
    int likeness = 0;
    List<YamlNode.Entry> entries = mapping.entries();
    for (YamlNode.Entry entry : entries.subList(0, Math.min(TELLING, entries.size()))) {
      String key = entry.key().text();
      boolean near = known.stream().anyMatch(k -> Violations.isSpelling(key, k));
      likeness += known.contains(key) ? 2 : near ? 1 : 0;
    }
    return likeness;
  }

  /**
   * Says whether what a violated schema says counts: it is not of another mapping than is meant.
   */
  boolean isMeant(Schema violated) {
    return !(violated instanceof ObjectSchema)
        || choices().noneMatch(violated::equals)
        || alternative().equals(violated);
  }

  /** Returns the words that are among the alternatives. */
  Stream<EnumSchema> words() {
    return choices().filter(EnumSchema.class::isInstance).map(EnumSchema.class::cast);
  }

  /** Returns the alternatives, none where there is one schema only. */
  private Stream<Schema> choices() {
    if (schema instanceof ConditionalSchema either) {
      return Stream.of(either.getThenSchema(), either.getElseSchema())
          .flatMap(Optional::stream)
          .map(Pointed::referred);
    }
    return schema instanceof CombinedSchema choice
        ? choice.getSubschemas().stream().map(Pointed::referred)
        : Stream.empty();
  }

  /** Returns the place of the value, or of its key where no value was written. */
  SourceSpan span() {
    return node instanceof YamlNode.Scalar scalar && scalar.absent() ? keySpan() : node.span();
  }

  /** Returns the place of the key that holds this node, or of the node where there is none. */
  SourceSpan keySpan() {
    return key.map(YamlNode::span).orElseGet(node::span);
  }

  /** Says whether it is a cell of a table, which stands where its key does. */
  boolean isCell() {
    return node.span().length() > 0 && keySpan().equals(node.span()) && key.isPresent();
  }

  /** Returns the place of a key of this mapping. */
  SourceSpan child(String childKey) {
    return ((YamlNode.Mapping) node).entry(childKey).orElseThrow().key().span();
  }

  /** Says whether another text would have the right form here. */
  boolean takes(String text) {
    try {
      Validator.builder().build().performValidation(schema, text);
      return true;
    } catch (ValidationException e) {
      return false;
    }
  }

  /** Returns what the user wrote, cut short. */
  Object shown() {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      boolean empty = node instanceof YamlNode.Sequence list && list.items().isEmpty();
      String list = empty ? "shown.empty-list" : "shown.list";
      return Phrase.of(node instanceof YamlNode.Mapping ? "shown.mapping" : list);
    }
    if (scalar.absent()) {
      return Phrase.of("shown.nothing");
    }
    String text = scalar.text().replace('\n', '⏎');
    return Phrase.of(
        "shown.text",
        text.codePointCount(0, text.length()) <= SHOWN
            ? text
            : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…");
  }
}
