package org.kaoping.diagnostic;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence or term in no language yet: a key of the message files with what goes into its places.
 *
 * @param key key in {@code messages_*.properties}
 * @param arguments what fills {@code {0}}, {@code {1}}, …; may be empty
 */
public record Phrase(String key, List<Argument> arguments) {
  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** Returns a phrase; each argument is a {@link Phrase} (put into words later) or plain text. */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, Arrays.stream(arguments).map(Phrase::argument).toList());
  }

  private static Argument argument(Object value) {
    return value instanceof Phrase phrase ? new Term(phrase) : new Text(String.valueOf(value));
  }

  /** What fills a place of a sentence. */
  public sealed interface Argument {}

  /** What the user wrote, or a number: the same in every language. */
  public record Text(String text) implements Argument {}

  /** A term to be put into words. */
  public record Term(Phrase phrase) implements Argument {}
}
