package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.result.Remembered;
import org.kaoping.scheme.Indicator;

/**
 * A ladder on a leaf that nothing else looks up, or any ladder of one unit; with what becomes of
 * the leaf at steps that were tried. For use by several threads.
 */
final class Rise {
  private final Ladders.Found found;
  private final Map<Long, Trial.Leaf> tried = new ConcurrentHashMap<>();

  private Rise(Ladders.Found found) {
    this.found = found;
  }

  Ladders.Found found() {
    return found;
  }

  /**
   * Returns the leaf after a step.
   *
   * @param trial a unit whose records the ladder stands on, or equal ones
   * @param leaf position of the leaf in the scheme's order
   */
  Trial.Leaf at(Trial trial, int leaf, long step) {
    return tried.computeIfAbsent(
        step, any -> trial.leaf(leaf, found.in(), found.ladder(), step).orElseThrow());
  }

  /** A rise with the step up to which a climb goes, where that is known. */
  record Up(Rise rise, long greatest) {}

  /** The rises of leaves of an evaluation. */
  static final class Finder {
    /** A leaf with its ladders takes some KB. */
    private static final int MOST = 60_000;

    private final Scorer scorer;
    private final Bases bases;
    private final Map<String, Boolean> uncertain = new ConcurrentHashMap<>();
    private final Remembered<Basis, List<Up>> remembered = new Remembered<>(MOST);

    Finder(Scorer scorer) {
      this.scorer = scorer;
      this.bases = Bases.of(scorer.scheme());
    }

    /** Returns those of a leaf that raise its score, in order. */
    List<Up> of(Trial trial, int leaf) {
      LeafScore score = trial.leaves().get(leaf);
      if (score.isHighest() || isUncertain(score.indicator())) {
        return List.of();
      }
      Optional<Basis> basis = trial.isLookedUp(leaf) ? Optional.empty() : bases.of(score);
      return basis.isPresent()
          ? remembered.get(basis.get(), () -> find(trial, leaf))
          : find(trial, leaf);
    }

    private boolean isUncertain(Indicator leaf) {
      return uncertain.computeIfAbsent(leaf.id(), id -> scorer.isUncertain(leaf));
    }

    private static List<Up> find(Trial trial, int leaf) {
      LeafScore score = trial.leaves().get(leaf);
      List<Up> rises = new ArrayList<>();
      String unit = trial.standing().unit().id();
      for (Ladders.Found found : new Ladders(unit, score, trial.scorer().peers()).all()) {
        Rise rise = new Rise(found);
        new Climb(trial, 0, leaf, rise, found.ladder().steps())
            .highest()
            .ifPresent(greatest -> rises.add(new Up(rise, greatest)));
      }
      return rises;
    }
  }
}
