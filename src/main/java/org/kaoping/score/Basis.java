package org.kaoping.score;

import java.util.List;
import org.kaoping.exact.Decimal;
import org.kaoping.result.Finding;
import org.kaoping.scheme.Effect;

/** What a rule's points rest on: enough to check them with pen and paper. */
public sealed interface Basis {
  <R> R accept(Visitor<R> visitor);

  /** So many cases were found. */
  record Counted(List<Finding> findings, long count) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.counted(this);
    }
  }

  /** The assessor chose these amounts. */
  record Chosen(List<Finding> findings) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.chosen(this);
    }
  }

  /** A question was answered. */
  record Answered(boolean answer) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.answered(this);
    }
  }

  /**
   * A measure was compared with a bound.
   *
   * @param gap how far it lies beyond the bound; not positive if it does not
   */
  record Compared(Decimal measured, Decimal gap) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.compared(this);
    }
  }

  /** A measure reached a band. */
  record Banded(Decimal measured, Effect.Band band) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.banded(this);
    }
  }

  /**
   * A measure counted in proportion.
   *
   * @param counted the part of it that counts: at least 0, at most {@code fullAt}
   */
  record Proportioned(Decimal measured, Decimal counted) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.proportioned(this);
    }
  }

  /**
   * A measure counted in proportion to the best among the peers.
   *
   * @param counted the part of it that counts: at least 0
   * @param best greatest measure among the peers
   */
  record Related(Decimal measured, Decimal counted, Decimal best) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.related(this);
    }
  }

  /**
   * A measure took a place among the peers.
   *
   * @param place from 1; equal measures share the better place
   * @param peers number of units compared
   */
  record Placed(Decimal measured, int place, int peers) implements Basis {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.placed(this);
    }
  }

  /** One method a kind. */
  interface Visitor<R> {
    R counted(Counted basis);

    R chosen(Chosen basis);

    R answered(Answered basis);

    R compared(Compared basis);

    R banded(Banded basis);

    R proportioned(Proportioned basis);

    R related(Related basis);

    R placed(Placed basis);
  }
}
