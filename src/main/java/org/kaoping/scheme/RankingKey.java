package org.kaoping.scheme;

import java.util.Optional;
import org.kaoping.exact.Decimal;

/** Something that units are compared by, in one ranking. */
public sealed interface RankingKey {
  /** What keys look at. */
  interface Compared {
    /** Returns the published total. */
    Optional<Decimal> total();

    /** Returns a published part of it. */
    Optional<Decimal> part(String id);

    /** Returns the score of an indicator. */
    Optional<Decimal> indicator(String id);

    /** Returns how many findings of deducting rules there are, counted by their cases. */
    long deductions();
  }

  /**
   * Something of the scheme that a key names.
   *
   * @param kind as in messages: {@code part}, {@code indicator}
   */
  record Named(String kind, String id) {}

  /** Returns what is compared, empty without a score. */
  Optional<Decimal> of(Compared unit);

  /** Returns what its words are found by: {@code ranking.key.<name>}. */
  String name();

  /** Returns what of the scheme it names. */
  default Optional<Named> named() {
    return Optional.empty();
  }

  /** Says whether it counts cases of something bad: fewer first. */
  default boolean isCountOfFaults() {
    return false;
  }

  /** Returns how well a unit does, greater being better; a missing score counts as 0. */
  default Decimal value(Compared unit) {
    Decimal compared = of(unit).orElse(Decimal.ZERO);
    return isCountOfFaults() ? compared.negated() : compared;
  }

  /**
   * Reads a key.
   *
   * @param text as the schema has it
   */
  static RankingKey read(String text) {
    String id = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, text.length() - id.length())) {
      case "part:" -> new OfPart(id);
      case "indicator:" -> new OfIndicator(id);
      default -> text.equals("total") ? new OfTotal() : new FewestDeductions();
    };
  }

  /** The published total, greater first. */
  record OfTotal() implements RankingKey {
    @Override
    public Optional<Decimal> of(Compared unit) {
      return unit.total();
    }

    @Override
    public String name() {
      return "total";
    }
  }

  /** A published part, greater first. */
  record OfPart(String part) implements RankingKey {
    @Override
    public Optional<Decimal> of(Compared unit) {
      return unit.part(part);
    }

    @Override
    public String name() {
      return "named";
    }

    @Override
    public Optional<Named> named() {
      return Optional.of(new Named("part", part));
    }
  }

  /** An indicator's score, greater first. */
  record OfIndicator(String indicator) implements RankingKey {
    @Override
    public Optional<Decimal> of(Compared unit) {
      return unit.indicator(indicator);
    }

    @Override
    public String name() {
      return "named";
    }

    @Override
    public Optional<Named> named() {
      return Optional.of(new Named("indicator", indicator));
    }
  }

  /** The cases of all findings of deducting rules, fewer first. */
  record FewestDeductions() implements RankingKey {
    @Override
    public Optional<Decimal> of(Compared unit) {
      return Optional.of(Decimal.of(unit.deductions()));
    }

    @Override
    public String name() {
      return "fewest-deductions";
    }

    @Override
    public boolean isCountOfFaults() {
      return true;
    }
  }
}
