package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/** Adds decisions: wherever a tie needs one, and elsewhere now and then. */
record RandomDecisions(Dice dice, Workspace workspace) {

  void add() {
    OracleAwards awards = new Oracle(workspace).awards();
    for (Node award : workspace.scheme().maps("awards")) {
      List<OracleAwards.Contest> contests = awards.contests(award);
      boolean open = contests.stream().anyMatch(contest -> !contest.tied().isEmpty());
      if (open || dice.chance(20)) {
        Node decision = Node.of("award", award.id(), "units", chosen(contests));
        if (dice.chance(40)) {
          supplementary(decision, award, awards);
        }
        if (decision.has("supplementary") || dice.chance(30)) {
          decision.put("reason", "会议决定");
        }
        workspace.decisions().add("decisions", decision);
      }
    }
  }

  private List<String> chosen(List<OracleAwards.Contest> contests) {
    List<String> units = new ArrayList<>();
    for (OracleAwards.Contest contest : contests) {
      units.addAll(contest.certain());
      units.addAll(dice.shuffled(contest.tied()).subList(0, contest.left()));
    }
    return units;
  }

  private void supplementary(Node decision, Node award, OracleAwards awards) {
    for (OracleStanding standing : awards.eligible(award)) {
      if (!decision.texts("units").contains(standing.unit()) && dice.chance(50)) {
        decision.add("supplementary", Node.of("unit", standing.unit(), "reason", "补充"));
      }
    }
  }
}
