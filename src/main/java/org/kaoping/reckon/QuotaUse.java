package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.result.Decision;
import org.kaoping.result.Register;
import org.kaoping.scheme.Ranking;

/**
 * How a group used its places of an award.
 *
 * @param group id of the group
 * @param units of the award's kinds
 * @param places given by the quota
 * @param used by units that got the award within the quota
 * @param supplementary units that got it beyond the quota
 */
public record QuotaUse(String group, int units, int places, int used, int supplementary) {
  /**
   * Returns the groups of an award with quotas in the order of {@link Rankings}, or nothing for
   * others.
   */
  public static List<QuotaUse> of(Outcome outcome, Register register) {
    Map<String, Integer> quotas = outcome.award().select().quotas();
    if (quotas.isEmpty()) {
      return List.of();
    }
    Map<String, String> groups = new HashMap<>();
    Map<String, Integer> units = new HashMap<>();
    for (Register.Unit unit : register.units()) {
      if (unit.group().isPresent()) {
        groups.put(unit.id(), unit.group().get());
        if (outcome.award().isFor(unit.kind())) {
          units.merge(unit.group().get(), 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> used =
        count(outcome.decision().map(Decision::units).orElseGet(outcome::selected), groups);
    Map<String, Integer> supplementary =
        count(
            outcome.decision().stream()
                .flatMap(d -> d.supplementary().stream())
                .map(Decision.Supplementary::unit)
                .toList(),
            groups);
    List<QuotaUse> uses = new ArrayList<>();
    quotas.entrySet().stream()
        .sorted(
            Comparator.comparing(
                place -> Optional.of(place.getKey()),
                Rankings.order(Ranking.Within.GROUP, register)))
        .forEach(
            place ->
                uses.add(
                    new QuotaUse(
                        place.getKey(),
                        units.getOrDefault(place.getKey(), 0),
                        place.getValue(),
                        used.getOrDefault(place.getKey(), 0),
                        supplementary.getOrDefault(place.getKey(), 0))));
    return uses;
  }

  private static Map<String, Integer> count(List<String> units, Map<String, String> groups) {
    Map<String, Integer> counts = new HashMap<>();
    units.forEach(
        unit ->
            Optional.ofNullable(groups.get(unit))
                .ifPresent(group -> counts.merge(group, 1, Integer::sum)));
    return counts;
  }

  /** Returns the sums of all columns. */
  public static QuotaUse sum(List<QuotaUse> uses) {
    return uses.stream()
        .reduce(
            new QuotaUse("", 0, 0, 0, 0),
            (a, b) ->
                new QuotaUse(
                    "",
                    a.units + b.units,
                    a.places + b.places,
                    a.used + b.used,
                    a.supplementary + b.supplementary));
  }
}
