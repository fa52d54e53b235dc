package org.kaoping.reckon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.result.UnitResult;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.Scheme;

/** The competition for the places of one award. */
final class AwardRace {
  /**
   * A climb.
   *
   * @param top the unit after its last step
   */
  record Climbed(Climb climb, Trial top) {
    /** Returns the way if a step is enough: mostly one of those that give the leaf more. */
    Optional<Way> way(Predicate<Trial> isEnough) {
      if (isEnough.test(top)) {
        return Optional.of(climb.way(top, isEnough));
      }
      Climb whole = climb.whole();
      return whole.greatest() > climb.greatest() && isEnough.test(whole.at(whole.greatest()))
          ? Optional.of(
              climb.way(climb.step(climb.greatest(), top), Optional.of(whole.enough(isEnough))))
          : Optional.empty();
    }
  }

  /**
   * Who competes with a unit for the places.
   *
   * @param trial the unit as it is
   * @param all best first, whether eligible or not, and the unit itself
   * @param last of the others who has the last place if the unit has none; empty if places are left
   *     then
   */
  private record Field(Trial trial, List<Standing> all, Optional<Standing> last, int places) {}

  private final Scorer scorer;
  private final Selector selector;
  private final Outcome outcome;
  private final Ranking.Within within;
  private final Comparator<Standing> order;
  private final Map<String, UnitResult> results;

  /** All that no veto bars, by what they compete in, best first, whether eligible or not. */
  private final Map<Optional<String>, List<Standing>> rivals;

  AwardRace(
      Scorer scorer,
      Selector selector,
      Outcome outcome,
      Ranking.Within within,
      Map<String, UnitResult> results) {
    this.scorer = scorer;
    this.selector = selector;
    this.outcome = outcome;
    this.within = within;
    this.order = StandingOrder.of(scorer.scheme().ranking());
    this.results = results;
    this.rivals =
        selector.standings().stream()
            .filter(s -> selector.bar(award(), s).filter(bar -> !canChange(bar, s)).isEmpty())
            .sorted(order.thenComparing(s -> s.unit().id()))
            .collect(groupingBy(s -> Peers.ranking(within, s.unit()), HashMap::new, toList()));
  }

  /** Returns the competitions of a scheme's awards that go to the first of a ranking or group. */
  static List<AwardRace> all(RankedEvaluation ranked) {
    Scheme scheme = ranked.scheme();
    Selector selector = new Selector(scheme, ranked.register(), ranked.awards().standings());
    Map<String, UnitResult> results = UnitResult.byUnit(ranked.results());
    List<AwardRace> races = new ArrayList<>();
    for (Outcome outcome : ranked.awards().outcomes()) {
      outcome
          .award()
          .select()
          .contest(scheme.ranking().within())
          .ifPresent(
              within ->
                  races.add(new AwardRace(ranked.scorer(), selector, outcome, within, results)));
    }
    return races;
  }

  private static boolean canChange(Outcome.Bar bar, Standing standing) {
    return bar == Outcome.Bar.GRADE
        || bar == Outcome.Bar.TOTAL
        || (bar == Outcome.Bar.VETO && standing.recorded().stream().noneMatch(Scheme.Veto::bars));
  }

  Award award() {
    return outcome.award();
  }

  /**
   * Says whether a unit is out of the question whatever is assessed, or has the award, or whether
   * what it takes hangs on the grades that others get by their places.
   */
  boolean isDecided(Standing standing) {
    return isWon(standing)
        || isUpToOthers()
        || selector.bar(award(), standing).filter(bar -> !canChange(bar, standing)).isPresent();
  }

  /** Says whether the places of all units decide who can get it at all. */
  private boolean isUpToOthers() {
    return scorer.scheme().findsByPlace()
        || (award().gradeAtLeast().isPresent()
            && scorer.scheme().grades().filter(g -> g.byPlace().isPresent()).isPresent());
  }

  private boolean isWon(Standing standing) {
    return standing.awards().contains(award().id());
  }

  AwardProspect decided(Standing standing) {
    return new AwardProspect(
        award(), isWon(standing), selector.bar(award(), standing), Optional.empty());
  }

