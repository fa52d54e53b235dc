package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Correction;
import org.kaoping.result.PublishedValue;
import org.kaoping.result.PublishedValue.Kind;
import org.kaoping.result.Register;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/** What is published of units, value by value, as corrections name it. */
public final class PublishedValues {
  private final Scheme scheme;
  private final Map<Optional<String>, Long> ranked;
  private final Map<PublishedValue, String> values = new LinkedHashMap<>();

  private PublishedValues(RankedEvaluation evaluation) {
    this.scheme = evaluation.scheme();
    this.ranked =
        evaluation.awards().standings().stream()
            .filter(s -> s.rank().isPresent())
            .collect(
                Collectors.groupingBy(s -> Peers.ranking(scheme, s.unit()), Collectors.counting()));
  }

  /**
   * Returns all values that there are, as {@link Correction.Change} has them: units in the order of
   * the register, within a unit in that of {@link Kind}, then of the scheme.
   */
  public static Map<PublishedValue, String> of(RankedEvaluation evaluation) {
    PublishedValues published = new PublishedValues(evaluation);
    Map<String, Standing> standings =
        evaluation.awards().standings().stream()
            .collect(Collectors.toMap(s -> s.unit().id(), s -> s));
    for (Register.Unit unit : evaluation.register().units()) {
      Optional.ofNullable(standings.get(unit.id())).ifPresent(published::add);
    }
    return published.values;
  }

  private void add(Standing standing) {
    String unit = standing.unit().id();
    standing.total().ifPresent(total -> put(PublishedValue.of(unit, Kind.TOTAL), total));
    standing
        .rank()
        .filter(rank -> competes(standing))
        .ifPresent(rank -> put(PublishedValue.of(unit, Kind.RANK), Decimal.of(rank)));
    standing.grade().ifPresent(grade -> values.put(PublishedValue.of(unit, Kind.GRADE), grade));
    standing
        .awards()
        .forEach(
            award -> values.put(new PublishedValue(unit, Kind.AWARD, award), Correction.AWARDED));
    scheme
        .leaves()
        .map(Indicator::id)
        .forEach(
            leaf ->
                Optional.ofNullable(standing.score().nodes().get(leaf))
                    .ifPresent(points -> put(new PublishedValue(unit, Kind.POINTS, leaf), points)));
  }

  /** Where a unit is alone, it has no place that pages would show. */
  private boolean competes(Standing standing) {
    return ranked.getOrDefault(Peers.ranking(scheme, standing.unit()), 0L) > 1;
  }

  private void put(PublishedValue value, Decimal number) {
    values.put(value, number.toString());
  }
}
