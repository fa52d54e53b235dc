package org.kaoping.draw;

import java.math.BigDecimal;
import java.util.List;

/** Checks of record components; a failure is a bug in the caller, who names the component. */
final class Required {
  private static final BigDecimal LIMIT = BigDecimal.valueOf(1_000_000_000);

  private Required() {}

  static void text(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
  }

  /** Returns an unmodifiable copy of a list that must not be empty. */
  static <T> List<T> some(List<T> list, String name) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(
          name + " must not be empty: a page without results says so in words");
    }
    return List.copyOf(list);
  }

  static void drawable(BigDecimal value, String name) {
    if (value.abs().compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException(name + " " + value + " must be within ±" + LIMIT);
    }
  }
}
