package org.kaoping.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.wording.Words;

/**
 * A few units, or groups, with a number.
 *
 * @param more how many others are equal to one of them, may be empty
 */
public record NameList(String title, List<Item> items, String more) {
  /** How many are listed. */
  public static final int MOST = 3;

  /**
   * A unit or a group.
   *
   * @param place may be empty
   * @param about its group where there are several rankings, may be empty
   * @param marks its vetoes with what they do: none or one
   * @param turn which way it went: {@code up}, {@code down} or empty
   */
  public record Item(
      String place,
      String name,
      String href,
      String about,
      List<String> marks,
      String value,
      String turn) {}

  /**
   * Lists those whose number is less than 0, the least first; nothing if there are none.
   *
   * @param title key of its text
   */
  public static <T> Optional<NameList> ofLeast(
      String title, List<T> all, Function<T, Decimal> number, Function<T, Item> item, Words words) {
    List<T> less =
        all.stream()
            .filter(one -> number.apply(one).signum() < 0)
            .sorted(Comparator.comparing(number))
            .toList();
    if (less.isEmpty()) {
      return Optional.empty();
    }
    long equal =
        less.stream()
            .skip(MOST)
            .filter(one -> number.apply(one).equals(number.apply(less.get(MOST - 1))))
            .count();
    return Optional.of(
        new NameList(
            words.say(title),
            less.stream().limit(MOST).map(item).toList(),
            equal == 0 ? "" : words.say("panel.more", equal)));
  }
}
