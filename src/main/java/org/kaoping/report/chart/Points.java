package org.kaoping.report.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.Digits;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;
import org.kaoping.wording.Words;

/**
 * Prints the points of a scheme, and puts units in the order of charts.
 *
 * @param scheme says how many digits are published
 */
record Points(Scheme scheme, Words words) {
  /** Returns points with as many digits as are published. */
  String fixed(Decimal points) {
    return words.fixed(points, scheme.decimals());
  }

  /** Returns points with as many digits as are published and a sign, also a plus. */
  String signed(Decimal points) {
    return words.fixedSigned(points, scheme.decimals());
  }

  /** Returns a mean, median or quartile of published totals. */
  String mean(Decimal mean) {
    return words.fixed(mean, digits().means());
  }

  Digits digits() {
    return Digits.of(scheme);
  }

  /** Returns points as short as they can be said. */
  String plain(Decimal points) {
    return words.number(points);
  }

  /**
   * Returns those with a total: in the order of the ranking, or the greatest total first where
   * there are several rankings.
   *
   * @param ranked in the order of a ranking
   */
  static List<Standing> scored(List<Standing> ranked, Ranking.Within within) {
    Stream<Standing> scored = ranked.stream().filter(s -> s.total().isPresent());
    return within == Ranking.Within.ALL
        ? scored.toList()
        : scored
            .sorted(Comparator.comparing((Standing s) -> s.total().orElseThrow()).reversed())
            .toList();
  }
}
