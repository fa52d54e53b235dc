package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/** What has to be so in the results of a unit for a veto to be found. */
public sealed interface Trigger {
  /** The keys of which a trigger has one. */
  List<String> HEADS = List.of("indicator", "rule", "measure", "place", "all", "any", "not");

  /** What triggers look at. */
  interface Results {
    /** Returns the score of an indicator. */
    Optional<Decimal> indicator(String id);

    /** Returns the amount of a measure: {@code leaf/measure}, or the id of a shared one. */
    Optional<Fraction> measure(String name);

    /** Returns how many cases of a rule were found, by {@code leaf/rule}. */
    long cases(String rule);

    /** Returns the place that the unit would have if there were no vetoes. */
    Optional<Ranking.Place> merit();
  }

  /** Says whether it is so; of what is missing, nothing is. */
  boolean holds(Scheme scheme, Results unit);

  /** Returns those that it is made of. */
  default List<Trigger> parts() {
    return List.of();
  }

  /** Returns this and all that it is made of. */
  default Stream<Trigger> all() {
    return Stream.concat(Stream.of(this), parts().stream().flatMap(Trigger::all));
  }

  /** A side of a number, strictly. */
  record Side(boolean below, Quantity bound) {
    boolean holds(Fraction amount, Fraction limit) {
      int compared = amount.compareTo(limit);
      return below ? compared < 0 : compared > 0;
    }
  }

  /**
   * The score of an indicator lies on a side of a number of points, or of a share of its points.
   */
  record OfIndicator(String indicator, Side side) implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return unit.indicator(indicator)
          .filter(score -> side.holds(Fraction.of(score), Fraction.of(limit(scheme))))
          .isPresent();
    }

    /** Returns the number in points. */
    public Decimal limit(Scheme scheme) {
      Decimal bound = side.bound().amount();
      return side.bound().percent()
          ? bound
              .times(scheme.indicator(indicator).map(Indicator::points).orElse(Decimal.ZERO))
              .times(Decimal.unit(2))
          : bound;
    }
  }

  /**
   * So many cases were found.
   *
   * @param rule {@code leaf/rule}
   * @param count at least 1
   */
  record OfRule(String rule, int count) implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return unit.cases(rule) >= count;
    }
  }

  /** A measure lies on a side of an amount. */
  record OfMeasure(String measure, Side side) implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return unit.measure(measure)
          .filter(amount -> side.holds(amount, Fraction.of(side.bound().amount())))
          .isPresent();
    }
  }

  /**
   * The unit is among the first or last of its ranking; who is tied across the edge is not.
   *
   * @param count how many these are, or {@code share} of those with a rank, rounded down
   */
  record OfPlace(boolean bottom, Optional<Integer> count, Optional<Share> share)
      implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return unit.merit()
          .filter(at -> at.equal() + (bottom ? at.behind() : at.before()) <= places(at.units()))
          .isPresent();
    }

    /** Returns how many of so many units it is. */
    public int places(int units) {
      return share.map(s -> s.of(units, Share.Way.DOWN)).or(() -> count).orElse(0);
    }
  }

  /** All are so. */
  record All(List<Trigger> parts) implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return parts.stream().allMatch(part -> part.holds(scheme, unit));
    }
  }

  /** Some are so. */
  record Any(List<Trigger> parts) implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return parts.stream().anyMatch(part -> part.holds(scheme, unit));
    }
  }

  /** It is not so. */
  record Not(Trigger part) implements Trigger {
    @Override
    public boolean holds(Scheme scheme, Results unit) {
      return !part.holds(scheme, unit);
    }

    @Override
    public List<Trigger> parts() {
      return List.of(part);
    }
  }

  /** Reads a trigger; of several keys that begin one, which the checks refuse, it takes one. */
  static Trigger read(YamlNode node, Places places) {
    Fields f = Fields.of(node);
    Trigger trigger;
    if (f.has("indicator")) {
      trigger = new OfIndicator(f.text("indicator"), side(f));
    } else if (f.has("rule")) {
      trigger = new OfRule(f.text("rule"), count(f).orElse(1));
    } else if (f.has("measure")) {
      trigger = new OfMeasure(f.text("measure"), side(f));
    } else if (f.has("place")) {
      trigger =
          new OfPlace(
              f.text("place").equals("bottom"),
              count(f),
              f.has("share") ? Optional.of(Share.read(f, "share")) : Optional.empty());
    } else if (f.has("not")) {
      trigger = new Not(read(f.node("not"), places));
    } else {
      List<Trigger> parts = f.list(f.has("all") ? "all" : "any", part -> read(part, places));
      trigger = f.has("all") ? new All(parts) : new Any(parts);
    }
    return places.note(trigger, node);
  }

  private static Side side(Fields f) {
    boolean below = f.has("below");
    Optional<Quantity> bound = f.optionalQuantity(below ? "below" : "above");
    return new Side(below, bound.orElse(new Quantity(Decimal.ZERO, false)));
  }

  private static Optional<Integer> count(Fields f) {
    return f.optionalText("count").map(Integer::parseInt);
  }
}
