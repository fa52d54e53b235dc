package org.kaoping.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Adds leaf scores up the tree. Source of the formulas: language, section 6, points 3 to 5.
 *
 * @param nodes score by id of every node that has one
 * @param parts unrounded score by id of every part that has one
 * @param total unrounded; empty if no part has a score
 */
record Tree(Map<String, Decimal> nodes, Map<String, Decimal> parts, Optional<Decimal> total) {
  /** Digits that a rescaled score is rounded to. */
  private static final int DECIMALS = 4;

  /**
   * A node that takes part.
   *
   * @param points of the leaves below it that take part
   */
  private record Item(Decimal points, Optional<Decimal> score) {}

  /**
   * Adds up.
   *
   * @param leaf the score of a leaf; an empty inner value where it has none, an empty outer value
   *     where the leaf takes no part
   */
  static Tree of(Scheme scheme, Function<Indicator, Optional<Optional<Decimal>>> leaf) {
    Map<String, Decimal> nodes = new LinkedHashMap<>();
    Map<String, Decimal> parts = new LinkedHashMap<>();
    List<String> names =
        scheme.parts().isEmpty()
            ? List.of(Scheme.MAIN_PART)
            : scheme.parts().stream().map(Scheme.Part::id).toList();
    for (String part : names) {
      sum(scheme.indicatorsOf(part).stream().flatMap(i -> item(i, leaf, nodes).stream()).toList())
          .flatMap(Item::score)
          .ifPresent(score -> parts.put(part, score));
    }
    Optional<Decimal> total =
        parts.isEmpty() ? Optional.empty() : Optional.of(Decimal.sum(parts.values()));
    return new Tree(nodes, parts, total);
  }

  private static Optional<Item> item(
      Indicator node,
      Function<Indicator, Optional<Optional<Decimal>>> leaf,
      Map<String, Decimal> nodes) {
    Optional<Item> item =
        node.isLeaf()
            ? leaf.apply(node).map(score -> new Item(node.points(), score))
            : sum(node.children().stream().flatMap(c -> item(c, leaf, nodes).stream()).toList());
    item.flatMap(Item::score).ifPresent(score -> nodes.put(node.id(), score));
    return item;
  }

  private static Optional<Item> sum(List<Item> items) {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Decimal points = Decimal.sum(items.stream().map(Item::points).toList());
    List<Item> scored = items.stream().filter(i -> i.score().isPresent()).toList();
    if (scored.isEmpty()) {
      return Optional.of(new Item(points, Optional.empty()));
    }
    Decimal sum = Decimal.sum(scored.stream().map(i -> i.score().orElseThrow()).toList());
    Decimal reached = Decimal.sum(scored.stream().map(Item::points).toList());
    return Optional.of(
        new Item(
            points,
            Optional.of(
                scored.size() == items.size()
                    ? sum
                    : sum.times(points).dividedBy(reached, DECIMALS))));
  }
}
