package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * What two assessments of a unit have in common. Their totals can be compared if both scored the
 * same leaves out of the same full points; otherwise what is compared is the sums of the leaves
 * that both scored.
 *
 * @param whole whether the totals themselves are compared
 * @param full the points that both values are out of; 0 if no leaf has both scores
 * @param own total or sum, rounded to the scheme's decimals
 * @param other likewise
 * @param differences of the leaves with both scores, in the scheme's order: own less other
 */
public record Overlap(
    boolean whole, Decimal full, Decimal own, Decimal other, Map<Indicator, Decimal> differences) {

  /** The score of a leaf, and the periods that it was made of. */
  private record Scored(Decimal score, List<Optional<String>> periods) {}

  /**
   * One of the two assessments.
   *
   * @param leaves by id, those with a score
   */
  private record Side(Decimal total, Decimal full, Map<String, Scored> leaves) {}

  /** Says whether there is anything to compare. */
  public boolean isEmpty() {
    return !full.isPositive();
  }

  /** Returns how much more the own value is. */
  public Decimal difference() {
    return own.minus(other);
  }

  /**
   * Compares the last period with the first.
   *
   * @param leaves of the official source
   * @return empty unless both have a total
   */
  public static Optional<Overlap> ofPeriods(
      Scheme scheme, Standing standing, List<LeafScore> leaves) {
    if (scheme.periods().size() < 2) {
      return Optional.empty();
    }
    Optional<Side> first = period(scheme, scheme.periods().get(0), standing, leaves);
    Optional<Side> last =
        period(scheme, scheme.periods().get(scheme.periods().size() - 1), standing, leaves);
    return last.flatMap(own -> first.map(other -> of(scheme, own, other)));
  }

  private static Optional<Side> period(
      Scheme scheme, Scheme.Period period, Standing standing, List<LeafScore> leaves) {
    Map<String, Scored> scored = new LinkedHashMap<>();
    for (LeafScore leaf : leaves) {
      leaf.inPeriods().stream()
          .filter(in -> in.period().equals(Optional.of(period.id())))
          .flatMap(in -> in.score().stream())
          .forEach(score -> scored.put(leaf.indicator().id(), new Scored(score, List.of())));
    }
    return Optional.ofNullable(standing.score().periods().get(period.id()))
        .map(total -> new Side(total, scheme.pointsIn(period), scored));
  }

  /**
   * Compares another source with the official one.
   *
   * @param leaves of the other source
   * @param official leaves of the official source
   * @return empty unless both have a total
   */
  public static Optional<Overlap> ofSources(
      Scheme scheme,
      Scheme.Source source,
      Standing standing,
      List<LeafScore> leaves,
      List<LeafScore> official) {
    Optional<Side> own =
        Optional.ofNullable(standing.score().sources().get(source.id()))
            .map(total -> new Side(total, scheme.points(), scored(leaves)));
    Optional<Side> other =
        standing.score().total().map(t -> new Side(t, scheme.points(), scored(official)));
    return own.flatMap(one -> other.map(two -> of(scheme, one, two)));
  }

  private static Map<String, Scored> scored(List<LeafScore> leaves) {
    Map<String, Scored> scored = new LinkedHashMap<>();
    for (LeafScore leaf : leaves) {
      List<Optional<String>> periods =
          leaf.inPeriods().stream()
              .filter(in -> in.score().isPresent())
              .map(LeafScore.InPeriod::period)
              .toList();
      leaf.score().ifPresent(s -> scored.put(leaf.indicator().id(), new Scored(s, periods)));
    }
    return scored;
  }

  private static Overlap of(Scheme scheme, Side own, Side other) {
    Map<Indicator, Decimal> differences = new LinkedHashMap<>();
    Decimal full = Decimal.ZERO;
    Decimal ownSum = Decimal.ZERO;
    Decimal otherSum = Decimal.ZERO;
    for (Indicator leaf : scheme.leaves().toList()) {
      Scored one = own.leaves().get(leaf.id());
      Scored two = other.leaves().get(leaf.id());
      if (one != null && two != null && one.periods().equals(two.periods())) {
        differences.put(leaf, one.score().minus(two.score()));
        full = full.plus(leaf.points());
        ownSum = ownSum.plus(one.score());
        otherSum = otherSum.plus(two.score());
      }
    }
    boolean whole =
        own.full().equals(other.full())
            && differences.size() == own.leaves().size()
            && differences.size() == other.leaves().size();
    return whole
        ? new Overlap(true, own.full(), own.total(), other.total(), differences)
        : new Overlap(
            false,
            full,
            ownSum.rounded(scheme.rounding(scheme.decimals())),
            otherSum.rounded(scheme.rounding(scheme.decimals())),
            differences);
  }
}
