package org.kaoping.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/**
 * What a rule does: a kind with its values. Points are greater than 0; the direction gives them
 * their sign.
 */
public interface Effect {
  /** Returns whether it takes points away or gives some. */
  Direction direction();

  /** Returns what a record has to say of it. */
  Need need();

  /** Returns what it comes to, and how. The record was checked: what it needs is there. */
  Working working(Evidence evidence);

  /** Returns what it does, in a few words. */
  Saying formula();

  /** Returns the id of the measure that decides, if one does. */
  default Optional<String> measure() {
    return Optional.empty();
  }

  /**
   * Says whether it compares the measure with what other units measured. If its trend is not mixed,
   * no unit gains by it because another does.
   */
  default boolean comparesUnits() {
    for (Bound bound : bounds()) {
      if (bound instanceof Bound.OfPeers) {
        return true;
      }
    }
    return false;
  }

  /** Returns what its measure is held against. */
  default List<Bound> bounds() {
    return List.of();
  }

  /**
   * Returns the ids of all measures that it needs: the one that decides, and those it is held to.
   */
  default List<String> measures() {
    Set<String> measures = new LinkedHashSet<>();
    measure().ifPresent(measures::add);
    for (Bound bound : bounds()) {
      if (bound instanceof Bound.OfMeasure other) {
        measures.add(other.measure());
      }
    }
    return List.copyOf(measures);
  }

  /**
   * Returns the most points that it can come to in an assessment, whatever its rule's {@code
   * at-most}; empty if there is no end.
   */
  default Optional<Decimal> most() {
    return Optional.empty();
  }

  /** Says whether it always gives a share of its points, however small. */
  default boolean isShare() {
    return false;
  }

  /** Returns what a finding comes to before any cap, without a sign; empty if it takes none. */
  default Optional<Decimal> worth(Evidence.Found found) {
    return Optional.empty();
  }

  /** Returns the limits of amounts that an assessor chooses; empty at his discretion. */
  default Optional<Limits> limits() {
    return Optional.empty();
  }

  /** Returns when a finding is due, and refused otherwise; empty if it always may be found. */
  default Optional<Condition> when() {
    return Optional.empty();
  }

  /** Returns what becomes of its points, with their sign, while its measure grows. */
  default Trend trend() {
    return Trend.MIXED;
  }

  /**
   * Returns the amount of its measure nearest to the measured one at which it gives the most that
   * it can, or takes nothing, or an amount up to a step beyond that; empty if it does so already,
   * or if it knows no such amount.
   */
  default Optional<Fraction> best(Evidence evidence, Room room) {
    return Optional.empty();
  }

  /** Says whether its measure can come to an amount; if not, a record of it is wrong. */
  default boolean takes(Fraction amount) {
    return true;
  }

  /**
   * Returns why it can make nothing of what was found for a unit, if it cannot; that is wrong in
   * the unit's record.
   *
   * @param span of the record
   */
  default Optional<Diagnostic> refusal(String rule, Evidence evidence, SourceSpan span) {
    return Optional.empty();
  }

  /** Returns the amounts that stand in the rule, in the unit of its measure. */
  default List<Decimal> amounts() {
    return bounds().stream().flatMap(bound -> bound.stated().stream()).toList();
  }

  /** Returns the values of the rule that are in the unit of its measure. */
  default List<YamlNode> bounds(Fields rule) {
    return List.of();
  }

  /** Returns that bounds found for a unit are of no use, as {@code expect.<why>} says. */
  static Diagnostic useless(String rule, Fraction amount, String why, SourceSpan span) {
    return Diagnostic.of(
        Code.USELESS_BOUND, span, rule, amount.shown(Bound.SHOWN), Phrase.of("expect." + why));
  }

  /** Tells what is wrong within the rule. */
  default void check(Fields rule, Problems problems) {}

  /** What a record has to say of a rule. */
  enum Need {
    /** Findings, each of one or more cases. */
    CASES,
    /** One finding at most. */
    OCCURRENCE,
    /** Findings whose points the assessor chooses. */
    AMOUNTS,
    /** True or false. */
    ANSWER,
    /** Its measure. */
    MEASURE;

    /** Says whether findings are what it takes. */
    public boolean isFound() {
      return this == CASES || this == OCCURRENCE || this == AMOUNTS;
    }
  }

  /**
   * How far a measure can be thought to go.
   *
   * @param step least difference of two amounts of it, greater than 0
   * @param points beyond which the rule's points count no more, at least 0; empty if all count
   */
  record Room(Decimal step, Optional<Decimal> points) {}

  /** From and to, both included. */
  record Limits(Decimal from, Decimal to) {}
}
