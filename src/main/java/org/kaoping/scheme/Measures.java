package org.kaoping.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Quantity;
import org.kaoping.exact.Rounding;
import org.kaoping.source.Fields;
import org.kaoping.source.Places;
import org.kaoping.source.YamlNode;

/**
 * Measures by their ids: those that leaves share, or those of a leaf with the shared ones.
 *
 * @param declared of a scheme without errors, each behind those of its kind that it is derived of
 */
public record Measures(List<Measure> declared) {

  /** Returns these, and others behind them. */
  Measures with(Measures others) {
    return others.declared.isEmpty()
        ? this
        : new Measures(Stream.concat(declared.stream(), others.declared.stream()).toList());
  }

  public Optional<Measure> measure(String id) {
    for (Measure measure : declared) {
      if (measure.id().equals(id)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the amount of a measure that counts: as recorded, or derived from what is recorded.
   *
   * @param recorded what was measured, by id of the measure
   * @return empty if an input is missing or the derivation is impossible
   */
  public Optional<Fraction> amount(String id, Map<String, Quantity> recorded) {
    Optional<Measure> found = measure(id);
    if (found.isEmpty() || found.get().derivation().isEmpty()) {
      return found
          .flatMap(measure -> Optional.ofNullable(recorded.get(id)))
          .map(quantity -> Fraction.of(quantity.amount()));
    }
    Measure.Derivation how = found.get().derivation().get();
    List<Fraction> amounts = inputs(how, recorded);
    return amounts.size() == how.inputs().size() && isPossible(how, recorded)
        ? Optional.of(found.get().rounded(how.apply(amounts)))
        : Optional.empty();
  }

  /** Returns the amounts of what a measure is derived of, as far as they are there. */
  public List<Fraction> inputs(Measure.Derivation how, Map<String, Quantity> recorded) {
    List<Fraction> amounts = new ArrayList<>();
    for (String input : how.inputs()) {
      amount(input, recorded).ifPresent(amounts::add);
    }
    return amounts;
  }

  private boolean isPossible(Measure.Derivation how, Map<String, Quantity> recorded) {
    return how.divisor()
        .flatMap(divisor -> amount(divisor, recorded))
        .map(how::isPossible)
        .orElse(true);
  }

  /** Returns the recorded measures that a measure comes out of; a recorded one is its own. */
  public Stream<Measure> recorded(String id) {
    return all(id).filter(measure -> measure.derivation().isEmpty());
  }

  /** Adds the recorded measures that a measure comes out of and that are not there yet. */
  void addRecorded(String id, List<Measure> all) {
    Optional<Measure> measure = measure(id);
    if (measure.isEmpty()) {
      return;
    }
    Optional<Measure.Derivation> how = measure.get().derivation();
    if (how.isPresent()) {
      for (String input : how.get().inputs()) {
        addRecorded(input, all);
      }
    } else if (!all.contains(measure.get())) {
      all.add(measure.get());
    }
  }

  /** Returns a measure with all that it comes out of, directly or not. */
  public Stream<Measure> all(String id) {
    return measure(id).stream()
        .flatMap(
            measure ->
                Stream.concat(
                    Stream.of(measure),
                    measure.derivation().stream()
                        .flatMap(how -> how.inputs().stream())
                        .flatMap(this::all)));
  }

  /** Says whether a measure is another, or comes out of it. */
  public boolean restsOn(String id, String other) {
    return all(id).anyMatch(measure -> measure.id().equals(other));
  }

  /** Reads measures and notes their places. */
  record Reader(Rounding.Mode rounding, Places places) {
    Measure read(YamlNode node) {
      Fields f = Fields.of(node);
      Optional<String> digits = f.optionalText("decimals");
      Measure measure =
          new Measure(
              f.text("id"),
              f.text("title"),
              f.text("unit"),
              digits.filter("exact"::equals).isPresent()
                  ? Optional.empty()
                  : Optional.of(rounding.to(digits.map(Integer::parseInt).orElse(2))),
              derivation(f));
      return places.note(measure, node);
    }

    /** Of several derivations, which the checks refuse, it takes one. */
    private static Optional<Measure.Derivation> derivation(Fields f) {
      if (f.has("ratio")) {
        return Optional.of(ratio(f.fields("ratio"), true));
      }
      if (f.has("quotient")) {
        return Optional.of(ratio(f.fields("quotient"), false));
      }
      if (f.has("growth")) {
        Fields growth = f.fields("growth");
        return Optional.of(new Measure.Growth(growth.text("from"), growth.text("to")));
      }
      if (f.has("difference")) {
        Fields difference = f.fields("difference");
        return Optional.of(new Measure.Difference(difference.text("of"), difference.text("less")));
      }
      return f.has("sum") ? Optional.of(new Measure.Sum(f.texts("sum"))) : Optional.empty();
    }

    private static Measure.Ratio ratio(Fields f, boolean percent) {
      return new Measure.Ratio(
          f.text("of"), f.text("to"), percent, f.optionalQuantity("if-zero").map(Quantity::amount));
    }
  }
}
