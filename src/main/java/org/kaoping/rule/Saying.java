package org.kaoping.rule;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/**
 * A text about numbers, in no language yet.
 *
 * @param key key of the message files
 * @param arguments what fills {@code {0}}, {@code {1}}, …
 */
public record Saying(String key, List<Argument> arguments) {
  public Saying {
    arguments = List.copyOf(arguments);
  }

  /**
   * Returns a saying; each argument is an {@link Argument}, a saying, a number that is printed as
   * it is, or plain text.
   */
  static Saying of(String key, Object... arguments) {
    List<Argument> said = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      said.add(argument(argument));
    }
    return new Saying(key, said);
  }

  private static Argument argument(Object value) {
    if (value instanceof Argument argument) {
      return argument;
    }
    if (value instanceof Saying saying) {
      return new Said(saying);
    }
    if (value instanceof Fraction number) {
      return new Numeral(number);
    }
    return value instanceof Decimal number
        ? new Numeral(Fraction.of(number))
        : new Text(String.valueOf(value));
  }

  /** What fills a place of a saying. */
  public sealed interface Argument {}

  /** A number. */
  public record Numeral(Fraction number) implements Argument {}

  /** Numbers that are added. */
  public record Sum(List<Decimal> terms) implements Argument {}

  /** What a measure is called. */
  public record Title(String measure) implements Argument {}

  /** A number in the unit of a measure. */
  public record Amount(String measure, Fraction amount) implements Argument {}

  /** What was measured: the measure, its amount and, if it is derived, how. */
  public record Measured(String measure, Fraction amount) implements Argument {}

  /** What is the same in every language. */
  public record Text(String text) implements Argument {}

  /** A saying within another. */
  public record Said(Saying saying) implements Argument {}

  /** Several behind each other. */
  public record Listed(List<Argument> items) implements Argument {}
}
