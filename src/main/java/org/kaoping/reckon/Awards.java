package org.kaoping.reckon;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
              decision.map(d -> barred(award, d, selector, byUnit)).orElse(Map.of())));
    }
    return Checked.of(new Awards(awarded(standings, outcomes), outcomes), problems.all());
  }

  private static Map<String, Outcome.Bar> barred(
      Award award, Decision decision, Selector selector, Map<String, Standing> standings) {
    Map<String, Outcome.Bar> barred = new HashMap<>();
    decision
        .steps()
        .flatMap(step -> step.units().stream())
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
