package org.kaoping.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Leaf;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;

/**
 * {@link Code#START_WITHOUT_NOTE}, {@link Code#START_UNSTATED}, {@link Code#FLOOR_ABOVE_CEILING}:
 * the start of a leaf is meant, its limits lie in order.
 */
final class LimitCheck {
  private LimitCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    return read.scheme()
        .leaves()
        .filter(leaf -> leaf.leaf().scoring() instanceof Leaf.Ruled)
        .flatMap(leaf -> leaf(leaf, (Leaf.Ruled) leaf.leaf().scoring(), read.places()));
  }

  private static Stream<Diagnostic> leaf(Indicator leaf, Leaf.Ruled ruled, Places places) {
    return Stream.of(
            start(leaf, ruled, places), unstated(leaf, ruled, places), floor(leaf, ruled, places))
        .flatMap(s -> s);
  }

  private static Stream<Diagnostic> start(Indicator leaf, Leaf.Ruled ruled, Places places) {
    Optional<Decimal> exceeded = ruled.ceiling().filter(c -> ruled.start().compareTo(c) > 0);
    return exceeded.isEmpty() || leaf.note().isPresent()
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.START_WITHOUT_NOTE,
                places.value(leaf, "start"),
                ruled.start(),
                exceeded.get()));
  }

  /** A deducting rule among others that give makes a leaf start full, which few have in mind. */
  private static Stream<Diagnostic> unstated(Indicator leaf, Leaf.Ruled ruled, Places places) {
    long directions =
        ruled.rules().stream().map(rule -> rule.effect().direction()).distinct().count();
    return directions < 2 || places.entry(leaf, "start").isPresent()
        ? Stream.empty()
        : Stream.of(Diagnostic.of(Code.START_UNSTATED, places.key(leaf, "rules"), ruled.start()));
  }

  private static Stream<Diagnostic> floor(Indicator leaf, Leaf.Ruled ruled, Places places) {
    return ruled.floor().stream()
        .flatMap(
            floor ->
                ruled.ceiling().stream()
                    .filter(ceiling -> floor.compareTo(ceiling) > 0)
                    .map(
                        ceiling ->
                            Diagnostic.of(
                                Code.FLOOR_ABOVE_CEILING,
                                places.value(
                                    leaf,
                                    places.entry(leaf, "floor").isPresent() ? "floor" : "ceiling"),
                                floor,
                                ceiling)));
  }
}
