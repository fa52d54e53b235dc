package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Quotient;
import org.kaoping.exact.Rounding;
import org.kaoping.reckon.Combined.Item;
import org.kaoping.reckon.Combined.Worth;
import org.kaoping.scheme.Combine;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Weight;

/**
 * How leaf scores make those of branches, parts and the whole. Source of the formulas: language,
 * section 6, points 3 to 5.
 *
 * @param nodes score by id of every node that has one
 * @param branches how every branch that has a score came to it, by id
 * @param parts every part that has a score, by id; one nameless main part where none are declared
 * @param total how the total came about of the parts' scores, and as it is published; empty if no
 *     part has a score
 */
public record Tree(
    Map<String, Decimal> nodes,
    Map<String, Combined> branches,
    Map<String, Part> parts,
    Optional<Combined> total) {

  /**
   * A part's score.
   *
   * @param published rounded to the scheme's decimals
   */
  public record Part(Combined combined, Quotient published) {}

  /**
   * Works scores out.
   *
   * @param factors of the unit
   * @param leaf the score of a leaf; an empty inner value where it has none, an empty outer value
   *     where the leaf takes no part
   */
  static Tree of(
      Scheme scheme, Factors factors, Function<Indicator, Optional<Optional<Decimal>>> leaf) {
    return new Maker(scheme, factors, leaf).tree();
  }

  /** Works out one tree. */
  private static final class Maker {
    private final Scheme scheme;
    private final Factors factors;
    private final Function<Indicator, Optional<Optional<Decimal>>> leaf;
    private final Map<String, Decimal> nodes = new LinkedHashMap<>();
    private final Map<String, Combined> branches = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();

    Maker(Scheme scheme, Factors factors, Function<Indicator, Optional<Optional<Decimal>>> leaf) {
      this.scheme = scheme;
      this.factors = factors;
      this.leaf = leaf;
    }

    Tree tree() {
      List<Item> all = new ArrayList<>();
      for (Scheme.Part part : scheme.wholes()) {
        List<Item> items = new ArrayList<>();
        for (Indicator top : scheme.indicatorsOf(part.id())) {
          item(top).ifPresent(items::add);
        }
        Rounding rounding = scheme.rounding(part.decimals().orElse(Combined.DECIMALS));
        Optional<Combined> combined = Combined.of(part.combine(), part.points(), items, rounding);
        combined.ifPresent(c -> parts.put(part.id(), new Part(c, published(c.score()))));
        if (!items.isEmpty()) {
          all.add(
              new Item(
                  part.id(),
                  part.combine() == Combine.SUM ? Combined.points(items) : part.points(),
                  Weight.amount(part.weight()),
                  combined.map(Combined::score)));
        }
      }
      for (Indicator aside : scheme.indicators()) {
        if (!aside.counts()) {
          item(aside);
        }
      }
      return new Tree(nodes, branches, parts, total(all));
    }

    /** Returns the total; parts that have no score are left out, not made up for. */
    private Optional<Combined> total(List<Item> all) {
      Rounding rounding = scheme.rounding(scheme.decimals());
      if (scheme.parts().isEmpty() && scheme.combine() != Combine.SUM) {
        return parts.values().stream().map(Part::combined).findFirst();
      }
      List<Item> items = all;
      if (scheme.combine() == Combine.SUM) {
        items = all.stream().filter(item -> item.score().isPresent()).toList();
      }
      return Combined.of(scheme.combine(), scheme.points(), items, rounding);
    }

    private Quotient published(Decimal score) {
      return Quotient.of(score, scheme.rounding(scheme.decimals()));
    }

    private Optional<Item> item(Indicator node) {
      Optional<Item> item =
          node.isLeaf()
              ? leaf.apply(node).map(score -> item(node, node.points(), score))
              : branch(node);
      if (item.isPresent() && item.get().score().isPresent()) {
        nodes.put(node.id(), item.get().score().get());
      }
      return item;
    }

    private static Item item(Indicator node, Decimal points, Optional<Decimal> score) {
      return new Item(node.id(), points, Weight.amount(node.weight()), score);
    }

    private Optional<Item> branch(Indicator node) {
      List<Item> items = new ArrayList<>();
      for (Indicator child : node.children()) {
        item(child).ifPresent(items::add);
      }
      if (items.isEmpty()) {
        return Optional.empty();
      }
      Rounding rounding = scheme.rounding(node.decimals().orElse(Combined.DECIMALS));
      Optional<Derivation.Factor> factor = factors.of(node);
      Optional<Combined> combined =
          Combined.of(node.combine(), node.points(), items, rounding)
              .map(all -> factor.map(f -> Multiplied.of(all, f, rounding)).orElse(all));
      combined.ifPresent(c -> branches.put(node.id(), c));
      Decimal points = node.combine() == Combine.SUM ? Combined.points(items) : node.points();
      return Optional.of(item(node, points, combined.map(Combined::score)));
    }
  }

  /**
   * Returns what points of a leaf come to in the total where that is something else: where others
   * have no score, so that it stands for them, or where weights count. Empty where it is the same,
   * and where it depends on other scores.
   */
  public Optional<Quotient> inTotal(Scheme scheme, Indicator leaf, Decimal points) {
    return (isPlain() ? Optional.<Worth>empty() : worth(scheme, leaf))
        .filter(worth -> !worth.isSame())
        .map(
            worth ->
                Quotient.of(
                    points.times(worth.dividend()),
                    worth.divisor(),
                    scheme.rounding(Combined.DECIMALS)));
  }

  /** Says whether some scores are weighed. */
  public boolean isWeighed() {
    return all().map(Combined::plain).anyMatch(WeightedMean.class::isInstance);
  }

  /** Says whether what a leaf loses costs the same in the total whatever others have. */
  public boolean isLinear() {
    return all()
        .map(Combined::plain)
        .allMatch(combined -> combined instanceof Sum || combined instanceof WeightedMean);
  }

  /** Says whether some scores of branches are multiplied by a factor. */
  public boolean isMultiplied() {
    return all().anyMatch(Multiplied.class::isInstance);
  }

  /** Says whether scores are only added up. */
  private boolean isPlain() {
    return all().allMatch(combined -> combined instanceof Sum && !combined.isRescaled());
  }

  private Stream<Combined> all() {
    return Stream.of(
            branches.values().stream(), parts.values().stream().map(Part::combined), total.stream())
        .flatMap(each -> each);
  }

  private Optional<Worth> worth(Scheme scheme, Indicator leaf) {
    for (Scheme.Part part : scheme.wholes()) {
      for (Indicator top : scheme.indicatorsOf(part.id())) {
        List<Indicator> path = new ArrayList<>();
        if (parts.containsKey(part.id()) && findPath(top, leaf, path)) {
          Optional<Worth> worth = worth(parts.get(part.id()).combined(), top.id());
          for (int i = 1; i < path.size() && worth.isPresent(); i++) {
            Worth above = worth.get();
            Optional<Combined> branch = Optional.ofNullable(branches.get(path.get(i - 1).id()));
            String child = path.get(i).id();
            worth = branch.flatMap(combined -> worth(combined, child)).map(above::times);
          }
          return scheme.parts().isEmpty()
              ? worth
              : worth.flatMap(w -> total.flatMap(t -> worth(t, part.id())).map(w::times));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Worth> worth(Combined combined, String id) {
    return combined.terms().stream().anyMatch(term -> term.id().equals(id))
        ? combined.worth(id)
        : Optional.empty();
  }

  private static boolean findPath(Indicator node, Indicator leaf, List<Indicator> path) {
    path.add(node);
    if (node.id().equals(leaf.id())) {
      return true;
    }
    for (Indicator child : node.children()) {
      if (findPath(child, leaf, path)) {
        return true;
      }
    }
    path.remove(path.size() - 1);
    return false;
  }
}
