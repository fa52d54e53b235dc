package org.kaoping.properties;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a YAML file. Values are texts, mappings, or lists of texts or mappings. */
final class Node {
  private final Map<String, Object> entries = new LinkedHashMap<>();

  /** Returns a mapping of keys and values in turn. */
  static Node of(Object... keysAndValues) {
    Node node = new Node();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      node.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return node;
  }

  /** Puts a mapping, a list, or the text of anything else. */
  Node put(String key, Object value) {
    entries.put(key, value instanceof Node || value instanceof List ? value : value.toString());
    return this;
  }

  Node remove(String key) {
    entries.remove(key);
    return this;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  List<String> keys() {
    return List.copyOf(entries.keySet());
  }

  private Optional<Object> value(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  Optional<String> text(String key) {
    return value(key).filter(String.class::isInstance).map(String.class::cast);
  }

  String text(String key, String byDefault) {
    return text(key).orElse(byDefault);
  }

  String id() {
    return text("id").orElseThrow();
  }

  Optional<Fraction> number(String key) {
    return text(key).map(Fraction::of);
  }

  /** Returns the number of a key that must be there. */
  Fraction due(String key) {
    return number(key).orElseThrow(() -> new IllegalStateException("no " + key + " in " + this));
  }

  /** Returns the mapping of a key, or an empty one. */
  Node map(String key) {
    return value(key).filter(Node.class::isInstance).map(Node.class::cast).orElseGet(Node::new);
  }

  List<Node> maps(String key) {
    return list(key).stream().map(Node.class::cast).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(Object::toString).toList();
  }

  /** Returns a list, or an empty one. */
  List<?> list(String key) {
    return value(key).filter(List.class::isInstance).map(v -> (List<?>) v).orElse(List.of());
  }

  /** Adds to a list, which is begun where there is none. */
  Node add(String key, Object item) {
    List<Object> longer = new ArrayList<>(list(key));
    longer.add(item);
    return put(key, longer);
  }

  /** Returns a copy that shares nothing with this one. */
  Node copy() {
    Node copy = new Node();
    entries.forEach((key, value) -> copy.put(key, copy(value)));
    return copy;
  }

  private static Object copy(Object value) {
    if (value instanceof Node node) {
      return node.copy();
    }
    return value instanceof List<?> list ? list.stream().map(Node::copy).toList() : value;
  }

  /** Puts the entries into another order. */
  void shuffle(Dice dice) {
    List<String> keys = new ArrayList<>(entries.keySet());
    Collections.shuffle(keys, dice.javaRandom());
    Map<String, Object> before = new LinkedHashMap<>(entries);
    entries.clear();
    keys.forEach(key -> entries.put(key, Optional.ofNullable(before.get(key)).orElseThrow()));
  }

  /** Returns the mapping as YAML in block style. */
  String yaml() {
    return entries.isEmpty() ? "{}\n" : yaml("");
  }

  private String yaml(String indent) {
    StringBuilder out = new StringBuilder();
    entries.forEach(
        (key, value) -> out.append(indent).append(key).append(':').append(yaml(value, indent)));
    return out.toString();
  }

  private static String yaml(Object value, String indent) {
    if (value instanceof Node node) {
      return node.isEmpty() ? " {}\n" : "\n" + node.yaml(indent + "  ");
    }
    if (value instanceof List<?> list) {
      StringBuilder out = new StringBuilder(list.isEmpty() ? " []\n" : "\n");
      list.forEach(item -> out.append(indent).append("  -").append(yaml(item, indent + "  ")));
      return out.toString();
    }
    return " " + value + "\n";
  }

  @Override
  public String toString() {
    return yaml();
  }
}
