package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes a workspace another way. */
record Rewriting(Dice dice, Workspace workspace) {
  /**
   * A workspace with one more finding.
   *
   * @param deducts whether its rule takes points away
   */
  record OneMore(Workspace workspace, String unit, boolean deducts) {}

  /** Returns the same workspace with everything that has no order in another one. */
  Workspace shuffled() {
    Workspace copy = workspace.copy();
    for (String key : List.of("parts", "sources")) {
      shuffle(copy.scheme(), key);
    }
    if (copy.scheme().maps("vetoes").stream().noneMatch(veto -> veto.has("when"))) {
      shuffle(copy.scheme(), "vetoes"); // else they are told in another order
    }
    boolean comparesLast =
        copy.scheme().map("ranking").texts("by").stream().anyMatch(key -> key.contains("/"))
            || copy.scheme().yaml().matches("(?s).*measure: [a-z0-9-]+/.*");
    if (!comparesLast) { // else the last period is another one
      shuffle(copy.scheme(), "periods");
    }
    shuffle(copy.units(), "units");
    shuffle(copy.units(), "groups");
    shuffle(copy.decisions(), "decisions");
    indicators(copy.scheme());
    copy.results().values().forEach(this::result);
    return copy;
  }

  private void shuffle(Node owner, String list) {
    if (owner.has(list)) {
      owner.put(list, dice.shuffled(owner.list(list)));
    }
    owner.shuffle(dice);
  }

  private void indicators(Node owner) {
    shuffle(owner, "indicators");
    for (Node node : owner.maps("indicators")) {
      shuffle(node, "rules");
      indicators(node);
    }
  }

  private void result(Node result) {
    shuffle(result, "assessments");
    for (Node assessment : result.maps("assessments")) {
      Node records = assessment.map("records");
      records.shuffle(dice);
      records.keys().forEach(leaf -> shuffle(records.map(leaf), "findings"));
    }
  }

  /** Returns a name that sorts the other way round. */
  static String newName(String unit) {
    return "v" + (100 - Integer.parseInt(unit.substring(1)));
  }

  /** Returns the same workspace with other ids of units, in the opposite order. */
  Workspace renamed() {
    Workspace copy = workspace.copy();
    copy.units().maps("units").forEach(Rewriting::rename);
    Map<String, Node> results = new TreeMap<>();
    copy.results()
        .forEach((unit, result) -> results.put(newName(unit), result.put("unit", newName(unit))));
    for (Node decision : copy.decisions().maps("decisions")) {
      decision.put("units", decision.texts("units").stream().map(Rewriting::newName).toList());
      decision
          .maps("supplementary")
          .forEach(place -> place.put("unit", newName(place.text("unit").orElseThrow())));
    }
    return copy.with(results);
  }

  private static void rename(Node unit) {
    unit.put("id", newName(unit.id()));
  }

  /** Returns the workspace with one more finding somewhere in an official assessment. */
  Optional<OneMore> oneMoreFinding() {
    Workspace copy = workspace.copy();
    List<OneMore> possible = new ArrayList<>();
    String unit = dice.pick(copy.rated());
    String period = dice.pick(copy.periods());
    Optional<Node> assessment = copy.assessment(unit, dice.pick(copy.countingSources()), period);
    for (Node leaf : dice.shuffled(copy.leaves())) {
      for (Node rule : dice.shuffled(leaf.maps("rules"))) {
        if (possible.isEmpty() && assessment.map(a -> adds(a, leaf, rule, period)).orElse(false)) {
          possible.add(new OneMore(copy, unit, Rules.deducts(rule)));
        }
      }
    }
    return possible.stream().findFirst();
  }

  /** Adds a finding where the rule takes another one, and says whether it did. */
  private boolean adds(Node assessment, Node leaf, Node rule, String period) {
    Node records = assessment.map("records");
    Node record = records.map(leaf.id());
    boolean found =
        record.maps("findings").stream().anyMatch(f -> f.text("rule", "").equals(rule.id()));
    boolean applies =
        records.has(leaf.id())
            && !record.has("not-applicable")
            && Rules.appliesIn(rule, period)
            && (found ? !Rules.isOnce(rule) : !Rules.isMeasured(rule));
    if (applies) {
      record.add(
          "findings", new RandomRecord(dice, workspace.scheme(), leaf, period).finding(rule));
      records.put(leaf.id(), record);
    }
    return applies;
  }
}
