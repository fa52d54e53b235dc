package org.kaoping.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The indicators of a scheme, as they are asked for again and again.
 *
 * @param tops those of the top level
 * @param nodes all, a branch before its children
 * @param leaves those without children, in the same order
 * @param byId all by their ids; the first of those that share one
 * @param summed whether scores of all branches are sums
 */
public record IndicatorTree(
    List<Indicator> tops,
    List<Indicator> nodes,
    List<Indicator> leaves,
    Map<String, Indicator> byId,
    boolean summed) {
  /** Returns the tree of these top-level indicators. */
  static IndicatorTree of(List<Indicator> tops) {
    List<Indicator> nodes = tops.stream().flatMap(Indicator::withDescendants).toList();
    Map<String, Indicator> byId = new LinkedHashMap<>();
    nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
    return new IndicatorTree(
        tops,
        nodes,
        nodes.stream().filter(Indicator::isLeaf).toList(),
        byId,
        nodes.stream().allMatch(node -> node.combine() == Combine.SUM));
  }
}
