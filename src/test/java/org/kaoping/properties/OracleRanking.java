package org.kaoping.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Places among units, found by counting who is better. Source: language, section 6, Ranks. */
final class OracleRanking {
  private final Workspace workspace;
  private final List<OracleStanding> standings;
  private final Map<OracleStanding, List<Fraction>> keys = new HashMap<>();

  OracleRanking(Workspace workspace) {
    this.workspace = workspace;
    this.standings =
        workspace.rated().stream().map(unit -> new OracleStanding(workspace, unit)).toList();
    standings.forEach(standing -> keys.put(standing, compared(standing)));
  }

  /** Returns the ranking as it would be if nobody had a veto. */
  static OracleRanking withoutVetoes(Workspace workspace) {
    Map<String, Node> results = new TreeMap<>();
    workspace
        .results()
        .forEach((unit, result) -> results.put(unit, result.copy().remove("vetoes")));
    return new OracleRanking(
        new Workspace(
            workspace.scheme().copy().remove("vetoes"),
            workspace.evaluation(),
            workspace.units(),
            results,
            workspace.decisions(),
            workspace.carried()));
  }

  Workspace workspace() {
    return workspace;
  }

  List<OracleStanding> standings() {
    return standings;
  }

  /** Returns what tells the ranking of a unit from others. */
  static Optional<String> name(Workspace workspace, String unit) {
    String within = workspace.scheme().map("ranking").text("within", "all");
    return workspace.unit(unit).text(within);
  }

  /** Returns the units that are ranked with one, itself included. */
  List<OracleStanding> rivals(OracleStanding standing) {
    boolean none = workspace.scheme().text("ranking", "").equals("none");
    return standings.stream()
        .filter(s -> s.total().isPresent() && !none)
        .filter(s -> name(workspace, s.unit()).equals(name(workspace, standing.unit())))
        .toList();
  }

  Optional<Integer> rank(OracleStanding standing) {
    if (rivals(standing).isEmpty() || standing.total().isEmpty()) {
      return Optional.empty();
    }
    List<List<Fraction>> better =
        rivals(standing).stream().map(this::keys).filter(k -> isBetter(k, keys(standing))).toList();
    boolean dense = workspace.scheme().map("ranking").text("ties", "").equals("dense");
    return Optional.of(1 + (dense ? new HashSet<>(better).size() : better.size()));
  }

  boolean isTied(OracleStanding standing) {
    return standing.total().isPresent()
        && rivals(standing).stream().filter(s -> keys(s).equals(keys(standing))).count() > 1;
  }

  static boolean isBetter(List<Fraction> one, List<Fraction> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).isAbove(other.get(i));
      }
    }
    return false;
  }

  /** Returns what is compared, most important first; greater is better. */
  List<Fraction> keys(OracleStanding standing) {
    return Optional.ofNullable(keys.get(standing)).orElseThrow();
  }

  private List<Fraction> compared(OracleStanding standing) {
    List<Fraction> compared = new ArrayList<>();
    compared.add(standing.hasVeto("rank-last") ? Fraction.of(-1) : Fraction.ZERO);
    Node ranking = workspace.scheme().map("ranking");
    for (String by : ranking.has("by") ? ranking.texts("by") : List.of("total")) {
      Optional<Fraction> value = standing.key(by);
      if (by.startsWith("least:") || by.startsWith("measure:")) {
        compared.add(Fraction.of(value.isPresent() ? 1 : 0));
      }
      compared.add(value.orElse(Fraction.ZERO));
    }
    return compared;
  }
}
