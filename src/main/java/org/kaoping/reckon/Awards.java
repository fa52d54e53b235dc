package org.kaoping.reckon;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.result.Decision;
import org.kaoping.result.Register;
import org.kaoping.scheme.Award;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * Standings with their awards.
 *
 * @param standings in the order of {@link Standings}
 * @param outcomes in the scheme's order
 */
public record Awards(List<Standing> standings, List<Outcome> outcomes) {
  /**
   * Gives the awards of a scheme.
   *
   * @param decisions checked for names
   * @param places of the decisions
   * @param asking where an undecided tie is reported
   * @param decisionsFile where a decision belongs
   */
  public static Checked<Awards> give(
      Scheme scheme,
      Register register,
      Standings standings,
      List<Decision> decisions,
      Places places,
      SourceSpan asking,
      String decisionsFile) {
    Selector selector = new Selector(scheme, register, standings.all());
    Map<String, Standing> byUnit =
        standings.all().stream().collect(toMap(standing -> standing.unit().id(), s -> s));
    Problems problems = new Problems();
    AwardCheck check = new AwardCheck(selector, byUnit, places, asking, problems);
    List<Outcome> outcomes = new ArrayList<>();
    for (Award award : scheme.awards()) {
      Optional<Decision> decision =
          decisions.stream().filter(d -> d.award().equals(award.id())).findFirst();
      decision.ifPresentOrElse(
          d -> check.decided(award, d), () -> check.undecided(award, decisionsFile));
      outcomes.add(
          new Outcome(
              award,
              selector.contests(award),
              decision,
              decision.map(d -> barred(award, named(d), selector, byUnit)).orElse(Map.of())));
    }
    return Checked.of(new Awards(awarded(standings, outcomes), outcomes), problems.all());
  }

  /**
   * Gives the awards of another scheme. What people decided stands where the results alone select
   * as they did, but for units that cannot get the award any more; elsewhere the results alone say,
   * and who is equal and competes for a last place gets none.
   *
   * @param before the evaluation as it was
   */
  public static Awards again(RankedEvaluation before, Scheme scheme, Standings standings) {
    Register register = before.register();
    Selector selector = new Selector(scheme, register, standings.all());
    Map<String, Standing> byUnit =
        standings.all().stream().collect(toMap(standing -> standing.unit().id(), s -> s));
    List<Outcome> outcomes = new ArrayList<>();
    for (Award award : scheme.awards()) {
      List<Outcome.Contest> contests = selector.contests(award);
      Optional<Decision> decision =
          before.awards().outcomes().stream()
              .filter(outcome -> outcome.award().id().equals(award.id()))
              .filter(outcome -> isSame(outcome.contests(), contests))
              .flatMap(outcome -> outcome.decision().stream())
              .findFirst();
      Map<String, Outcome.Bar> barred =
          decision
              .map(made -> barred(award, made.awarded().stream(), selector, byUnit))
              .orElse(Map.of());
      outcomes.add(
          new Outcome(
              award, contests, decision.map(made -> made.without(barred.keySet())), barred));
    }
    return new Awards(awarded(standings, outcomes), outcomes);
  }

  /** Says whether the same units are selected, in whatever order. */
  private static boolean isSame(List<Outcome.Contest> these, List<Outcome.Contest> those) {
    return these.stream()
        .map(Awards::selected)
        .toList()
        .equals(those.stream().map(Awards::selected).toList());
  }

  private static List<Object> selected(Outcome.Contest contest) {
    return List.of(
        contest.name(), contest.places(), Set.copyOf(contest.safe()), Set.copyOf(contest.tied()));
  }

  /** Returns the units that stages before a decision named. */
  private static Stream<String> named(Decision decision) {
    return decision.steps().flatMap(step -> step.units().stream());
  }

  private static Map<String, Outcome.Bar> barred(
      Award award, Stream<String> units, Selector selector, Map<String, Standing> standings) {
    Map<String, Outcome.Bar> barred = new HashMap<>();
    units
        .flatMap(unit -> Optional.ofNullable(standings.get(unit)).stream())
        .forEach(s -> selector.bar(award, s).ifPresent(bar -> barred.put(s.unit().id(), bar)));
    return barred;
  }

  private static List<Standing> awarded(Standings standings, List<Outcome> outcomes) {
    Map<String, List<String>> won = new HashMap<>();
    for (Outcome outcome : outcomes) {
      outcome
          .awarded()
          .forEach(
              unit -> won.computeIfAbsent(unit, u -> new ArrayList<>()).add(outcome.award().id()));
    }
    return standings.all().stream()
        .map(standing -> standing.awarded(won.getOrDefault(standing.unit().id(), List.of())))
        .toList();
  }
}