  /**
   * Returns what it takes for a unit that is not decided.
   *
   * @param climbs of the unit
   */
  AwardProspect open(Trial trial, List<Climbed> climbs) {
    Standing standing = trial.standing();
    Optional<String> name = Peers.ranking(within, standing.unit());
    int places = selector.places(award(), name.orElse(""));
    List<Standing> all = rivals.getOrDefault(name, List.of());
    List<Standing> ahead =
        all.stream()
            .filter(s -> selector.bar(award(), s).isEmpty() && !isOf(s, standing))
            .limit(places)
            .toList();
    Optional<Standing> last =
        places > 0 && ahead.size() == places
            ? Optional.of(ahead.get(places - 1))
            : Optional.empty();
    boolean selected = places > 0 && isSelected(standing, last);
    List<Way> ways = new ArrayList<>();
    if (!selected && places > 0) {
      Field field = new Field(trial, all, last, places);
      for (Climbed climbed : climbs) {
        climbed.way(then -> isSelected(then, climbed.climb(), field)).ifPresent(ways::add);
      }
    }
    return new AwardProspect(
        award(),
        false,
        selector.bar(award(), standing),
        Optional.of(
            new AwardProspect.Race(
                name.orElse(""), places, selected, last.map(s -> last(s, standing)), ways)));
  }

  private static boolean isOf(Standing one, Standing other) {
    return one.unit().id().equals(other.unit().id());
  }

  private static AwardProspect.Last last(Standing last, Standing standing) {
    Decimal total = last.total().orElseThrow();
    return new AwardProspect.Last(last, total, total.minus(standing.total().orElse(Decimal.ZERO)));
  }

  /**
   * Says whether a unit is selected for sure where nothing changes for others.
   *
   * @param last of the others the one that has the last place if the unit has none; empty if places
   *     are left then
   */
  private boolean isSelected(Standing then, Optional<Standing> last) {
    return selector.bar(award(), then).isEmpty()
        && last.filter(standing -> order.compare(then, standing) >= 0).isEmpty();
  }

  private boolean isSelected(Trial then, Climb climb, Field field) {
    if (then.scorer().peers() == field.trial().scorer().peers()) {
      return isSelected(then.standing(), field.last());
    }
    if (selector.bar(award(), then.standing()).isPresent()) {
      return false;
    }
    Stream<Standing> others = field.all().stream().filter(s -> !isOf(s, then.standing()));
    boolean othersGain =
        !climb.rises() || Peers.takesMean(then.leaves().get(climb.leaf()).indicator());
    if (othersGain) {
      return isSelected(then, climb, others.toList(), field.places());
    }
    // No other gains: who stands behind it stays there, and the last place has to fall behind it.
    return isSelected(then.standing(), field.last())
        || (field.last().filter(last -> hasToBeat(again(last, then, climb), then)).isEmpty()
            && isSelected(
                then,
                climb,
                others.takeWhile(s -> isBefore(s, then.standing())).toList(),
                field.places()));
  }

  private boolean hasToBeat(Standing other, Trial then) {
    return selector.bar(award(), other).isEmpty() && isBefore(other, then.standing());
  }

  /** Says whether one unit does not stand behind another. */
  private boolean isBefore(Standing one, Standing other) {
    return order.compare(one, other) <= 0;
  }

  /**
   * Says whether a unit is selected for sure where others are scored again, too.
   *
   * @param others who can stand before it, best first
   */
  private boolean isSelected(Trial then, Climb climb, List<Standing> others, int places) {
    int before = 0;
    for (Standing other : others) {
      Standing now = again(other, then, climb);
      if (hasToBeat(now, then)) {
        before++;
        if (before == places) {
          return false;
        }
      }
    }
    return true;
  }

  private Standing again(Standing other, Trial then, Climb climb) {
    Scheme scheme = scorer.scheme();
    UnitResult result = results.get(other.unit().id());
    if (result == null
        || !Peers.ranking(scheme, other.unit())
            .equals(Peers.ranking(scheme, then.standing().unit()))
        || !isAffected(other, result, then.scorer(), then.leaves().get(climb.leaf()).indicator())) {
      return other;
    }
    return new PublishedScore(scheme).again(other, then.scorer().score(result));
  }

  private static boolean isAffected(
      Standing other, UnitResult result, Scorer then, Indicator leaf) {
    List<Indicator> changed = new ArrayList<>(then.dependents(leaf));
    changed.add(leaf);
    for (LeafScore score : then.deriveOnly(result, changed)) {
      String id = score.indicator().id();
      if (!score.score().equals(Optional.ofNullable(other.score().nodes().get(id)))) {
        return true;
      }
    }
    return false;
  }
}
