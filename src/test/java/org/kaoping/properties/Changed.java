package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoping.reckon.Change;
import org.kaoping.reckon.Way;

/**
 * A workspace in which one thing that was recorded of a unit is otherwise, and what the oracle
 * makes of it.
 */
record Changed(Workspace workspace, String unit) {

  /** Returns the workspace after a change of a way. */
  static Changed by(Workspace before, String unit, Way way, Change change) {
    Map<String, Node> results = new TreeMap<>(before.results());
    results.put(unit, before.result(unit).copy());
    Workspace after = before.with(results);
    Changed changed = new Changed(after, unit);
    Node leaf = changed.leaf(way);
    String period = way.period().orElse("");
    Node record =
        after
            .assessment(unit, way.source().orElse(after.countingSources().get(0)), period)
            .orElseThrow()
            .map("records")
            .map(leaf.id());
    if (change instanceof Change.FewerCases fewer) {
      String rule = way.rule().orElseThrow().id();
      for (long i = fewer.before(); i > fewer.after(); i--) {
        record.put("findings", lessACase(record.maps("findings"), rule));
      }
    } else if (change instanceof Change.Answer answer) {
      record.map("checks").put(way.rule().orElseThrow().id(), answer.to());
    } else if (change instanceof Change.ScoreTo score) {
      record.put("score", score.to());
    } else {
      measure(after.scheme(), record, leaf, period, ((Change.MeasureTo) change).recorded());
    }
    if (record.list("findings").isEmpty()) {
      record.remove("findings");
    }
    if (record.isEmpty()) {
      after
          .assessment(unit, way.source().orElse(after.countingSources().get(0)), period)
          .orElseThrow()
          .map("records")
          .put(leaf.id(), "clean");
    }
    return changed;
  }

  private Node leaf(Way way) {
    return workspace.leaves().stream()
        .filter(node -> node.id().equals(way.leaf().id()))
        .findFirst()
        .orElseThrow();
  }

  /** Takes a case of the greatest finding of a rule. */
  private static List<Node> lessACase(List<Node> findings, String rule) {
    List<Node> left = new ArrayList<>(findings);
    Node greatest = Node.of();
    for (Node finding : findings) {
      boolean own = finding.text("rule", "").equals(rule);
      if (own && (greatest.isEmpty() || amount(finding).isAbove(amount(greatest)))) {
        greatest = finding;
      }
    }
    int count = Integer.parseInt(greatest.text("count", "1"));
    if (count > 1) {
      greatest.put("count", count - 1);
    } else {
      int index = 0;
      while (left.get(index) != greatest) {
        index++;
      }
      left.remove(index);
    }
    return left;
  }

  private static Fraction amount(Node finding) {
    return finding.number("amount").orElse(Fraction.ZERO);
  }

  private static void measure(
      Node scheme, Node record, Node leaf, String period, Change.Moved moved) {
    Node measures = record.map("measures");
    String before = measures.text(moved.measure(), "");
    measures.put(moved.measure(), moved.to() + (before.endsWith("%") ? "%" : ""));
    for (Node rule : leaf.maps("rules")) {
      if (Rules.appliesIn(rule, period)
          && Rules.takesFindings(rule)
          && rule.has("measure")
          && !Rules.conditionHolds(rule, Measures.amount(scheme, leaf, record, rule))) {
        record.put(
            "findings",
            record.maps("findings").stream()
                .filter(finding -> !finding.text("rule", "").equals(rule.id()))
                .toList());
      }
    }
  }

  /** Returns what is published of the unit. */
  OracleStanding standing() {
    return new OracleStanding(workspace, unit);
  }

  /** Returns the published points that decide on the grade, or of the total where none does. */
  Fraction points() {
    String on = workspace.scheme().map("grades").text("on", "total");
    return (on.equals("total") ? standing().total() : standing().part(on)).orElse(Fraction.ZERO);
  }

  Fraction total() {
    return standing().total().orElse(Fraction.ZERO);
  }

  /** Returns the place of its grade, from 0 for the best. */
  int grade() {
    return workspace.scheme().map("grades").maps("bands").stream()
        .map(Node::id)
        .toList()
        .indexOf(standing().grade().orElse(""));
  }

  /** Says whether the results alone select the unit for sure. */
  boolean isSelected(String award) {
    OracleAwards awards = new OracleAwards(new OracleRanking(workspace));
    Node node =
        workspace.scheme().maps("awards").stream()
            .filter(a -> a.id().equals(award))
            .findFirst()
            .orElseThrow();
    return awards.contests(node).stream().anyMatch(contest -> contest.certain().contains(unit));
  }
}
