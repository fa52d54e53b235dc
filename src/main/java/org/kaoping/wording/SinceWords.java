package org.kaoping.wording;

import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Statistics;
import org.kaoping.result.Term;

/**
 * Says what became of mean, median and range of the same units since a term before.
 *
 * @param decimals digits of a score or total
 * @param means digits of a mean, at least
 */
public record SinceWords(TermWords terms, int decimals, int means) {

  /**
   * Returns a sentence.
   *
   * @param now of the units that have both
   * @param before of the same units
   * @param all how many units there are
   */
  public String of(Term earlier, Statistics now, Statistics before, int all) {
    Words words = terms.words();
    String since = terms.earlier(earlier);
    if (now.size() == 1) {
      String moved = moved("since.points", before.least(), now.least(), decimals);
      return words.say(all == 1 ? "since.all" : "since.only", since, moved);
    }
    int digits = meanDigits(now, before);
    String moved =
        String.join(
            words.say("comma"),
            List.of(
                moved("since.mean", before.mean(digits), now.mean(digits), digits),
                moved("since.median", before.exactMedian(), now.exactMedian(), decimals),
                moved("since.range", range(before), range(now), decimals)));
    return now.size() == all
        ? words.say("since.all", since, moved)
        : words.say("since.some", since, moved, now.size());
  }

  /** Returns as many digits as it takes that means look different if they are. */
  private int meanDigits(Statistics now, Statistics before) {
    int digits = means;
    boolean same = Decimal.sum(now.points()).equals(Decimal.sum(before.points()));
    while (!same && now.mean(digits).equals(before.mean(digits))) {
      digits++;
    }
    return digits;
  }

  private static Decimal range(Statistics points) {
    return points.greatest().minus(points.least());
  }

  private String moved(String what, Decimal before, Decimal now, int digits) {
    Words words = terms.words();
    int all = Math.max(digits, Math.max(before.decimals(), now.decimals()));
    String text = words.fixed(now, all);
    return before.equals(now)
        ? words.say("since.same", words.say(what), text)
        : words.say("since.moved", words.say(what), words.fixed(before, all), text);
  }
}
