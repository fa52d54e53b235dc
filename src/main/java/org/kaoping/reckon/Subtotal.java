package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Scheme;

/**
 * What a total is shown beside: the totals of the scheme's parts, periods and sources, but for one
 * that alone counts.
 *
 * @param full the points that it is out of; where these differ by kind, the most that some have
 * @param byKind whether they differ by kind
 */
public record Subtotal(Of of, String id, String title, Decimal full, boolean byKind) {
  /** What it is the total of. */
  public enum Of {
    PART,
    PERIOD,
    SOURCE
  }

  /** Returns those of a scheme, in the order in which they are shown. */
  public static List<Subtotal> all(Scheme scheme) {
    List<Subtotal> all = new ArrayList<>();
    for (Scheme.Part part : scheme.parts()) {
      all.add(new Subtotal(Of.PART, part.id(), part.title(), part.points(), false));
    }
    for (Scheme.Period period : scheme.periods()) {
      List<Decimal> full =
          scheme.variants().stream()
              .map(kind -> scheme.forKind(kind).pointsIn(period))
              .distinct()
              .toList();
      Decimal most = full.stream().reduce(Decimal.ZERO, Decimal::max);
      all.add(new Subtotal(Of.PERIOD, period.id(), period.title(), most, full.size() > 1));
    }
    for (Scheme.Source source : scheme.toldSources()) {
      all.add(new Subtotal(Of.SOURCE, source.id(), source.title(), scheme.pointsBy(source), false));
    }
    return all;
  }

  /** Returns what it comes to for a unit. */
  public Optional<Decimal> of(Standing standing) {
    return Optional.ofNullable(
        switch (of) {
          case PART -> standing.parts().get(id);
          case PERIOD -> standing.score().periods().get(id);
          case SOURCE -> standing.score().sources().get(id);
        });
  }
}
