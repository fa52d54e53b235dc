package org.kaoping.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** Says where two scores of every indicator lie furthest apart; names all that are equal in it. */
public final class DifferenceWords {
  private static final int MOST_NAMES = 3;

  /**
   * An indicator with two scores.
   *
   * @param by how far one is above the other, in points
   */
  public record Difference(String title, Decimal by) {}

  private final Words words;

  public DifferenceWords(Words words) {
    this.words = words;
  }

  /**
   * Returns what is most above, if anything is.
   *
   * @param digits behind the point
   */
  public Optional<String> most(List<Difference> all, int digits) {
    return all.stream()
        .map(Difference::by)
        .max(Comparator.naturalOrder())
        .filter(Decimal::isPositive)
        .map(by -> say("profile.most", all, by, words.points(by, digits)));
  }

  /**
   * Returns what is most below, if anything is.
   *
   * @param digits behind the point
   */
  public Optional<String> least(List<Difference> all, int digits) {
    return all.stream()
        .map(Difference::by)
        .min(Comparator.naturalOrder())
        .filter(by -> by.signum() < 0)
        .map(by -> say("profile.least", all, by, words.points(by.negated(), digits)));
  }

  private String say(String key, List<Difference> all, Decimal by, String amount) {
    List<String> titles =
        all.stream()
            .filter(d -> d.by().equals(by))
            .map(d -> words.say("profile.title", d.title()))
            .toList();
    String names =
        titles.size() <= MOST_NAMES
            ? words.list(titles)
            : words.say("profile.several", titles.size());
    return words.say(titles.size() == 1 ? key : key + ".each", names, amount);
  }
}
