package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Problems;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Evaluation;
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
   * @param points by id of every unit that has some
   */
  record Run(String evaluation, String title, Decimal full, Map<String, Decimal> points) {}

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
    for (Indicator leaf : scheme.leaves().toList()) {
      if (leaf.leaf().scoring() instanceof Carried carried) {
        List<Run> of = new ArrayList<>();
        for (String id : evaluation.carries().getOrDefault(leaf.id(), List.of())) {
          Optional.ofNullable(others.get(id))
              .ifPresent(other -> of.add(run(other, carried, register)));
        }
        runs.put(leaf.id(), of);
        if (carried.absent().isEmpty()) {
          of.forEach(run -> complete(run, leaf, scheme, register, places, problems));
        }
      }
    }
    return new Carries(runs);
  }

  /** Of a unit that had another id then, the points are those of what it was. */
  private static Run run(RankedEvaluation other, Carried carried, Register register) {
    Map<String, Decimal> points = new LinkedHashMap<>();
    for (Standing standing : other.awards().standings()) {
      carried
          .part()
          .map(standing::part)
          .orElseGet(standing::total)
          .ifPresent(p -> points.put(standing.unit().id(), p));
    }
    for (Register.Unit unit : register.units()) {
      Optional<Decimal> former = register.predecessor(unit).map(points::get);
      former.ifPresent(p -> points.putIfAbsent(unit.id(), p));
    }
    Decimal full =
        carried
            .part()
            .flatMap(other.scheme()::part)
            .map(Scheme.Part::points)
            .orElse(other.scheme().points());
    return new Run(other.evaluation().id(), other.title(), full, points);
  }

  private static void complete(
      Run run, Indicator leaf, Scheme scheme, Register register, Places places, Problems problems) {
    for (Register.Unit unit : register.units()) {
      boolean applies =
          unit.kind().filter(k -> !scheme.kinds().isEmpty()).map(leaf::appliesTo).orElse(true);
      if (applies && !run.points().containsKey(unit.id())) {
        problems.add(
            Code.NOTHING_CARRIED, places.value(unit, "id"), unit.id(), run.evaluation(), leaf.id());
      }
    }
  }

  /** Returns the score of a leaf. */
  LeafScore score(Indicator leaf, String unit, Factors factors, Rounding rounding) {
    List<CarriedScore.Part> parts = new ArrayList<>();
    for (Run run : runs.getOrDefault(leaf.id(), List.of())) {
      Optional<Decimal> points = Optional.ofNullable(run.points().get(unit));
      parts.add(new CarriedScore.Part(run.evaluation(), run.title(), points, run.full()));
    }
    CarriedScore carried = CarriedScore.of(leaf, parts, factors.of(leaf), rounding);
    return new LeafScore(leaf, List.of(), carried.score(), Optional.of(carried), factors);
  }
}
