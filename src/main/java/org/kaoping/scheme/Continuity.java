package org.kaoping.scheme;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which indicators of a scheme go on with which of the scheme before it in its series.
 *
 * @param earlier the scheme before
 * @param before the earlier indicator, by id of the one that goes on with it
 * @param ended earlier indicators that nothing goes on with; those below one are not listed
 */
public record Continuity(Scheme earlier, Map<String, Indicator> before, List<Indicator> ended) {
  /** Returns that of a scheme that is used again. */
  public static Continuity same(Scheme scheme) {
    Map<String, Indicator> before = new HashMap<>();
    scheme.nodes().forEach(node -> before.put(node.id(), node));
    return new Continuity(scheme, before, List.of());
  }

  static Continuity of(Scheme scheme, Scheme earlier) {
    Map<String, Indicator> known = new HashMap<>();
    earlier.nodes().forEach(node -> known.put(node.id(), node));
    Map<String, Indicator> before = new HashMap<>();
    Set<String> continued = new HashSet<>();
    scheme
        .nodes()
        .forEach(
            node ->
                node.predecessor()
                    .filter(known::containsKey)
                    .ifPresent(
                        id -> {
                          before.put(node.id(), known.get(id));
                          continued.add(id);
                        }));
    List<Indicator> ended =
        earlier.indicators().stream().flatMap(node -> ended(node, continued)).toList();
    return new Continuity(earlier, before, ended);
  }

  private static Stream<Indicator> ended(Indicator node, Set<String> continued) {
    return continued.contains(node.id())
        ? node.children().stream().flatMap(child -> ended(child, continued))
        : Stream.of(node);
  }

  /** Returns the earlier indicator that {@code indicator} goes on with, or nothing if it is new. */
  public Optional<Indicator> before(Indicator indicator) {
    return Optional.ofNullable(before.get(indicator.id()));
  }
}
