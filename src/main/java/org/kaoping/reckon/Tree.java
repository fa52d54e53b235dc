package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * How leaf scores add up. Source of the formulas: language, section 6, points 3 to 5.
 *
 * @param nodes score by id of every node that has one
 * @param branches how every branch that has a score came to it, by id
 * @param parts every part that has a score, by id; one nameless main part where none are declared
 * @param total the sum of the parts' unrounded scores, and as it is published; empty if no part has
 *     a score
 */
public record Tree(
    Map<String, Decimal> nodes,
    Map<String, Sum> branches,
    Map<String, Part> parts,
    Optional<Quotient> total) {
  /** Digits that points are rounded to where they are said in those of the total. */
  private static final int DECIMALS = 4;

  /**
   * A part's score.
   *
   * @param published rounded to the scheme's decimals
   */
  public record Part(Sum sum, Quotient published) {}

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
    Map<String, Sum> branches = new LinkedHashMap<>();
    Map<String, Part> parts = new LinkedHashMap<>();
    List<String> names =
        scheme.parts().isEmpty()
            ? List.of(Scheme.MAIN_PART)
            : scheme.parts().stream().map(Scheme.Part::id).toList();
    for (String part : names) {
      List<Item> items = new ArrayList<>();
      for (Indicator top : scheme.indicatorsOf(part)) {
        item(top, leaf, nodes, branches).ifPresent(items::add);
      }
      sum(items)
          .ifPresent(
              sum -> parts.put(part, new Part(sum, Quotient.of(sum.score(), scheme.decimals()))));
    }
    Optional<Quotient> total =
        parts.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Quotient.of(
                    Decimal.sum(parts.values().stream().map(p -> p.sum().score()).toList()),
                    scheme.decimals()));
    return new Tree(nodes, branches, parts, total);
  }

  private static Optional<Item> item(
      Indicator node,
      Function<Indicator, Optional<Optional<Decimal>>> leaf,
      Map<String, Decimal> nodes,
      Map<String, Sum> branches) {
    Optional<Item> item =
        node.isLeaf()
            ? leaf.apply(node).map(score -> new Item(node.points(), score))
            : branch(node, leaf, nodes, branches);
    item.flatMap(Item::score).ifPresent(score -> nodes.put(node.id(), score));
    return item;
  }

  private static Optional<Item> branch(
      Indicator node,
      Function<Indicator, Optional<Optional<Decimal>>> leaf,
      Map<String, Decimal> nodes,
      Map<String, Sum> branches) {
    List<Item> items = new ArrayList<>();
    for (Indicator child : node.children()) {
      item(child, leaf, nodes, branches).ifPresent(items::add);
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    Optional<Sum> sum = sum(items);
    sum.ifPresent(s -> branches.put(node.id(), s));
    return Optional.of(new Item(points(items), sum.map(Sum::score)));
  }

  private static Optional<Sum> sum(List<Item> items) {
    List<Decimal> scores = new ArrayList<>();
    Decimal reached = Decimal.ZERO;
    for (Item item : items) {
      if (item.score().isPresent()) {
        scores.add(item.score().get());
        reached = reached.plus(item.points());
      }
    }
    return scores.isEmpty()
        ? Optional.empty()
        : Optional.of(Sum.of(scores, points(items), reached));
  }

  private static Decimal points(List<Item> items) {
    Decimal points = Decimal.ZERO;
    for (Item item : items) {
      points = points.plus(item.points());
    }
    return points;
  }

  /**
   * Returns what points of a leaf come to in the total where others beside it or beside a branch
   * above have no score, so that it stands for them; empty where nothing is rescaled.
   */
  public Optional<Quotient> inTotal(Scheme scheme, Indicator leaf, Decimal leafPoints) {
    Decimal dividend = leafPoints;
    Decimal divisor = Decimal.ONE;
    boolean rescaled = false;
    for (Sum sum : isRescaled() ? above(scheme, leaf) : List.<Sum>of()) {
      if (sum.isRescaled()) {
        dividend = dividend.times(sum.points());
        divisor = divisor.times(sum.reached());
        rescaled = true;
      }
    }
    return rescaled ? Optional.of(Quotient.of(dividend, divisor, DECIMALS)) : Optional.empty();
  }

  private boolean isRescaled() {
    return branches.values().stream().anyMatch(Sum::isRescaled)
        || parts.values().stream().anyMatch(part -> part.sum().isRescaled());
  }

  private List<Sum> above(Scheme scheme, Indicator leaf) {
    List<Sum> above = new ArrayList<>();
    parts.forEach(
        (id, part) -> {
          for (Indicator top : scheme.indicatorsOf(id)) {
            if (top.withDescendants().anyMatch(leaf::equals)) {
              above.add(part.sum());
              top.withDescendants()
                  .filter(node -> node.leaves().anyMatch(leaf::equals))
                  .flatMap(node -> Optional.ofNullable(branches.get(node.id())).stream())
                  .forEach(above::add);
            }
          }
        });
    return above;
  }
}
