package org.kaoping.properties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units of {@code results.json} calculated a second time, without any code of the program:
 * slowly, with fractions, by the letter of the language's sections 3 to 6 and 8. What there is none
 * of is an empty text.
 */
final class Oracle {
  private final Workspace workspace;
  private final OracleRanking ranking;
  private final OracleAwards awards;

  Oracle(Workspace workspace) {
    this.workspace = workspace;
    this.ranking = new OracleRanking(workspace);
    this.awards = new OracleAwards(ranking);
  }

  OracleAwards awards() {
    return awards;
  }

  /** Returns the units in the order of publication. */
  List<Map<String, Object>> units() {
    List<Map<String, Object>> units = new ArrayList<>();
    ranking.standings().stream()
        .sorted(
            Comparator.<OracleStanding, Integer>comparing(
                    s -> ranking.rank(s).orElse(Integer.MAX_VALUE))
                .thenComparing(OracleStanding::unit))
        .map(this::unit)
        .forEach(units::add);
    workspace.units().maps("units").stream()
        .filter(unit -> unit.has("unrated"))
        .sorted(Comparator.comparing(Node::id))
        .map(this::unrated)
        .forEach(units::add);
    return units;
  }

  private Map<String, Object> unrated(Node unit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", unit.id());
    json.put("name", unit.text("name", ""));
    json.put("kind", unit.text("kind", ""));
    json.put("group", unit.text("group", ""));
    json.put("total", "");
    json.put("parts", nothing(declared("parts")));
    json.put("periods", nothing(declared("periods")));
    json.put(
        "sources",
        nothing(
            declared("sources").stream()
                .filter(id -> !workspace.countingSources().equals(List.of(id)))
                .toList()));
    json.put("grade", "");
    json.put("rank", "");
    json.put("tied", false);
    json.put("vetoes", List.of());
    json.put("awards", List.of());
    json.put("indicators", nothing(workspace.nodes(unit.id()).stream().map(Node::id).toList()));
    json.put("unrated", unit.text("unrated", ""));
    return json;
  }

  private static Map<String, Object> nothing(List<String> ids) {
    Map<String, Object> none = new LinkedHashMap<>();
    ids.forEach(id -> none.put(id, ""));
    return none;
  }

  private Map<String, Object> unit(OracleStanding standing) {
    Node unit = workspace.unit(standing.unit());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", standing.unit());
    json.put("name", unit.text("name", ""));
    json.put("kind", unit.text("kind", ""));
    json.put("group", unit.text("group", ""));
    json.put("total", published(standing.total(), standing));
    Map<String, Object> parts = new LinkedHashMap<>();
    declared("parts").forEach(id -> parts.put(id, published(standing.part(id), standing)));
    json.put("parts", parts);
    Map<String, Object> periods = new LinkedHashMap<>();
    declared("periods").forEach(id -> periods.put(id, published(standing.period(id), standing)));
    json.put("periods", periods);
    Map<String, Object> sources = new LinkedHashMap<>();
    declared("sources").stream()
        .filter(id -> !workspace.countingSources().equals(List.of(id)))
        .forEach(id -> sources.put(id, published(standing.source(id), standing)));
    json.put("sources", sources);
    json.put("grade", standing.grade().orElse(""));
    json.put("rank", ranking.rank(standing).map(Object.class::cast).orElse(""));
    json.put("tied", ranking.isTied(standing));
    json.put("vetoes", standing.vetoes().stream().map(Node::id).toList());
    json.put("awards", awards(standing.unit()));
    Map<String, Object> indicators = new LinkedHashMap<>();
    workspace
        .nodes(standing.unit())
        .forEach(
            n -> indicators.put(n.id(), standing.indicator(n).map(Fraction::plain).orElse("")));
    json.put("indicators", indicators);
    return json;
  }

  private List<String> declared(String key) {
    return workspace.scheme().maps(key).stream().map(Node::id).toList();
  }

  private static String published(Optional<Fraction> points, OracleStanding standing) {
    return points.map(p -> p.fixed(standing.decimals())).orElse("");
  }

  private List<String> awards(String unit) {
    List<String> won = new ArrayList<>();
    for (Node award : workspace.scheme().maps("awards")) {
      if (awards.winners(award).contains(unit)) {
        won.add(award.id());
      }
    }
    return won;
  }
}
