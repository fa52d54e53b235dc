package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.kaoping.exact.Decimal;

/**
 * A ladder of a unit that raises the score of its leaf.
 *
 * @param position among those of the unit
 * @param leaf position of the leaf in the scheme's order
 * @param greatest the first step that gives the leaf the most; where more can be worse, and the
 *     steps are too many to be tried, the first of those that are known to matter
 */
record Climb(Trial trial, int position, int leaf, Rise rise, long greatest) {
  /** Steps that are tried one by one where more can be worse. */
  static final long TRIED = 2_000;

  /** Returns all climbs of a unit, in order. */
  static List<Climb> all(Trial trial, Rise.Finder rises) {
    List<Climb> climbs = new ArrayList<>();
    for (int leaf = 0; leaf < trial.leaves().size(); leaf++) {
      for (Rise.Up up : rises.of(trial, leaf)) {
        climbs.add(new Climb(trial, climbs.size(), leaf, up.rise(), up.greatest()));
      }
    }
    return climbs;
  }

  Ladders.Found found() {
    return rise.found();
  }

  private Ladder ladder() {
    return found().ladder();
  }

  /** Returns the first step that gives the leaf the most; empty if none gives more. */
  Optional<Long> highest() {
    long highest = greatest;
    if (!raises() && greatest <= TRIED) {
      for (long step = 1; step <= greatest; step++) {
        highest = score(step).compareTo(score(highest)) > 0 ? step : highest;
      }
    } else if (!raises()) {
      for (long step : ladder().turns()) {
        highest = score(step).compareTo(score(highest)) > 0 ? step : highest;
      }
    }
    Decimal most = score(highest);
    if (most.compareTo(score(trial, leaf)) <= 0) {
      return Optional.empty();
    }
    Climb up = new Climb(trial, position, leaf, rise, highest);
    return Optional.of(
        raises()
            ? Steps.first(highest, step -> score(step).compareTo(most) >= 0)
            : up.first(step -> score(step).compareTo(most) >= 0));
  }

  /** Returns the same up to the last step of its ladder: others may lose by more. */
  Climb whole() {
    return new Climb(trial, position, leaf, rise, ladder().steps());
  }

  /** Says whether no step gives the leaf, and those that look at it, less than the one before. */
  private boolean raises() {
    return ladder().rises() && !isLookedUp();
  }

  /** Says whether no step is worse for the unit than the one before, or better for another. */
  boolean rises() {
    return raises() && trial.scorer().scheme().triggers().findAny().isEmpty();
  }

  private boolean isLookedUp() {
    return trial.isLookedUp(leaf);
  }

  private boolean isTried() {
    return !rises() && greatest <= TRIED;
  }

  /** Returns the leaf after a step. */
  private Trial.Leaf leafAt(long step) {
    return rise.at(trial, leaf, step);
  }

  /** Returns what is to be raised: the score of the leaf, or of all that look it up with it. */
  private Decimal score(long step) {
    return isLookedUp() ? score(at(step), leaf) : leafAt(step).score().score().orElseThrow();
  }

  private Decimal score(Trial then, int leaf) {
    return isLookedUp() ? then.points().orElse(Decimal.ZERO) : then.score(leaf).orElseThrow();
  }

  /** Returns the unit after a step. */
  Trial at(long step) {
    return trial.with(leaf, leafAt(step));
  }

  /**
   * Returns the first step at which something is true, as it is at the last. Where more can be
   * worse, and the steps are too many to be tried, a step before which it is not true.
   */
  long first(LongPredicate isTrue) {
    if (!isTried()) {
      return Steps.first(greatest, isTrue);
    }
    for (long step = 1; step < greatest; step++) {
      if (isTrue.test(step)) {
        return step;
      }
    }
    return greatest;
  }

  /**
   * Returns the way, with the first step that is enough, if any is.
   *
   * @param top the unit after the last step
   */
  Way way(Trial top, Predicate<Trial> isEnough) {
    boolean enough = isEnough.test(top);
    for (long step = 1; !enough && isTried() && step < greatest; step++) {
      enough = isEnough.test(at(step));
    }
    return way(step(greatest, top), enough ? Optional.of(enough(isEnough)) : Optional.empty());
  }

  /** Returns the first step that is enough, as the last is. */
  Way.Step enough(Predicate<Trial> isEnough) {
    long first = first(step -> isEnough.test(at(step)));
    return step(first, at(first));
  }

  Way way(Way.Step highest, Optional<Way.Step> enough) {
    return new Way(
        position,
        trial.leaves().get(leaf).indicator(),
        found().rule(),
        found().in().period(),
        trial.scorer().scheme().countingSources().size() > 1
            ? found().in().source()
            : Optional.empty(),
        highest,
        enough);
  }

  /** Returns what comes of a step. */
  Way.Step step(long step, Trial then) {
    return new Way.Step(
        ladder().change(step),
        gain(then.points(), trial.points()),
        gain(then.standing().total(), trial.standing().total()),
        then.standing().grade());
  }

  static Decimal gain(Optional<Decimal> then, Optional<Decimal> now) {
    return then.orElse(Decimal.ZERO).minus(now.orElse(Decimal.ZERO));
  }
}
