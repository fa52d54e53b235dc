package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/** Lets places decide on grades and awards, and grades on stated totals. */
record RandomConsequences(Dice dice, Node scheme) {
  private static final List<String> SHARES = List.of("20%", "33.3%", "50%", "75%", "100%");

  void add() {
    if (scheme.has("total") && dice.chance(50)) {
      scheme.put(
          "grades",
          Node.of()
              .add("bands", Node.of("id", "good", "title", "等次", "from", dice.points(100)))
              .add("bands", Node.of("id", "poor", "title", "等次")));
    }
    if (dice.chance(15)) {
      unranked();
    } else if (dice.chance(40)) {
      keys();
    }
    if (scheme.has("grades") && !scheme.text("ranking", "").equals("none") && dice.chance(50)) {
      byRank(scheme.map("grades"));
    }
    if (dice.chance(50)) {
      new RandomTriggers(dice, scheme).add();
    }
    for (Node award : scheme.maps("awards")) {
      if (award.map("select").has("top") && dice.chance(40)) {
        award.map("select").put("top", dice.pick(SHARES));
      }
    }
  }

  private void unranked() {
    scheme.put("ranking", "none");
    for (Node award : scheme.maps("awards")) {
      if (!award.map("select").isEmpty()) {
        award.put("select", "all");
      }
    }
    for (Node veto : scheme.maps("vetoes")) {
      if (veto.text("effect", "").equals("rank-last")) {
        veto.put("effect", "ineligible");
      }
    }
  }

  private void keys() {
    List<String> keys = new ArrayList<>(List.of("least:total"));
    scheme.maps("measures").stream()
        .filter(RandomConsequences::isRecorded)
        .forEach(measure -> keys.add("measure:" + measure.id()));
    Workspace.of(scheme).leaves().stream()
        .flatMap(
            leaf ->
                leaf.maps("measures").stream()
                    .filter(RandomConsequences::isRecorded)
                    .map(measure -> "measure:" + leaf.id() + "/" + measure.id()))
        .forEach(keys::add);
    List<String> by = new ArrayList<>();
    for (String key : dice.some(keys)) {
      by.add(key.startsWith("measure:") && dice.chance(50) ? "least:" + key : key);
    }
    Node ranking = scheme.map("ranking").copy();
    scheme.put("ranking", ranking.put("by", by));
  }

  private static boolean isRecorded(Node measure) {
    return List.of("ratio", "quotient", "growth", "difference", "sum").stream()
        .noneMatch(measure::has);
  }

  /** Some bounds stay as they are, beside a share or instead of one. */
  private void byRank(Node grades) {
    grades.put("by", "rank");
    if (dice.chance(50)) {
      grades.put("rounding", dice.pick(List.of("down", "half-up", "up")));
    }
    List<Node> bands = grades.maps("bands");
    int next = dice.from(0, 2);
    for (Node band : bands.subList(0, bands.size() - 1)) {
      if (next < SHARES.size() && dice.chance(80)) {
        band.put("top", SHARES.get(next));
        next += dice.from(1, 2);
        if (dice.chance(50)) {
          band.remove("from");
        }
      }
    }
  }
}
