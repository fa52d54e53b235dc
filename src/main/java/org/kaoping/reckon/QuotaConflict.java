package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Ranking;

/**
 * Where places of an award that groups have each for themselves stand against scores: units that
 * have no place, although a unit of another group has one with a lower total.
 *
 * @param groups those with places or units that could have one, in the order of {@link Rankings}
 */
public record QuotaConflict(Outcome outcome, List<Group> groups) {
  /**
   * A group.
   *
   * @param units how many of its units are ranked and of the award's kinds
   * @param places how many places it has
   * @param cutoff where the award ends in it
   * @param passed its units that could have a place and have none, with a total above the lowest
   *     that has a place in some other group, in order
   */
  public record Group(String id, int units, int places, Cutoff cutoff, List<Standing> passed) {}

  /** Says whether anything was found. */
  public boolean isFound() {
    return groups.stream().anyMatch(group -> !group.passed().isEmpty());
  }

  /** Returns how many units have no place although units of other groups have one with less. */
  public int passed() {
    return groups.stream().mapToInt(group -> group.passed().size()).sum();
  }

  /** Returns the groups whose lowest total with a place is the lowest of all. */
  public List<Group> lowest() {
    Optional<Decimal> least =
        groups.stream().flatMap(g -> g.cutoff().line().stream()).reduce(Decimal::min);
    return groups.stream()
        .filter(group -> least.isPresent() && group.cutoff().line().equals(least))
        .toList();
  }

  /** Returns the awards whose places groups have each for themselves, and that somebody has. */
  static List<QuotaConflict> of(RankedEvaluation ranked) {
    return ranked
        .outcomes()
        .filter(outcome -> Cutoff.within(ranked, outcome) == Ranking.Within.GROUP)
        .filter(outcome -> !outcome.contests().isEmpty())
        .map(outcome -> of(ranked, outcome))
        .filter(conflict -> !conflict.lowest().isEmpty())
        .toList();
  }

  private static QuotaConflict of(RankedEvaluation ranked, Outcome outcome) {
    List<Cutoff> cutoffs = Cutoff.of(ranked, outcome);
    Set<String> awarded = new HashSet<>(outcome.awarded());
    List<Standing> without =
        Cutoff.selector(ranked).eligible(outcome.award()).stream()
            .filter(standing -> !awarded.contains(standing.unit().id()))
            .toList();
    List<Group> groups = new ArrayList<>();
    for (Cutoff cutoff : cutoffs) {
      cutoff
          .name()
          .ifPresent(id -> groups.add(group(ranked, outcome, id, cutoff, cutoffs, without)));
    }
    return new QuotaConflict(outcome, List.copyOf(groups));
  }

  private static Group group(
      RankedEvaluation ranked,
      Outcome outcome,
      String id,
      Cutoff cutoff,
      List<Cutoff> all,
      List<Standing> without) {
    Optional<Decimal> elsewhere =
        all.stream()
            .filter(other -> !other.name().equals(cutoff.name()))
            .flatMap(other -> other.line().stream())
            .reduce(Decimal::min);
    List<Standing> passed =
        without.stream()
            .filter(standing -> standing.unit().group().equals(Optional.of(id)))
            .filter(
                s ->
                    elsewhere
                        .flatMap(least -> s.total().filter(t -> t.compareTo(least) > 0))
                        .isPresent())
            .toList();
    int units =
        (int)
            ranked.awards().standings().stream()
                .filter(s -> s.rank().isPresent() && outcome.award().isFor(s.unit().kind()))
                .filter(s -> s.unit().group().equals(Optional.of(id)))
                .count();
    int places = Cutoff.selector(ranked).places(outcome.award(), id);
    return new Group(id, units, places, cutoff, passed);
  }
}
