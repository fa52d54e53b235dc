package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Rule;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Judged;
import org.kaoping.scheme.Scheme;

/** The units of one ranking, put in order again as if something were otherwise. */
final class Reranking {
  private final Scorer scorer;
  private final Scheme scheme;
  private final PublishedScore publication;
  private final List<Trial> units;

  private Reranking(Scorer scorer, List<Trial> units) {
    this.scorer = scorer;
    this.scheme = scorer.scheme();
    this.publication = new PublishedScore(scheme);
    this.units = units;
  }

  /**
   * Scores units again.
   *
   * @param standings with a place, in order
   * @param results by id of the unit
   */
  static Reranking of(Scorer scorer, List<Standing> standings, Map<String, UnitResult> results) {
    List<Trial> units = new ArrayList<>();
    for (Standing standing : standings) {
      UnitResult result = Optional.ofNullable(results.get(standing.unit().id())).orElseThrow();
      List<LeafScore> leaves = scorer.derive(result);
      units.add(new Trial(scorer, leaves, scorer.sums(result.unit(), leaves), standing));
    }
    return new Reranking(scorer, units);
  }

  List<Trial> units() {
    return units;
  }

  /** Returns the leaves that some of the units have, in the scheme's order. */
  List<Indicator> leaves() {
    return scheme
        .leaves()
        .filter(leaf -> units.stream().anyMatch(unit -> position(unit, leaf) >= 0))
        .toList();
  }

  private static int position(Trial unit, Indicator leaf) {
    for (int i = 0; i < unit.leaves().size(); i++) {
      if (unit.leaves().get(i).indicator().id().equals(leaf.id())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Returns the places of all units without a leaf; empty if one of them has no total then. Scores
   * of other leaves and vetoes stay.
   */
  Optional<List<Integer>> without(Indicator leaf) {
    List<Standing> standings = new ArrayList<>();
    for (Trial unit : units) {
      int position = position(unit, leaf);
      Standing then = unit.standing();
      if (position >= 0) {
        List<LeafScore> left = new ArrayList<>(unit.leaves());
        left.remove(position);
        String id = then.unit().id();
        UnitScore score = scorer.score(id, left, scorer.sums(id, left), then.score().deductions());
        then = publication.otherwise(then, score);
      }
      if (then.score().total().isEmpty()) {
        return Optional.empty();
      }
      standings.add(then);
    }
    return Optional.of(places(standings));
  }

  /**
   * Returns the places of all units as if a leaf had no such rule; empty if it does nothing to any
   * of them. Scores of other leaves, counts of deductions and vetoes stay.
   */
  Optional<List<Integer>> without(Indicator leaf, Rule rule) {
    boolean some = false;
    List<Standing> standings = new ArrayList<>();
    for (Trial unit : units) {
      int position = position(unit, leaf);
      boolean concerned = position >= 0 && does(unit.leaves().get(position), rule);
      standings.add(concerned ? unit.without(position, rule) : unit.standing());
      some |= concerned;
    }
    return some ? Optional.of(places(standings)) : Optional.empty();
  }

  /** Says whether a rule takes or gives points in some period. */
  private static boolean does(LeafScore score, Rule rule) {
    for (LeafScore.InPeriod in : score.inPeriods()) {
      if (in.derivation() instanceof Derivation.Computed computed) {
        for (Derivation.Applied applied : computed.applied()) {
          if (applied.rule().id().equals(rule.id()) && applied.points().signum() != 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns the places of units in their order. */
  private List<Integer> places(List<Standing> standings) {
    Map<String, Integer> places = new HashMap<>();
    for (Standing placed : Standings.within(scheme.ranking().within(), scheme, standings)) {
      placed.place().ifPresent(place -> places.put(placed.unit().id(), place.before() + 1));
    }
    return standings.stream()
        .map(s -> Optional.ofNullable(places.get(s.unit().id())).orElseThrow())
        .toList();
  }

  /** Returns who gave marks under a name, in order. */
  List<String> assessors() {
    TreeSet<String> names = new TreeSet<>();
    for (Trial unit : units) {
      for (LeafScore leaf : unit.leaves()) {
        if (leaf.indicator().leaf().isMarked()) {
          observed(leaf)
              .flatMap(in -> record(in).marks().stream())
              .forEach(mark -> mark.name().ifPresent(names::add));
        }
      }
    }
    return List.copyOf(names);
  }

  private static Stream<LeafScore.InPeriod> observed(LeafScore leaf) {
    return leaf.inPeriods().stream().filter(in -> in.derivation().record().observed().isPresent());
  }

  private static LeafRecord.Observed record(LeafScore.InPeriod in) {
    return in.derivation().record().observed().orElseThrow();
  }

  /**
   * Returns the places of all units without the marks of somebody, where enough others are left;
   * empty where none could be left out.
   */
  Optional<List<Integer>> without(String assessor) {
    boolean some = false;
    List<Standing> standings = new ArrayList<>();
    for (Trial unit : units) {
      Trial then = unit;
      for (int i = 0; i < unit.leaves().size(); i++) {
        LeafScore leaf = unit.leaves().get(i);
        if (leaf.indicator().leaf().isMarked()) {
          for (LeafScore.InPeriod in : observed(leaf).toList()) {
            List<LeafRecord.Mark> left =
                record(in).marks().stream()
                    .filter(mark -> !mark.name().equals(Optional.of(assessor)))
                    .toList();
            if (left.size() < record(in).marks().size() && isEnough(left.size(), leaf)) {
              then = then.with(i, in, record(in).withMarks(left));
              some = true;
            }
          }
        }
      }
      standings.add(then.standing());
    }
    return some ? Optional.of(places(standings)) : Optional.empty();
  }

  private static boolean isEnough(int marks, LeafScore leaf) {
    Judged judged = (Judged) leaf.indicator().leaf().scoring();
    return marks > 2 * judged.panel().orElseThrow().drop();
  }

  /** Returns the places that a unit would have with one judged score a step less or more. */
  List<Integer> stepped(int unit) {
    Trial trial = units.get(unit);
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < trial.leaves().size(); i++) {
      Indicator leaf = trial.leaves().get(i).indicator();
      if (leaf.leaf().scoring() instanceof Judged judged) {
        JudgedSteps steps = new JudgedSteps(judged, leaf.points());
        for (LeafScore.InPeriod in : observed(trial.leaves().get(i)).toList()) {
          for (LeafRecord.Observed other : steps.around(record(in))) {
            places.add(place(unit, trial.with(i, in, other).standing()));
          }
        }
      }
    }
    return places;
  }

  /** Returns the place of a unit that stands otherwise, among the others as they are. */
  private int place(int unit, Standing then) {
    Comparator<Standing> order = StandingOrder.of(scheme.ranking());
    int least = 0;
    int most = units.size();
    while (least < most) {
      int middle = (least + most) / 2;
      if (order.compare(units.get(middle).standing(), then) < 0) {
        least = middle + 1;
      } else {
        most = middle;
      }
    }
    return least > unit ? least : least + 1;
  }
}
