package org.kaoping.properties;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an evaluation published that others carry; its workspace must not change any more. {@code
 * of} is {@code total} or {@code part:<id>}.
 */
final class OraclePublished {
  private final Workspace workspace;
  private final Map<String, OracleStanding> standings = new HashMap<>();

  OraclePublished(Workspace workspace) {
    this.workspace = workspace;
  }

  Workspace workspace() {
    return workspace;
  }

  /** Says whether there is such a thing as is carried. */
  boolean has(String of) {
    return of.equals("total")
        || workspace.scheme().maps("parts").stream().anyMatch(part -> isPart(part, of));
  }

  /** Returns the points of a unit, if it has some. */
  Optional<Fraction> points(String of, String unit) {
    if (!workspace.rated().contains(unit)) {
      return Optional.empty();
    }
    OracleStanding standing =
        standings.computeIfAbsent(unit, id -> new OracleStanding(workspace, id));
    return of.equals("total") ? standing.total() : standing.part(of.replaceFirst("part:", ""));
  }

  /** Returns the points that there are. */
  Fraction full(String of) {
    return of.equals("total")
        ? workspace.scheme().due("points")
        : workspace.scheme().maps("parts").stream()
            .filter(part -> isPart(part, of))
            .findFirst()
            .orElseThrow()
            .due("points");
  }

  private static boolean isPart(Node part, String of) {
    return of.equals("part:" + part.id());
  }
}
