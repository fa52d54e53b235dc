package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** The kinds of rules. Points are greater than 0; the direction gives them their sign. */
public sealed interface Effect {
  <R> R accept(Visitor<R> visitor);

  /** Returns the id of the measure that decides, if one does. */
  Optional<String> measure();

  /** Returns whether it takes points away or gives some. */
  Direction direction();

  /**
   * Returns the most points that it can come to in an assessment, whatever its rule's {@code
   * at-most}; empty if there is no end.
   */
  default Optional<Decimal> most() {
    return Optional.empty();
  }

  /** Says whether its points come from findings. */
  default boolean takesFindings() {
    return this instanceof PerCase || this instanceof Once || this instanceof Judgement;
  }

  /** Says whether it always gives a share of its points, however small. */
  default boolean isShare() {
    return this instanceof Bands
        || this instanceof Proportional
        || this instanceof Relative
        || this instanceof ByRank;
  }

  /** Which way points go. */
  enum Direction {
    DEDUCT,
    AWARD;

    /** Returns {@code points} with the sign of this direction. */
    public Decimal signed(Decimal points) {
      return this == DEDUCT ? points.negated() : points;
    }
  }

  /**
   * When a measure counts: strictly below or strictly above a bound.
   *
   * @param below whether below the bound; otherwise above
   */
  record Condition(String measure, boolean below, Decimal bound) {
    public boolean holds(Decimal amount) {
      return gap(amount).isPositive();
    }

    /** Returns how far the amount lies beyond the bound; not positive if it does not. */
    public Decimal gap(Decimal amount) {
      return below ? bound.minus(amount) : amount.minus(bound);
    }
  }

  /**
   * Points for each case.
   *
   * @param caseName what is counted, e.g. 例
   */
  record PerCase(Direction direction, Decimal points, String caseName) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.perCase(this);
    }

    @Override
    public Optional<String> measure() {
      return Optional.empty();
    }
  }

  /** Points once, if found. */
  record Once(Direction direction, Decimal points) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.once(this);
    }

    @Override
    public Optional<Decimal> most() {
      return Optional.of(points);
    }

    @Override
    public Optional<String> measure() {
      return Optional.empty();
    }
  }

  /**
   * Points that the assessor chooses.
   *
   * @param range empty if it is left to discretion
   * @param condition when a finding is required; otherwise it is refused
   */
  record Judgement(Direction direction, Optional<Range> range, Optional<Condition> condition)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.judgement(this);
    }

    @Override
    public Optional<String> measure() {
      return condition.map(Condition::measure);
    }
  }

  /** From and to, both included. */
  record Range(Decimal from, Decimal to) {}

  /** A question answered true or false: deducts when false, awards when true. */
  record Check(Direction direction, Decimal points) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.check(this);
    }

    @Override
    public Optional<Decimal> most() {
      return Optional.of(points);
    }

    @Override
    public Optional<String> measure() {
      return Optional.empty();
    }

    /** Returns whether points move for this answer. */
    public boolean counts(boolean answer) {
      return answer == (direction == Direction.AWARD);
    }
  }

  /** Points if the condition holds. */
  record Threshold(Direction direction, Decimal points, Condition condition) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.threshold(this);
    }

    @Override
    public Optional<Decimal> most() {
      return Optional.of(points);
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(condition.measure());
    }
  }

  /**
   * Points for each step that a measure lies beyond a bound.
   *
   * @param per size of a step, in the measure's unit
   */
  record Shortfall(
      Direction direction, Decimal points, Decimal per, Condition condition, Steps steps)
      implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.shortfall(this);
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(condition.measure());
    }
  }

  /** What becomes of a step that is not complete. */
  enum Steps {
    EXACT,
    WHOLE,
    STARTED
  }

  /** The points of the first band whose bound the measure reaches. */
  record Bands(String of, List<Band> bands) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bands(this);
    }

    @Override
    public Optional<Decimal> most() {
      return bands.stream().map(Band::points).reduce(Decimal::max);
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(of);
    }

    @Override
    public Direction direction() {
      return Direction.AWARD;
    }
  }

  /**
   * A band of {@link Bands}.
   *
   * @param from its lower bound, included; empty for the last band
   */
  record Band(Optional<Decimal> from, Decimal points) {}

  /** Points in proportion to a measure, up to full points at {@code fullAt}. */
  record Proportional(String of, Decimal fullAt, Decimal points) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.proportional(this);
    }

    @Override
    public Optional<Decimal> most() {
      return Optional.of(points);
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(of);
    }

    @Override
    public Direction direction() {
      return Direction.AWARD;
    }
  }

  /** Points in proportion to the best measure among the peers. */
  record Relative(String of, Decimal points) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.relative(this);
    }

    @Override
    public Optional<Decimal> most() {
      return Optional.of(points);
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(of);
    }

    @Override
    public Direction direction() {
      return Direction.AWARD;
    }
  }

  /**
   * Points by the unit's place among the peers.
   *
   * @param places points of the first, second, … place
   */
  record ByRank(String of, List<Decimal> places) implements Effect {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.byRank(this);
    }

    @Override
    public Optional<Decimal> most() {
      return places.stream().reduce(Decimal::max);
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(of);
    }

    @Override
    public Direction direction() {
      return Direction.AWARD;
    }
  }

  /** One method a kind: a new kind makes the compiler list every place to extend. */
  interface Visitor<R> {
    R perCase(PerCase effect);

    R once(Once effect);

    R judgement(Judgement effect);

    R check(Check effect);

    R threshold(Threshold effect);

    R shortfall(Shortfall effect);

    R bands(Bands effect);

    R proportional(Proportional effect);

    R relative(Relative effect);

    R byRank(ByRank effect);
  }
}
