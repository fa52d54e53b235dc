package org.kaoping.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.source.Fields;
import org.kaoping.source.YamlNode;

/** What a measure is held against: a number, or what is found for each unit. */
public sealed interface Bound {
  /** Digits behind the point that are shown of numbers without end. */
  int SHOWN = 6;

  /** The key of {@link ByKind}. */
  String BY_KIND = "by-kind";

  /** The key of {@link OfPeers}. */
  String PEERS = "peers";

  /** The key of {@link OfMeasure}. */
  String MEASURE = "measure";

  /** A number that stands in the rule. */
  record Stated(Decimal amount) implements Bound {
    @Override
    public Fraction amount(String of, Evidence evidence) {
      return Fraction.of(amount);
    }

    @Override
    public Saying.Argument words(String of) {
      return new Saying.Amount(of, Fraction.of(amount));
    }

    @Override
    public Saying.Argument found(String of, Evidence evidence) {
      return words(of);
    }
  }

  /**
   * A number for each kind of units.
   *
   * @param amounts by kind
   */
  record ByKind(Map<String, Decimal> amounts) implements Bound {
    @Override
    public Fraction amount(String of, Evidence evidence) {
      return evidence
          .kind()
          .flatMap(kind -> Optional.ofNullable(amounts.get(kind)))
          .map(Fraction::of)
          .orElseThrow(() -> new IllegalStateException("no bound for " + evidence.kind()));
    }

    @Override
    public Saying.Argument words(String of) {
      return new Saying.Said(
          Saying.of(
              "bound.by-kind",
              new Saying.Listed(
                  amounts.entrySet().stream()
                      .<Saying.Argument>map(
                          entry ->
                              new Saying.Said(
                                  Saying.of(
                                      "bound.of-kind",
                                      entry.getKey(),
                                      new Saying.Amount(of, Fraction.of(entry.getValue())))))
                      .toList())));
    }

    @Override
    public Saying.Argument found(String of, Evidence evidence) {
      return new Saying.Said(
          Saying.of(
              "bound.of-kind.found",
              evidence.kind().orElse(""),
              new Saying.Amount(of, amount(of, evidence))));
    }
  }

  /**
   * What the unit and its peers measured comes to.
   *
   * @param plus what is added to it, also below 0
   */
  record OfPeers(Which which, Decimal plus) implements Bound {
    /** Which number of several. */
    public enum Which {
      MEAN,
      MEDIAN,
      GREATEST,
      LEAST;

      Fraction of(Evidence.PeerAmounts peers) {
        return switch (this) {
          case MEAN -> peers.mean();
          case MEDIAN -> peers.median();
          case GREATEST -> peers.best();
          case LEAST -> peers.least();
        };
      }
    }

    @Override
    public Fraction amount(String of, Evidence evidence) {
      return which.of(evidence.peers(of)).plus(Fraction.of(plus));
    }

    @Override
    public Saying.Argument words(String of) {
      Saying peers = Saying.of("bound.peers." + which);
      return new Saying.Said(
          plus.signum() == 0
              ? peers
              : Saying.of(
                  plus.isPositive() ? "bound.plus" : "bound.minus",
                  peers,
                  new Saying.Amount(of, Fraction.of(plus.max(plus.negated())))));
    }

    @Override
    public Saying.Argument found(String of, Evidence evidence) {
      return new Saying.Said(
          Saying.of("bound.found", words(of), new Saying.Amount(of, amount(of, evidence))));
    }

    /** What the unit measures moves what its peers come to, so that it has to go past all. */
    @Override
    public Fraction reach(String of, boolean up, Evidence evidence, Effect.Room room) {
      Evidence.PeerAmounts peers = evidence.peers(of);
      Fraction twice = Fraction.of(plus.plus(plus));
      Fraction step = Fraction.of(room.step());
      return up
          ? peers.best().plus(twice.max(Fraction.ZERO)).plus(step)
          : peers.least().plus(twice.min(Fraction.ZERO)).minus(step);
    }
  }

  /** What another measure of the unit comes to, in the same unit of measure. */
  record OfMeasure(String measure) implements Bound {
    @Override
    public Fraction amount(String of, Evidence evidence) {
      return evidence.measured(measure);
    }

    @Override
    public Saying.Argument words(String of) {
      return new Saying.Title(measure);
    }

    @Override
    public Saying.Argument found(String of, Evidence evidence) {
      return new Saying.Measured(measure, evidence.measured(measure));
    }
  }

  /**
   * Returns the number that it is for a unit.
   *
   * @param of id of the measure that is held against it
   */
  Fraction amount(String of, Evidence evidence);

  /** Returns it as it is laid down. */
  Saying.Argument words(String of);

  /** Returns the number that it is for a unit, and where that comes from. */
  Saying.Argument found(String of, Evidence evidence);

  /** Returns an amount at which the unit has surely come up, or down, to it. */
  default Fraction reach(String of, boolean up, Evidence evidence, Effect.Room room) {
    return amount(of, evidence);
  }

  /** Returns the number, if it stands in the rule. */
  default Optional<Decimal> stated() {
    return this instanceof Stated number ? Optional.of(number.amount()) : Optional.empty();
  }

  /** Says whether it is found for each unit. */
  default boolean isFound() {
    return !(this instanceof Stated);
  }

  /** Returns the bound of a key that is there, in the unit of the measure. */
  static Bound of(Fields fields, String key) {
    YamlNode node = fields.node(key);
    if (node instanceof YamlNode.Scalar scalar) {
      return new Stated(Quantity.of(scalar.text()).amount());
    }
    Fields f = Fields.of(node);
    if (f.has(BY_KIND)) {
      Map<String, Decimal> amounts = new LinkedHashMap<>();
      for (YamlNode.Entry entry : f.entries(BY_KIND)) {
        amounts.put(entry.key().text(), Quantity.of(Fields.textOf(entry.value())).amount());
      }
      return new ByKind(amounts);
    }
    if (f.has(PEERS)) {
      return new OfPeers(
          OfPeers.Which.valueOf(f.text(PEERS).toUpperCase(Locale.ROOT)),
          f.optionalQuantity("plus").map(Quantity::amount).orElse(Decimal.ZERO));
    }
    return new OfMeasure(f.optionalText(MEASURE).orElse(""));
  }

  /** Returns the bound of a key, if it is there. */
  static Optional<Bound> optional(Fields fields, String key) {
    return fields.has(key) ? Optional.of(of(fields, key)) : Optional.empty();
  }

  /** Returns the numbers in the unit of the measure that stand behind a key of a bound. */
  static List<YamlNode> quantities(YamlNode bound) {
    if (bound instanceof YamlNode.Scalar) {
      return List.of(bound);
    }
    Fields f = Fields.of(bound);
    return f.has(BY_KIND)
        ? f.entries(BY_KIND).stream().map(YamlNode.Entry::value).toList()
        : f.optionalNode("plus").stream().toList();
  }
}
