package org.kaoping.scheme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The indicators of a scheme, as they are asked for again and again.
 *
 * @param tops those of the top level
 * @param nodes all, a branch before its children
 * @param leaves those without children, in the same order
 * @param counting those of the leaves that count in the total
 * @param byId all by their ids; the first of those that share one
 * @param paths by id, a top-level indicator and those below it that lead to the one with the id
 * @param summed whether scores of all branches are sums
 * @param ofKinds those of units of each kind
 */
public record IndicatorTree(
    List<Indicator> tops,
    List<Indicator> nodes,
    List<Indicator> leaves,
    List<Indicator> counting,
    Map<String, Indicator> byId,
    Map<String, List<Indicator>> paths,
    boolean summed,
    Map<String, IndicatorTree> ofKinds) {
  /**
   * Returns the tree of these top-level indicators.
   *
   * @param kinds of units that the scheme declares
   */
  static IndicatorTree of(List<Indicator> tops, List<String> kinds) {
    List<Indicator> nodes = tops.stream().flatMap(Indicator::withDescendants).toList();
    Map<String, Indicator> byId = new LinkedHashMap<>();
    nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
    Map<String, List<Indicator>> paths = new HashMap<>();
    tops.forEach(top -> addPaths(top, List.of(), paths));
    return new IndicatorTree(
        tops,
        nodes,
        nodes.stream().filter(Indicator::isLeaf).toList(),
        tops.stream().filter(Indicator::counts).flatMap(Indicator::leaves).toList(),
        byId,
        paths,
        nodes.stream().allMatch(node -> node.combine() == Combine.SUM),
        kinds.stream().distinct().collect(Collectors.toMap(kind -> kind, kind -> of(tops, kind))));
  }

  private static IndicatorTree of(List<Indicator> tops, String kind) {
    return of(Indicator.forKind(tops, kind), List.of());
  }

  /** Returns the tree of the indicators that units of a kind have. */
  IndicatorTree forKind(String kind) {
    @Nullable IndicatorTree own = ofKinds.get(kind);
    return own == null ? of(tops, kind) : own;
  }

  private static void addPaths(
      Indicator node, List<Indicator> above, Map<String, List<Indicator>> paths) {
    List<Indicator> path = new ArrayList<>(above);
    path.add(node);
    paths.putIfAbsent(node.id(), List.copyOf(path));
    node.children().forEach(child -> addPaths(child, path, paths));
  }
}
