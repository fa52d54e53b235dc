package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.rule.Rule;

/** What one thing in a record can be thought to be instead, step by step away from what it is. */
interface Ladder {
  /** Returns how many steps there are, at least 1. */
  long steps();

  /** Says whether no step gives less than the one before. */
  boolean rises();

  /**
   * Returns the record with the thing changed.
   *
   * @param step from 1
   * @return empty if the thing, or what its meaning depends on, is not as it was at first, or if
   *     the record would not be complete
   */
  Optional<LeafRecord.Observed> at(LeafRecord.Observed observed, long step);

  /** Returns steps at and beside which what rules give can turn, where they are known. */
  default List<Long> turns() {
    return List.of();
  }

  /** Returns what a step changes. */
  Change change(long step);

  /**
   * Fewer cases of a rule.
   *
   * @param cases that were found
   * @param least that have to be left
   */
  record OfCases(Rule rule, long cases, long least) implements Ladder {
    private static final Comparator<Finding> BY_AMOUNT =
        Comparator.comparing(finding -> finding.amount().orElse(Decimal.ZERO));

    @Override
    public long steps() {
      return cases - least;
    }

    @Override
    public boolean rises() {
      return true;
    }

    @Override
    public Optional<LeafRecord.Observed> at(LeafRecord.Observed observed, long step) {
      List<Finding> left = new ArrayList<>(observed.findings());
      if (left.stream().filter(this::isOwn).mapToLong(Finding::cases).sum() != cases) {
        return Optional.empty();
      }
      long rest = step;
      while (rest > 0) {
        int next = left.indexOf(left.stream().filter(this::isOwn).max(BY_AMOUNT).orElseThrow());
        Finding finding = left.get(next);
        long dropped = Math.min(rest, finding.cases());
        rest -= dropped;
        if (dropped == finding.cases()) {
          left.remove(next);
        } else {
          left.set(next, counted(finding, (int) (finding.cases() - dropped)));
        }
      }
      return Optional.of(observed.withFindings(left));
    }

    private boolean isOwn(Finding finding) {
      return finding.rule().equals(rule.id());
    }

    private static Finding counted(Finding finding, int count) {
      return new Finding(
          finding.rule(), Optional.of(count), finding.amount(), finding.remarks(), finding.line());
    }

    @Override
    public Change change(long step) {
      return new Change.FewerCases(cases, cases - step);
    }
  }

  /** The other answer. */
  record OfAnswer(Rule rule, boolean answer) implements Ladder {
    @Override
    public long steps() {
      return 1;
    }

    @Override
    public boolean rises() {
      return true;
    }

    @Override
    public Optional<LeafRecord.Observed> at(LeafRecord.Observed observed, long step) {
      Map<String, Boolean> checks = new LinkedHashMap<>(observed.checks());
      checks.put(rule.id(), !answer);
      return Optional.of(observed.withChecks(checks));
    }

    @Override
    public Change change(long step) {
      return new Change.Answer(!answer);
    }
  }

  /**
   * A higher score.
   *
   * @param from as given
   * @param size of a step
   */
  record OfScore(Decimal from, Decimal size, long steps) implements Ladder {
    @Override
    public boolean rises() {
      return true;
    }

    private Decimal score(long step) {
      return from.plus(size.times(Decimal.of(step)));
    }

    @Override
    public Optional<LeafRecord.Observed> at(LeafRecord.Observed observed, long step) {
      return Optional.of(observed.withScore(score(step)));
    }

    @Override
    public Change change(long step) {
      return new Change.ScoreTo(from, score(step));
    }
  }
}
