package org.kaoping.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which leaves look up scores that other leaves make.
 *
 * @param sources by id of every leaf that looks up a score: the ids of the leaves that make it
 * @param depths by id of the same leaves: how many of them look up scores one behind the other, at
 *     least 1; empty if some do so in a circle
 */
public record LookUps(Map<String, Set<String>> sources, Optional<Map<String, Integer>> depths) {

  /** Finds them in a scheme. */
  public static LookUps of(Scheme scheme) {
    Map<String, Set<String>> sources = new LinkedHashMap<>();
    for (Indicator leaf : scheme.leaves().toList()) {
      leaf.leaf()
          .lookedUp(Optional.empty())
          .flatMap(id -> scheme.indicator(id).stream())
          .flatMap(Indicator::leaves)
          .forEach(
              source ->
                  sources.computeIfAbsent(leaf.id(), id -> new LinkedHashSet<>()).add(source.id()));
    }
    LookUps found = new LookUps(sources, Optional.empty());
    return found.circles().isEmpty() ? new LookUps(sources, Optional.of(found.measured())) : found;
  }

  private Map<String, Integer> measured() {
    Map<String, Integer> depths = new LinkedHashMap<>();
    sources.keySet().forEach(leaf -> measure(leaf, depths));
    return depths;
  }

  private int measure(String leaf, Map<String, Integer> depths) {
    @Nullable Integer known = depths.get(leaf);
    if (known != null) {
      return known;
    }
    int depth = 0;
    for (String source : sources.getOrDefault(leaf, Set.of())) {
      depth = Math.max(depth, 1 + measure(source, depths));
    }
    if (depth > 0) {
      depths.put(leaf, depth);
    }
    return depth;
  }

  /**
   * Returns the circles in which scores are looked up: ids of leaves of which each looks up what
   * the next makes, and the last is the first; one for each leaf that is in some.
   */
  public Set<List<String>> circles() {
    Set<List<String>> circles = new LinkedHashSet<>();
    for (String leaf : sources.keySet()) {
      List<String> way = new ArrayList<>(List.of(leaf));
      if (leadsBack(way, new LinkedHashSet<>())) {
        circles.add(way);
      }
    }
    return circles;
  }

  private boolean leadsBack(List<String> way, Set<String> tried) {
    for (String source : sources.getOrDefault(way.get(way.size() - 1), Set.of())) {
      boolean back = source.equals(way.get(0));
      if (back || tried.add(source)) {
        way.add(source);
        if (back || leadsBack(way, tried)) {
          return true;
        }
        way.remove(way.size() - 1);
      }
    }
    return false;
  }

  /** Returns how many scores are looked up one behind the other for a leaf; 0 if none is. */
  public int depth(String leaf) {
    return depths.orElseThrow().getOrDefault(leaf, 0);
  }

  /** Returns the greatest depth. */
  public int deepest() {
    return depths.orElseThrow().values().stream().max(Comparator.naturalOrder()).orElse(0);
  }

  /** Says whether some leaf looks up what a leaf makes. */
  public boolean isLookedUp(String leaf) {
    for (Set<String> made : sources.values()) {
      if (made.contains(leaf)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the leaves that look up what a leaf makes, directly or not, in the order of depth. */
  public List<String> dependents(String leaf) {
    if (!isLookedUp(leaf)) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    collect(leaf, found);
    return found.stream().sorted(Comparator.comparing(this::depth)).toList();
  }

  private void collect(String leaf, Set<String> found) {
    for (String other : sources.keySet()) {
      if (sources.getOrDefault(other, Set.of()).contains(leaf) && found.add(other)) {
        collect(other, found);
      }
    }
  }
}
