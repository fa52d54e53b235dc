package org.kaoping.scheme;

import java.util.Comparator;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

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

    /** Returns the amount of a measure that the scheme compares. */
    Optional<Fraction> measure(String name);

    /** Returns how many findings of deducting rules there are, counted by their cases. */
    long deductions();
  }

  /**
   * Something of the scheme that a key names.
   *
   * @param kind as in messages: {@code part}, {@code indicator}, {@code measure}
   */
  record Named(String kind, String id) {}

  /** Returns what is compared, empty without a score. */
  Optional<Fraction> of(Compared unit);

  /** Returns what its words are found by: {@code ranking.key.<name>}. */
  String name();

  /** Returns what of the scheme it names. */
  default Optional<Named> named() {
    return Optional.empty();
  }

  /** Returns the name of the measure that it compares, if it compares one. */
  default Optional<String> measure() {
    return Optional.empty();
  }

  /** Says whether it counts cases of something bad. */
  default boolean isCountOfFaults() {
    return false;
  }

  /** Says whether less is better. */
  default boolean isLeastFirst() {
    return isCountOfFaults();
  }

  /** Says whether who has nothing to compare comes last; elsewhere that counts as 0. */
  default boolean putsMissingLast() {
    return false;
  }

  /** Returns how well a unit does, greater being better; a missing value counts as 0. */
  default Fraction value(Compared unit) {
    Fraction compared = of(unit).orElse(Fraction.ZERO);
    return isLeastFirst() ? compared.negated() : compared;
  }

  /** Returns the order by this, the better first. */
  default Comparator<Compared> order() {
    Comparator<Compared> byValue = Comparator.comparing(this::value, Comparator.reverseOrder());
    return putsMissingLast()
        ? Comparator.<Compared, Boolean>comparing(unit -> of(unit).isEmpty()).thenComparing(byValue)
        : byValue;
  }

  /**
   * Reads a key.
   *
   * @param text as the schema has it
   */
  static RankingKey read(String text) {
    if (text.startsWith("least:")) {
      return new Least(read(text.substring("least:".length())));
    }
    String id = text.substring(text.indexOf(':') + 1);
    return switch (text.substring(0, text.length() - id.length())) {
      case "part:" -> new OfPart(id);
      case "indicator:" -> new OfIndicator(id);
      case "measure:" -> new OfMeasure(id);
      default -> text.equals("total") ? new OfTotal() : new FewestDeductions();
    };
  }

  /** The published total, greater first. */
  record OfTotal() implements RankingKey {
    @Override
    public Optional<Fraction> of(Compared unit) {
      return unit.total().map(Fraction::of);
    }

    @Override
    public String name() {
      return "total";
    }
  }

  /** A published part, greater first. */
  record OfPart(String part) implements RankingKey {
    @Override
    public Optional<Fraction> of(Compared unit) {
      return unit.part(part).map(Fraction::of);
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
    public Optional<Fraction> of(Compared unit) {
      return unit.indicator(indicator).map(Fraction::of);
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

  /**
   * What was measured, greater first.
   *
   * @param id {@code leaf/measure}, or the id of a measure that leaves share
   */
  record OfMeasure(String id) implements RankingKey {
    @Override
    public Optional<Fraction> of(Compared unit) {
      return unit.measure(id);
    }

    @Override
    public String name() {
      return "named";
    }

    @Override
    public Optional<Named> named() {
      return Optional.of(new Named("measure", id));
    }

    @Override
    public Optional<String> measure() {
      return Optional.of(id);
    }

    @Override
    public boolean putsMissingLast() {
      return true;
    }
  }

  /** The same as another key, less first. */
  record Least(RankingKey key) implements RankingKey {
    @Override
    public Optional<Fraction> of(Compared unit) {
      return key.of(unit);
    }

    @Override
    public String name() {
      return key.name();
    }

    @Override
    public Optional<Named> named() {
      return key.named();
    }

    @Override
    public Optional<String> measure() {
      return key.measure();
    }

    @Override
    public boolean isLeastFirst() {
      return true;
    }

    @Override
    public boolean putsMissingLast() {
      return true;
    }
  }

  /** The cases of all findings of deducting rules, fewer first. */
  record FewestDeductions() implements RankingKey {
    @Override
    public Optional<Fraction> of(Compared unit) {
      return Optional.of(Fraction.of(Decimal.of(unit.deductions())));
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
