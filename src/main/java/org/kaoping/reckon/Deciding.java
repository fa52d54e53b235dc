package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * What of a unit's total alone decides that its grade or an award is another under another scheme.
 *
 * @param ranked the results under the other scheme
 * @param before the same under the scheme as it was
 */
record Deciding(RankedEvaluation ranked, RankedEvaluation before) {

  /**
   * Returns the shares without which alone a unit would have the grade and the awards as before.
   */
  List<Attribution.Share> of(Standing was, Standing after, Attribution total) {
    if (was.grade().equals(after.grade()) && was.awards().equals(after.awards())) {
      return List.of();
    }
    List<Attribution.Share> deciding = new ArrayList<>();
    for (Attribution.Share share : total.shares()) {
      if (share.by().signum() != 0) {
        Standing without = without(after, share);
        if (without.grade().equals(was.grade()) && without.awards().equals(was.awards())) {
          deciding.add(share);
        }
      }
    }
    return deciding;
  }

  /** Returns where a unit would stand among the others if a share were as it was. */
  private Standing without(Standing unit, Attribution.Share share) {
    Scheme scheme = ranked.scheme();
    List<Standing> published = new ArrayList<>();
    for (Standing each : ranked.awards().standings()) {
      boolean own = each.unit().equals(unit.unit());
      published.add(
          own ? new PublishedScore(scheme).otherwise(each, without(each.score(), share)) : each);
    }
    Standings placed = Standings.placed(scheme, published);
    return Awards.again(before, scheme, placed).standings().stream()
        .filter(each -> each.unit().equals(unit.unit()))
        .findFirst()
        .orElseThrow();
  }

  private UnitScore without(UnitScore score, Attribution.Share share) {
    Map<String, Decimal> parts = new HashMap<>(score.parts());
    part(share)
        .filter(part -> ranked.scheme().combine() == Combine.SUM)
        .ifPresent(id -> parts.computeIfPresent(id, (part, points) -> less(points, share)));
    return new UnitScore(
        score.unit(),
        score.nodes(),
        parts,
        score.total().map(points -> less(points, share)),
        score.periods(),
        score.sources(),
        score.statedGrade(),
        score.deductions(),
        score.facts());
  }

  private Decimal less(Decimal points, Attribution.Share share) {
    return Fraction.of(points)
        .minus(share.by())
        .rounded(ranked.scheme().rounding(ranked.scheme().decimals()))
        .rounded();
  }

  /** Returns the part of the other scheme that a share belongs to, if it has any. */
  private Optional<String> part(Attribution.Share share) {
    Optional<String> id = share.now();
    return id.flatMap(Attribution::part)
        .or(
            () ->
                ranked.scheme().indicators().stream()
                    .filter(
                        top ->
                            top.withDescendants()
                                .map(Indicator::id)
                                .anyMatch(id.stream().toList()::contains))
                    .findFirst()
                    .map(top -> top.part().orElse(Scheme.MAIN_PART)));
  }
}
