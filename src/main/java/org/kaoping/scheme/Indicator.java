package org.kaoping.scheme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaoping.exact.Decimal;
import org.kaoping.rule.Rule;

/**
 * A node of the tree of indicators.
 *
 * @param id unique in the scheme
 * @param shortTitle what stands for the title where there is little room
 * @param points full points; 0 for what only adds or only takes away
 * @param clause where it stands in the document
 * @param text the criterion in words
 * @param note a remark on the document, e.g. that it contradicts itself
 * @param departments who assesses it, may be empty
 * @param part top level only
 * @param kinds the kinds of units that it can exist for, which it has of what it stands under if it
 *     names none; empty if for all
 * @param weight beside those of the other children; empty where all weigh alike
 * @param decimals digits that its score is rounded to, 0…4, if it says so
 * @param factor id of the shared measure that its score is multiplied by, before it is rounded
 * @param counts whether it is part of any sum; top level only
 * @param continues the indicator of the scheme before in the series that it goes on with, if it
 *     says so; {@link #NOTHING} if with none
 */
public record Indicator(
    String id,
    String title,
    Optional<String> shortTitle,
    Decimal points,
    Optional<String> clause,
    Optional<String> text,
    Optional<String> note,
    List<String> departments,
    Optional<String> part,
    List<String> kinds,
    Optional<Weight> weight,
    Optional<Integer> decimals,
    Optional<String> factor,
    boolean counts,
    Optional<String> continues,
    Body body) {

  /** What an indicator continues that is comparable with none of the scheme before. */
  public static final String NOTHING = "none";

  /** What a node consists of. */
  public sealed interface Body permits Branch, Leaf {}

  /** A node whose score comes out of its children's. */
  public record Branch(Combine combine, List<Indicator> children) implements Body {}

  /** Returns the id of the indicator that it goes on with, if the scheme before has it. */
  public Optional<String> predecessor() {
    return continues.isEmpty() ? Optional.of(id) : continues.filter(c -> !c.equals(NOTHING));
  }

  /** Returns what names it where there is little room: its short title, else its title. */
  public String label() {
    return shortTitle.orElse(title);
  }

  /** Says whether it has no full points: it only adds to or takes from what others make. */
  public boolean isAdjustment() {
    return points.signum() == 0;
  }

  /**
   * Returns what a score lacks of the full points, negative beyond them; nothing for an adjustment.
   */
  public Optional<Decimal> lost(Decimal score) {
    return isAdjustment() ? Optional.empty() : Optional.of(points.minus(score));
  }

  public boolean isLeaf() {
    return body instanceof Leaf;
  }

  /**
   * Returns what this leaf consists of.
   *
   * @throws ClassCastException if it is a branch
   */
  public Leaf leaf() {
    return (Leaf) body;
  }

  /** Returns how the scores of its children make its own; those of none of a leaf are added up. */
  public Combine combine() {
    return body instanceof Branch branch ? branch.combine() : Combine.SUM;
  }

  /** Returns the children, none for a leaf. */
  public List<Indicator> children() {
    return body instanceof Branch branch ? branch.children() : List.of();
  }

  /**
   * Says whether it exists for units of a kind: a leaf unless its kinds leave it out, a branch if
   * some leaf below it does.
   */
  public boolean appliesTo(String kind) {
    return (kinds.isEmpty() || kinds.contains(kind))
        && (isLeaf() || children().stream().anyMatch(child -> child.appliesTo(kind)));
  }

  /** Returns what units of a kind, which it applies to, have of it: what applies, and weighs. */
  Indicator forKind(String kind) {
    Body own =
        body instanceof Branch branch
            ? new Branch(branch.combine(), forKind(branch.children(), kind))
            : body;
    return with(weight.flatMap(w -> w.of(kind)).map(Weight.Same::new), own);
  }

  /**
   * Returns this leaf as if the scheme did not have one of its rules.
   *
   * @throws ClassCastException if it is a branch
   */
  public Indicator without(Rule rule) {
    return with(weight, leaf().without(rule));
  }

  private Indicator with(Optional<Weight> otherWeight, Body other) {
    return new Indicator(
        id,
        title,
        shortTitle,
        points,
        clause,
        text,
        note,
        departments,
        part,
        kinds,
        otherWeight,
        decimals,
        factor,
        counts,
        continues,
        other);
  }

  /** Returns what units of a kind have of these. */
  static List<Indicator> forKind(List<Indicator> nodes, String kind) {
    return nodes.stream()
        .filter(node -> node.appliesTo(kind))
        .map(node -> node.forKind(kind))
        .toList();
  }

  /** Says whether it is a leaf of which something can be found. */
  public boolean takesFindings() {
    if (isLeaf()) {
      for (Rule rule : leaf().rules()) {
        if (rule.effect().need().isFound()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns this node and all below it, a branch before its children. */
  public Stream<Indicator> withDescendants() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(Indicator::withDescendants));
  }

  /** Returns this node, if it is one, or the leaves below it. */
  public Stream<Indicator> leaves() {
    return withDescendants().filter(Indicator::isLeaf);
  }
}
