package org.kaoping.reckon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * @param below who takes part in each of them
 */
public record Tree(
    Map<String, Decimal> nodes,
    Map<String, Combined> branches,
    Map<String, Part> parts,
    Optional<Combined> total,
    Below below) {

  /**
   * A part's score.
   *
   * @param published rounded to the scheme's decimals
   */
  public record Part(Combined combined, Quotient published) {}

  /**
   * Who takes part, with a score or without.
   *
   * @param branches by id of the branch
   * @param parts by id of the part
   * @param total parts
   */
  record Below(Map<String, List<Item>> branches, Map<String, List<Item>> parts, List<Item> total) {}

  /**
   * Works scores out.
   *
   * @param factors of the unit
   * @param leaf the score of a leaf; an empty inner value where it has none, an empty outer value
   *     where the leaf takes no part
   */
  static Tree of(
      Scheme scheme, Factors factors, Function<Indicator, Optional<Optional<Decimal>>> leaf) {
    Maker maker = new Maker(scheme, factors);
    return maker.tree(leaf);
  }

  /**
   * Returns the same with another score of one leaf, which takes part; only what is made of it is
   * worked out again.
   *
   * @param scheme as at first, and the same factors
   */
  Tree with(Scheme scheme, Factors factors, Indicator leaf, Optional<Decimal> score) {
    Maker maker = new Maker(scheme, factors, this);
    return maker.again(leaf, score);
  }

  /** Works out one tree. */
  private static final class Maker {
    private final Scheme scheme;
    private final Factors factors;
    private final Map<String, Decimal> nodes;
    private final Map<String, Combined> branches;
    private final Map<String, Part> parts;
    private final Map<String, List<Item>> branchItems;
    private final Map<String, List<Item>> partItems;
    private final List<Item> all;

    Maker(Scheme scheme, Factors factors) {
      this.scheme = scheme;
      this.factors = factors;
      this.nodes = new LinkedHashMap<>();
      this.branches = new LinkedHashMap<>();
      this.parts = new LinkedHashMap<>();
      this.branchItems = new HashMap<>();
      this.partItems = new HashMap<>();
      this.all = new ArrayList<>();
    }

    Maker(Scheme scheme, Factors factors, Tree before) {
      this.scheme = scheme;
      this.factors = factors;
      this.nodes = new Overlay<>(before.nodes);
      this.branches = new Overlay<>(before.branches);
      this.parts = new Overlay<>(before.parts);
      this.branchItems = new Overlay<>(before.below.branches());
      this.partItems = new Overlay<>(before.below.parts());
      this.all = new ArrayList<>(before.below.total());
    }

    Tree tree(Function<Indicator, Optional<Optional<Decimal>>> leaf) {
      for (Scheme.Part part : scheme.wholes()) {
        List<Item> items = new ArrayList<>();
        for (Indicator top : scheme.indicatorsOf(part.id())) {
          add(item(top, leaf), items);
        }
        Optional<Combined> combined = combined(part, items);
        if (!items.isEmpty()) {
          all.add(item(part, items, combined));
        }
      }
      for (Indicator aside : scheme.indicators()) {
        if (!aside.counts()) {
          item(aside, leaf);
        }
      }
      return tree();
    }

    private Tree tree() {
      return new Tree(nodes, branches, parts, total(), new Below(branchItems, partItems, all));
    }

    Tree again(Indicator leaf, Optional<Decimal> score) {
      List<Indicator> path = scheme.tree().paths().getOrDefault(leaf.id(), List.of());
      if (path.isEmpty()) {
        return tree();
      }
      Item top = again(path, score);
      for (Scheme.Part part : scheme.wholes()) {
        if (scheme.isOf(part.id(), path.get(0))) {
          List<Item> items = replaced(partItems, part.id(), top);
          replace(all, item(part, items, combined(part, items)));
        }
      }
      return tree();
    }

    /** Works out again what is made of a leaf, and returns the first of the path. */
    private Item again(List<Indicator> path, Optional<Decimal> score) {
      Indicator leaf = path.get(path.size() - 1);
      Item item = kept(leaf, item(leaf, leaf.points(), score));
      for (int i = path.size() - 2; i >= 0; i--) {
        Indicator node = path.get(i);
        item = kept(node, branch(node, replaced(branchItems, node.id(), item)));
      }
      return item;
    }

    private static List<Item> replaced(Map<String, List<Item>> items, String id, Item item) {
      List<Item> own = new ArrayList<>(items.getOrDefault(id, List.of()));
      replace(own, item);
      return own;
    }

    private static void replace(List<Item> items, Item item) {
      items.replaceAll(each -> each.id().equals(item.id()) ? item : each);
    }

    /** Returns the total; parts that have no score are left out, not made up for. */
    private Optional<Combined> total() {
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

    private Optional<Combined> combined(Scheme.Part part, List<Item> items) {
      partItems.put(part.id(), items);
      Rounding rounding = scheme.rounding(part.decimals().orElse(Combined.DECIMALS));
      Optional<Combined> combined = Combined.of(part.combine(), part.points(), items, rounding);
      parts.remove(part.id());
      combined.ifPresent(c -> parts.put(part.id(), new Part(c, published(c.score()))));
      return combined;
    }

    private static Item item(Scheme.Part part, List<Item> items, Optional<Combined> combined) {
      return new Item(
          part.id(),
          part.combine() == Combine.SUM ? Combined.points(items) : part.points(),
          Weight.amount(part.weight()),
          combined.map(Combined::score));
    }

    private Quotient published(Decimal score) {
      return Quotient.of(score, scheme.rounding(scheme.decimals()));
    }

    private Optional<Item> item(
        Indicator node, Function<Indicator, Optional<Optional<Decimal>>> leaf) {
      if (node.isLeaf()) {
        Optional<Optional<Decimal>> score = leaf.apply(node);
        return score.isEmpty()
            ? Optional.empty()
            : Optional.of(kept(node, item(node, node.points(), score.get())));
      }
      List<Item> items = new ArrayList<>();
      for (Indicator child : node.children()) {
        add(item(child, leaf), items);
      }
      return items.isEmpty() ? Optional.empty() : Optional.of(kept(node, branch(node, items)));
    }

    /** Adds an item that there is; a lambda for each leaf of each unit would take longer. */
    private static void add(Optional<Item> item, List<Item> items) {
      if (item.isPresent()) {
        items.add(item.get());
      }
    }

    private static Item item(Indicator node, Decimal points, Optional<Decimal> score) {
      return new Item(node.id(), points, Weight.amount(node.weight()), score);
    }

    private Item kept(Indicator node, Item item) {
      nodes.remove(node.id());
      if (item.score().isPresent()) {
        nodes.put(node.id(), item.score().get());
      }
      return item;
    }

    private Item branch(Indicator node, List<Item> items) {
      branchItems.put(node.id(), items);
      Rounding rounding = scheme.rounding(node.decimals().orElse(Combined.DECIMALS));
      Optional<Derivation.Factor> factor = factors.of(node);
      Optional<Combined> combined = Combined.of(node.combine(), node.points(), items, rounding);
      if (combined.isPresent() && factor.isPresent()) {
        combined = Optional.of(Multiplied.of(combined.get(), factor.get(), rounding));
      }
      branches.remove(node.id());
      if (combined.isPresent()) {
        branches.put(node.id(), combined.get());
      }
      Decimal points = node.combine() == Combine.SUM ? Combined.points(items) : node.points();
      return item(node, points, combined.map(Combined::score));
    }
  }

  /**
   * What points of a leaf come to in the total, where that is something else.
   *
   * @param weighed whether something is weighed or multiplied; else others have no score, so that
   *     it stands for them
   */
  public record InTotal(Worth worth, boolean weighed) {}

  /**
   * Returns what points of a leaf come to in the total; empty where it is the same, and where it
   * depends on other scores.
   */
  public Optional<InTotal> inTotal(Scheme scheme, Indicator leaf) {
    return (isPlain() ? Optional.<Worth>empty() : worth(scheme, leaf))
        .filter(worth -> !worth.isSame())
        .map(worth -> new InTotal(worth, isWeighed() || isMultiplied()));
  }

  /** Returns the same of some points. */
  public Optional<Quotient> inTotal(Scheme scheme, Indicator leaf, Decimal points) {
    return inTotal(scheme, leaf)
        .map(InTotal::worth)
        .map(
            worth ->
                Quotient.of(
                    points.times(worth.dividend()),
                    worth.divisor(),
                    scheme.rounding(Combined.DECIMALS)));
  }

  /** Says whether some scores are weighed. */
  public boolean isWeighed() {
    return isAny(combined -> combined.plain() instanceof WeightedMean);
  }

  /** Says whether what a leaf loses costs the same in the total whatever others have. */
  public boolean isLinear() {
    return !isAny(combined -> !isLinear(combined));
  }

  /** Says whether what is combined costs or gives the same whatever else there is. */
  static boolean isLinear(Combined combined) {
    return combined.plain() instanceof Sum || combined.plain() instanceof WeightedMean;
  }

  private boolean isMultiplied() {
    return isAny(Multiplied.class::isInstance);
  }

  /** Says whether scores are only added up. */
  private boolean isPlain() {
    return !isAny(combined -> !(combined instanceof Sum) || combined.isRescaled());
  }

  private boolean isAny(Predicate<Combined> such) {
    for (Combined branch : branches.values()) {
      if (such.test(branch)) {
        return true;
      }
    }
    for (Part part : parts.values()) {
      if (such.test(part.combined())) {
        return true;
      }
    }
    return total.filter(such).isPresent();
  }

  private Optional<Worth> worth(Scheme scheme, Indicator leaf) {
    List<Indicator> path = scheme.tree().paths().getOrDefault(leaf.id(), List.of());
    for (Scheme.Part part : path.isEmpty() ? List.<Scheme.Part>of() : scheme.wholes()) {
      if (parts.containsKey(part.id()) && scheme.isOf(part.id(), path.get(0))) {
        Optional<Worth> worth = worth(parts.get(part.id()).combined(), path.get(0).id());
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
    return Optional.empty();
  }

  private static Optional<Worth> worth(Combined combined, String id) {
    return combined.terms().stream().anyMatch(term -> term.id().equals(id))
        ? combined.worth(id)
        : Optional.empty();
  }
}
