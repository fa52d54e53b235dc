package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Makes the results of units: everything that the scheme asks for, and nothing that it refuses. */
record RandomResults(Dice dice, Workspace workspace) {

  private Node scheme() {
    return workspace.scheme();
  }

  Node make(String unit) {
    Node scheme = scheme();
    List<String> periods = workspace.periods();
    Node result = Node.of("unit", unit);
    if (scheme.has("measures")) {
      result.put("measures", new RandomMeasures(dice, scheme, List.of()).record());
    }
    if (scheme.has("sources")) {
      for (Node source : scheme.maps("sources")) {
        periods.forEach(period -> assessment(unit, result, Optional.of(source), period));
      }
    } else {
      periods.forEach(period -> assessment(unit, result, Optional.empty(), period));
    }
    if (!result.has("assessments")) {
      result.put("assessments", List.of());
    }
    vetoes(result);
    return result;
  }

  private void assessment(String unit, Node result, Optional<Node> source, String period) {
    boolean official = source.map(s -> s.has("official") || s.has("weight")).orElse(true);
    if (!official && dice.chance(25)) {
      return;
    }
    Node records =
        scheme().has("total") ? Node.of() : records(unit, source.map(Node::id).orElse(""), period);
    if (records.isEmpty() && !scheme().has("total")) {
      return;
    }
    Node assessment = Node.of();
    source.ifPresent(s -> assessment.put("source", s.id()));
    if (!period.isEmpty()) {
      assessment.put("period", period);
    }
    if (!official && dice.chance(15)) {
      assessment.put("status", "draft");
    }
    if (scheme().has("total")) {
      assessment.put("total", dice.points(100));
      boolean alone = source.map(s -> !s.has("weight")).orElse(true);
      if (!scheme().has("grades") && alone && dice.chance(50)) {
        assessment.put("grade", dice.pick(List.of("良好", "优秀")));
      }
    } else {
      assessment.put("records", records);
    }
    result.add("assessments", assessment);
  }

  private Node records(String unit, String source, String period) {
    Node records = Node.of();
    for (Node leaf : workspace.leaves(unit)) {
      if (Rules.appliesIn(leaf, period) && OracleLeaf.isAssessedBy(leaf, source)) {
        records.put(leaf.id(), record(leaf, period));
      }
    }
    return records;
  }

  private Object record(Node leaf, String period) {
    if (leaf.has("when-not-applicable") && dice.chance(30)) {
      return Node.of("not-applicable", "本地无此项目");
    }
    Node record =
        leaf.has("judged") ? judged(leaf) : new RandomRecord(dice, scheme(), leaf, period).make();
    return record.isEmpty() ? "clean" : record;
  }

  private Node judged(Node leaf) {
    Node plain = leaf.map("judged");
    if (plain.has("of") || plain.has("marks") || plain.has("levels")) {
      return new RandomJudgement(dice, leaf).make();
    }
    BigDecimal points = new BigDecimal(leaf.text("points").orElseThrow());
    Optional<BigDecimal> step = leaf.map("judged").text("step").map(BigDecimal::new);
    BigDecimal score =
        dice.chance(20)
            ? points
            : step.map(s -> s.multiply(BigDecimal.valueOf(dice.from(0, 1))))
                .orElseGet(() -> dice.points(points));
    Node record = Node.of("score", score);
    return score.compareTo(points) < 0 ? record.put("reason", "材料不全") : record;
  }

  private void vetoes(Node result) {
    List<Node> known = scheme().maps("vetoes").stream().filter(veto -> !veto.has("when")).toList();
    if (!known.isEmpty() && dice.chance(25)) {
      dice.some(known).forEach(veto -> result.add("vetoes", Node.of("veto", veto.id())));
    }
  }
}
