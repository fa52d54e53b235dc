package org.kaoping.report.quote;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kaoping.paper.Block;

/**
 * What a name in a reference stands for: a value, a choice of names that may follow, or both.
 *
 * @param value what is printed; empty if a name has to follow
 * @param kind what the names that may follow are names of: {@code term.<kind>} in the messages
 * @param names what may follow, in order, with what it stands for; may be empty
 */
record Quotable(Optional<Value> value, String kind, Map<String, Supplier<Quotable>> names) {
  /** The kind of names that the language gives, not the user. */
  static final String KEYS = "quotable";

  /** What stands at the end of a path. */
  sealed interface Value {}

  /** Plain text. */
  record Text(String text) implements Value {}

  /**
   * What would say the contrary of the data.
   *
   * @param figure what the data say
   * @param holds the name that would be right
   */
  record Contrary(String figure, String holds) implements Value {}

  /**
   * Paragraphs, lists and tables, for a document that is set on paper.
   *
   * @param title what they are about
   */
  record Blocks(String title, Supplier<List<Block>> blocks) implements Value {}

  /** A chart, for a page or a document. */
  record Drawn(Supplier<Block.Chart> chart) implements Value {}

  static Quotable of(Value value) {
    return new Quotable(Optional.of(value), KEYS, Map.of());
  }

  static Quotable text(String text) {
    return of(new Text(text));
  }

  static Quotable blocks(String title, Supplier<List<Block>> blocks) {
    return of(new Blocks(title, blocks));
  }

  /** Returns a choice of names that the language gives; those that lead nowhere are left out. */
  static Quotable keys(Map<String, Quotable> names) {
    Map<String, Supplier<Quotable>> kept = new LinkedHashMap<>();
    names.forEach(
        (name, one) -> {
          if (one.value.isPresent() || !one.names.isEmpty()) {
            kept.put(name, () -> one);
          }
        });
    return new Quotable(Optional.empty(), KEYS, kept);
  }

  /** Returns a choice among what the user declared, by id. */
  static <T> Quotable among(
      String kind, Collection<T> declared, Function<T, String> id, Function<T, Quotable> made) {
    Map<String, Supplier<Quotable>> names = new LinkedHashMap<>();
    declared.forEach(one -> names.put(id.apply(one), () -> made.apply(one)));
    return new Quotable(Optional.empty(), kind, names);
  }

  /** Returns the same choice with one more name, which is only looked into when it is asked for. */
  Quotable and(String name, Supplier<Quotable> made) {
    Map<String, Supplier<Quotable>> more = new LinkedHashMap<>(names);
    more.put(name, made);
    return new Quotable(value, kind, more);
  }

  /** Returns the same choice, which by itself stands for a value. */
  Quotable or(Value instead) {
    return new Quotable(Optional.of(instead), kind, names);
  }

  /** Returns what one of the names stands for. */
  Optional<Quotable> find(String name) {
    return Optional.ofNullable(names.get(name)).map(Supplier::get);
  }
}
