package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Term;
import org.kaoping.scheme.Scheme;

/**
 * What became of the units of an evaluation since the term before.
 *
 * @param earlier that term
 * @param units those that had results then, in the order of the evaluation
 * @param others how many units of the evaluation had none
 */
public record Movements(Term earlier, List<Movement> units, int others) {
  /**
   * A unit then and now.
   *
   * @param then the evaluation of the term before
   * @param total how much more the published total is; empty where the full points are others, or a
   *     total is missing
   * @param places how many places it is further ahead, less than 0 for further behind; empty where
   *     it is ranked among others
   */
  public record Movement(
      Standing now,
      RankedEvaluation then,
      Standing before,
      Optional<Decimal> total,
      Optional<Integer> places) {}

  /** Returns what became of the units; empty where none had results in the term before. */
  public static Optional<Movements> of(RankedEvaluation ranked, History history) {
    Optional<History.Earlier> earlier = history.before(ranked).stream().findFirst();
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    List<Movement> units = new ArrayList<>();
    List<Standing> standings = ranked.awards().standings();
    for (Standing now : standings) {
      earlier
          .get()
          .of(now.unit())
          .ifPresent(result -> units.add(movement(ranked.scheme(), now, result)));
    }
    return units.isEmpty()
        ? Optional.empty()
        : Optional.of(new Movements(earlier.get().term(), units, standings.size() - units.size()));
  }

  private static Movement movement(Scheme scheme, Standing now, History.Result result) {
    Scheme earlier = result.ranked().scheme();
    Standing before = result.standing();
    boolean comparable = earlier.points().equals(scheme.points());
    boolean together =
        earlier.ranking().within() == scheme.ranking().within()
            && Peers.ranking(earlier, before.unit()).equals(Peers.ranking(scheme, now.unit()));
    return new Movement(
        now,
        result.ranked(),
        before,
        now.total().filter(t -> comparable).flatMap(t -> before.total().map(t::minus)),
        now.rank().filter(r -> together).flatMap(r -> before.rank().map(b -> b - r)));
  }

  /** Returns the evaluation that all results of the term before are from, if it is one. */
  public Optional<RankedEvaluation> evaluation() {
    RankedEvaluation first = units.get(0).then();
    return units.stream()
            .allMatch(unit -> unit.then().evaluation().id().equals(first.evaluation().id()))
        ? Optional.of(first)
        : Optional.empty();
  }

  /** Returns the totals of the term before, where they can be compared with those of now. */
  public Optional<Statistics> totals(Scheme now) {
    return evaluation()
        .filter(then -> then.scheme().points().equals(now.points()))
        .flatMap(then -> Statistics.ofTotals(then.awards().standings()));
  }
}
