package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Evaluation;
import org.kaoping.result.Lineage;
import org.kaoping.result.Register;
import org.kaoping.scheme.Carried;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.source.Places;

/**
 * What leaves of an evaluation carry from others.
 *
 * @param runs by id of the leaf, in the order written
 */
public record Carries(Map<String, List<Run>> runs) {
  /**
   * What an evaluation published.
   *
   * @param full points of the total or part
   * @param units what the units of now were there, by id; without those that it lacks
   * @param points by id there, of every unit that has some
   */
  record Run(
      String evaluation,
      String title,
      Decimal full,
      Map<String, CarriedScore.Then> units,
      Map<String, Decimal> points) {
    Optional<Decimal> points(String unit) {
      return Optional.ofNullable(units.get(unit)).map(then -> points.get(then.unit()));
    }
  }

  /** Returns that nothing is carried. */
  public static Carries none() {
    return new Carries(Map.of());
  }

  /**
   * Collects what an evaluation carries.
   *
   * @param others evaluations that were published, by id
   * @param places of the evaluation and its units
   */
  public static Carries of(
      Evaluation evaluation,
      Scheme scheme,
      Register register,
      Map<String, RankedEvaluation> others,
      Places places,
      Problems problems) {
    Map<String, List<Run>> runs = new LinkedHashMap<>();
    Map<String, Map<String, CarriedScore.Then>> units = units(evaluation, register, others);
    for (Indicator leaf : scheme.leaves().toList()) {
      if (leaf.leaf().scoring() instanceof Carried carried) {
        List<Run> of = new ArrayList<>();
        for (String id : evaluation.carries().getOrDefault(leaf.id(), List.of())) {
          Optional.ofNullable(others.get(id))
              .ifPresent(other -> of.add(run(other, carried, units.getOrDefault(id, Map.of()))));
        }
        runs.put(leaf.id(), of);
        if (carried.absent().isEmpty()) {
          of.forEach(run -> complete(run, leaf, scheme, register, places, problems));
        }
      }
    }
    return new Carries(runs);
  }

  /**
   * Returns what the units were in each evaluation that is carried, by its id and theirs. One that
   * was merged with others or split has what its id had: its months are nobody else's.
   */
  private static Map<String, Map<String, CarriedScore.Then>> units(
      Evaluation evaluation, Register register, Map<String, RankedEvaluation> others) {
    List<RankedEvaluation> lastFirst =
        evaluation.carried().stream()
            .flatMap(id -> Optional.ofNullable(others.get(id)).stream())
            .sorted(RankedEvaluation.IN_TIME.reversed())
            .toList();
    Map<String, Map<String, CarriedScore.Then>> units = new HashMap<>();
    if (lastFirst.isEmpty()) {
      return units;
    }
    Lineage now = Lineage.of(register);
    List<Lineage> lineages = lastFirst.stream().map(other -> Lineage.of(other.register())).toList();
    for (Register.Unit unit : register.units()) {
      Trail trail = new Trail(now, unit, false);
      for (int i = 0; i < lineages.size(); i++) {
        String id = lastFirst.get(i).evaluation().id();
        Lineage then = lineages.get(i);
        trail
            .to(then)
            .or(() -> then.unit(unit.id()))
            .ifPresent(
                was ->
                    units
                        .computeIfAbsent(id, e -> new HashMap<>())
                        .put(
                            unit.id(),
                            new CarriedScore.Then(
                                was.id(),
                                Optional.of(was.name()).filter(n -> !n.equals(unit.name())))));
      }
    }
    return units;
  }

  private static Run run(
      RankedEvaluation other, Carried carried, Map<String, CarriedScore.Then> units) {
    Map<String, Decimal> points = new HashMap<>();
    for (Standing standing : other.awards().standings()) {
      carried
          .part()
          .map(standing::part)
          .orElseGet(standing::total)
          .ifPresent(p -> points.put(standing.unit().id(), p));
    }
    Decimal full =
        carried
            .part()
            .flatMap(other.scheme()::part)
            .map(Scheme.Part::points)
            .orElse(other.scheme().points());
    return new Run(other.evaluation().id(), other.title(), full, units, points);
  }

  private static void complete(
      Run run, Indicator leaf, Scheme scheme, Register register, Places places, Problems problems) {
    for (Register.Unit unit : register.units()) {
      boolean applies =
          unit.kind().filter(k -> !scheme.kinds().isEmpty()).map(leaf::appliesTo).orElse(true);
      if (applies && run.points(unit.id()).isEmpty()) {
        problems.add(
            Code.NOTHING_CARRIED, places.value(unit, "id"), unit.id(), run.evaluation(), leaf.id());
      }
    }
  }

  /** Returns the score of a leaf. */
  LeafScore score(Indicator leaf, String unit, Factors factors, Rounding rounding) {
    List<CarriedScore.Part> parts = new ArrayList<>();
    for (Run run : runs.getOrDefault(leaf.id(), List.of())) {
      Optional<CarriedScore.Then> then = Optional.ofNullable(run.units().get(unit));
      parts.add(
          new CarriedScore.Part(run.evaluation(), run.title(), then, run.points(unit), run.full()));
    }
    CarriedScore carried = CarriedScore.of(leaf, parts, factors.of(leaf), rounding);
    return new LeafScore(leaf, List.of(), carried.score(), Optional.of(carried), factors);
  }
}
