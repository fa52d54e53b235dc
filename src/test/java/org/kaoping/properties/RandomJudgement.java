package org.kaoping.properties;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Lets assessors give levels, marks of several, or scores on another scale. */
record RandomJudgement(Dice dice, Node leaf) {
  /** Changes how a judged leaf is scored. */
  void add() {
    if (dice.chance(60)) {
      return;
    }
    Node judged = Node.of();
    if (dice.chance(40)) {
      judged.put("of", dice.pick(List.of("10", "7", "100")));
    }
    boolean panel = dice.chance(60);
    if (panel) {
      judged.put("marks", dice.pick(List.of("mean", "median")));
      int drop = dice.from(0, 2);
      if (drop > 0) {
        judged.put("drop", drop);
      }
      if (dice.chance(50)) {
        judged.put("judges", dice.from(2 * drop + 1, 7));
      }
      if (dice.chance(40)) {
        judged.put("decimals", dice.from(0, 3));
      }
    }
    if (dice.chance(50)) {
      levels(judged, panel);
    }
    leaf.put("judged", judged);
  }

  private void levels(Node judged, boolean panel) {
    BigDecimal top = top(judged);
    BigDecimal unit = top.movePointLeft(2).setScale(4, RoundingMode.UP);
    judged.add("levels", Node.of("id", "a", "title", "好", "points", top));
    BigDecimal from = unit.multiply(BigDecimal.valueOf(60));
    BigDecimal to = unit.multiply(BigDecimal.valueOf(80));
    judged.add(
        "levels",
        Node.of("id", "b", "title", "中", "points", panel ? from : Node.of("from", from, "to", to)));
    judged.add("levels", Node.of("id", "c", "title", "差", "points", "0"));
  }

  private BigDecimal top(Node judged) {
    return new BigDecimal(judged.text("of").or(() -> leaf.text("points")).orElseThrow());
  }

  /** Makes a record of a leaf that is not plainly scored. */
  Node make() {
    Node judged = leaf.map("judged");
    BigDecimal top = top(judged);
    if (judged.has("marks")) {
      return marks(judged, top);
    }
    if (judged.has("levels")) {
      Node level = dice.pick(judged.maps("levels"));
      Node record = Node.of("level", level.id());
      Node range = level.map("points");
      return range.has("from")
          ? record.put(
              "score",
              dice.pick(List.of(range.text("from").orElseThrow(), range.text("to").orElseThrow())))
          : record;
    }
    BigDecimal score = dice.chance(20) ? top : dice.points(top);
    Node record = Node.of("score", score);
    return score.compareTo(top) < 0 ? record.put("reason", "材料不全") : record;
  }

  private Node marks(Node judged, BigDecimal top) {
    int least = 2 * Integer.parseInt(judged.text("drop", "0")) + 1;
    int count =
        judged.text("judges").map(Integer::parseInt).orElseGet(() -> dice.from(least, least + 4));
    List<Object> marks = new ArrayList<>();
    Node votes = Node.of("a", 0, "b", 0, "c", 0);
    for (int i = 0; i < count; i++) {
      String level = dice.pick(List.of("a", "b", "c"));
      votes.put(level, Integer.parseInt(votes.text(level).orElseThrow()) + 1);
      marks.add(judged.has("levels") ? level : dice.chance(20) ? top : dice.points(top));
    }
    return Node.of("marks", judged.has("levels") && dice.chance(50) ? votes : marks);
  }
}
