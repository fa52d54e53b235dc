package org.kaoping.wording;

import java.util.Optional;
import org.kaoping.scheme.Continuity;
import org.kaoping.scheme.Indicator;

/** Says how indicators go on with those of the scheme before. */
public final class ContinuityWords {
  private final Optional<Continuity> continuity;
  private final Words words;

  /**
   * Prepares the words.
   *
   * @param continuity empty if the scheme is the first of its series or in none
   */
  public ContinuityWords(Optional<Continuity> continuity, Words words) {
    this.continuity = continuity.filter(c -> !c.earlier().stated());
    this.words = words;
  }

  /** Returns the earlier indicator, if it is not simply the same, or that there is none. */
  public Optional<String> before(Indicator indicator) {
    return said(indicator, "before.indicator", "before.indicator.none");
  }

  /** Returns the same in few words. */
  public Optional<String> mark(Indicator indicator) {
    return said(indicator, "before.mark", "before.mark.none");
  }

  private Optional<String> said(Indicator indicator, String key, String none) {
    return continuity.flatMap(
        c ->
            c.before(indicator)
                .map(
                    before ->
                        isSame(indicator, before)
                            ? Optional.<String>empty()
                            : Optional.of(
                                words.say(
                                    key, year(c), before.title(), words.number(before.points()))))
                .orElseGet(() -> Optional.of(words.say(none, year(c)))));
  }

  private static boolean isSame(Indicator indicator, Indicator before) {
    return indicator.id().equals(before.id())
        && indicator.title().equals(before.title())
        && indicator.points().equals(before.points());
  }

  /** Returns which indicators ended, if any. */
  public Optional<String> ended() {
    return continuity
        .filter(c -> !c.ended().isEmpty())
        .map(
            c ->
                words.list(
                    c.ended().stream()
                        .map(
                            node ->
                                words.say(
                                    "before.indicator",
                                    year(c),
                                    node.title(),
                                    words.number(node.points())))
                        .toList()));
  }

  private static String year(Continuity continuity) {
    return Integer.toString(continuity.earlier().year());
  }
}
