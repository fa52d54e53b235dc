package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;

/** What assessors gave a leaf. Source: additions to the language, section 3. */
record OracleJudgement(Workspace workspace, Node leaf, Node record) {
  /** Returns the score, not rounded by itself. */
  Fraction score() {
    Fraction points = leaf.due("points");
    return mark().times(points).over(judged().number("of").orElse(points));
  }

  private Node judged() {
    return leaf.map("judged");
  }

  private Fraction mark() {
    if (record.has("score")) {
      return record.due("score");
    }
    if (record.has("level")) {
      return level(record.text("level").orElseThrow());
    }
    List<Fraction> marks = new ArrayList<>(given());
    marks.sort(null);
    int drop = Integer.parseInt(judged().text("drop", "0"));
    List<Fraction> kept = marks.subList(drop, marks.size() - drop);
    Fraction mark = judged().text("marks", "").equals("mean") ? mean(kept) : median(kept);
    return judged().has("decimals")
        ? workspace.rounded(mark, Integer.parseInt(judged().text("decimals").orElseThrow()))
        : mark;
  }

  private Fraction level(String id) {
    return judged().maps("levels").stream()
        .filter(level -> level.id().equals(id))
        .map(level -> level.due("points"))
        .findFirst()
        .orElseThrow();
  }

  private List<Fraction> given() {
    List<Fraction> marks = new ArrayList<>();
    if (!judged().has("levels")) {
      record.texts("marks").forEach(mark -> marks.add(Fraction.of(mark)));
      return marks;
    }
    record.texts("marks").forEach(mark -> marks.add(level(mark)));
    Node votes = record.map("marks");
    for (String id : votes.keys()) {
      for (int i = Integer.parseInt(votes.text(id).orElseThrow()); i > 0; i--) {
        marks.add(level(id));
      }
    }
    return marks;
  }

  private static Fraction mean(List<Fraction> marks) {
    Fraction sum = Fraction.ZERO;
    for (Fraction mark : marks) {
      sum = sum.plus(mark);
    }
    return sum.over(Fraction.of(marks.size()));
  }

  private static Fraction median(List<Fraction> marks) {
    int half = marks.size() / 2;
    return marks.size() % 2 == 1
        ? marks.get(half)
        : marks.get(half - 1).plus(marks.get(half)).times(Fraction.HALF);
  }
}
