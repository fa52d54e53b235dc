package org.kaoping.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.ConditionalSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Phrase;

/**
 * Where a key or word that cannot stand here belongs, by the schemas.
 *
 * @param key what cannot stand here
 * @param here the kind of file that it stands in
 */
record Elsewhere(String key, Shape here) {
  /** More places than this are of no help. */
  private static final int MOST = 2;

  /**
   * A place of the key.
   *
   * @param example the way there from the top of the file, as one line
   * @param advice what else to say about it: {@code advice.<key>}
   */
  private record Place(Shape shape, String example, boolean advice) {}

  /** Returns the remedy, if a schema knows the key. */
  Optional<Phrase> remedy() {
    List<Place> all = Stream.of(Shape.values()).flatMap(this::places).toList();
    List<Place> ofFile = all.stream().filter(place -> place.shape == here).toList();
    List<Place> told =
        (ofFile.isEmpty() ? all : ofFile)
            .stream()
                .sorted(
                    Comparator.comparing((Place place) -> !place.shape.isOfWorkspace())
                        .thenComparing(place -> place.example.length()))
                .limit(MOST)
                .toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String examples =
        told.stream()
            .map(place -> place.shape.file() + ": " + place.example)
            .distinct()
            .collect(Collectors.joining("; "));
    return Optional.of(
        all.stream().anyMatch(Place::advice)
            ? Phrase.of("elsewhere.advised", key, examples, Phrase.of("advice." + key))
            : Phrase.of("elsewhere", key, examples));
  }

  /** Returns that a word of a value was written as a key, as in {@code select: {all: true}}. */
  static Optional<Phrase> word(Pointed pointed, String word) {
    if (pointed.key().isPresent() && pointed.words().anyMatch(words -> has(words, word))) {
      return Optional.of(Phrase.of("elsewhere.word", pointed.key().get().text() + ": " + word));
    }
    return ((ObjectSchema) pointed.alternative())
        .getPropertySchemas().entrySet().stream()
            .filter(property -> alternatives(property.getValue()).anyMatch(s -> has(s, word)))
            .map(property -> Phrase.of("slip.hint", property.getKey() + ": " + word))
            .findFirst();
  }

  private static boolean has(Schema schema, String word) {
    return schema instanceof EnumSchema words && words.getPossibleValuesAsList().contains(word);
  }

  private Stream<Place> places(Shape shape) {
    List<Place> found = new ArrayList<>();
    walk(shape, shape.schema(), "", "", Collections.newSetFromMap(new IdentityHashMap<>()), found);
    return found.stream();
  }

  /** Goes into a value that stands between {@code before} and {@code behind}. */
  private void walk(
      Shape shape,
      Schema value,
      String before,
      String behind,
      Set<Schema> seen,
      List<Place> found) {
    alternatives(value)
        .forEach(
            schema -> {
              if (schema instanceof ArraySchema list) {
                walk(shape, list.getAllItemSchema(), before + "[", "]" + behind, seen, found);
              } else if (schema instanceof ObjectSchema mapping && seen.add(mapping)) {
                boolean top = before.isEmpty();
                mapping(
                    shape,
                    mapping,
                    before + (top ? "" : "{"),
                    (top ? "" : "}") + behind,
                    seen,
                    found);
              }
            });
  }

  private void mapping(
      Shape shape,
      ObjectSchema mapping,
      String before,
      String behind,
      Set<Schema> seen,
      List<Place> found) {
    for (Map.Entry<String, Schema> property : mapping.getPropertySchemas().entrySet()) {
      String name = property.getKey();
      if (name.equals(key)) {
        Object advised = mapping.getUnprocessedProperties().get("x-advice");
        String example = before + Example.line(name, property.getValue()) + behind;
        found.add(new Place(shape, example, name.equals(advised)));
      }
      walk(shape, property.getValue(), before + name + ": ", behind, seen, found);
    }
    @Nullable Schema free = mapping.getSchemaOfAdditionalProperties();
    if (free != null) {
      walk(shape, free, before + "…: ", behind, seen, found);
    }
  }

  private static Stream<Schema> alternatives(Schema schema) {
    Schema meant = Pointed.referred(schema);
    if (meant instanceof CombinedSchema choice) {
      return choice.getSubschemas().stream().flatMap(Elsewhere::alternatives);
    }
    if (meant instanceof ConditionalSchema either) {
      return Stream.of(either.getThenSchema(), either.getElseSchema())
          .flatMap(Optional::stream)
          .flatMap(Elsewhere::alternatives);
    }
    return Stream.of(meant);
  }
}
