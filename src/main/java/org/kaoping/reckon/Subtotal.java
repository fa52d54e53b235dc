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
 * @param full the points that it is out of
 */
public record Subtotal(Of of, String id, String title, Decimal full) {
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
      all.add(new Subtotal(Of.PART, part.id(), part.title(), part.points()));
    }
    for (Scheme.Period period : scheme.periods()) {
      all.add(new Subtotal(Of.PERIOD, period.id(), period.title(), scheme.pointsIn(period)));
    }
    for (Scheme.Source source : scheme.toldSources()) {
      all.add(new Subtotal(Of.SOURCE, source.id(), source.title(), scheme.pointsBy(source)));
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
