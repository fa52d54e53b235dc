package org.kaoping.properties;

import java.util.List;
import java.util.function.Supplier;

/**
 * The effect of one rule in one assessment, by the letter of the table in section 3.
 *
 * @param peers the measures of the unit and its peers
 */
record OracleRule(
    Workspace workspace, Node rule, Node leaf, Node record, Supplier<List<Fraction>> peers) {

  Fraction effect() {
    Fraction rounded = workspace.rounded(capped(), 4);
    return Rules.deducts(rule) ? rounded.negated() : rounded;
  }

  /** Returns the effect before it is rounded. */
  Fraction exact() {
    return Rules.deducts(rule) ? capped().negated() : capped();
  }

  /** Returns what it comes to before it is rounded, without a sign. */
  Fraction capped() {
    Fraction size = size();
    return rule.number("at-most").map(size::min).orElse(size);
  }

  /** Returns what it comes to before its cap, without a sign. */
  Fraction size() {
    if (rule.has("bands")) {
      return band();
    }
    if (rule.has("scale")) {
      return new OracleScale(rule, measured()).size();
    }
    if (rule.has("proportional")) {
      return proportional();
    }
    if (rule.has("relative")) {
      return relative();
    }
    if (rule.has("by-rank")) {
      return byRank();
    }
    if (Rules.isChosen(rule)) {
      return findings().stream().map(f -> f.due("amount")).reduce(Fraction.ZERO, Fraction::plus);
    }
    if (rule.map(Rules.direction(rule)).has("by-count")) {
      return byCount();
    }
    boolean all = rule.text(Rules.direction(rule), "").equals("all");
    Fraction points = all ? leaf.due("points") : rule.due(Rules.direction(rule));
    if (rule.has("check")) {
      boolean answer = record.map("checks").text(rule.id(), "").equals("true");
      return answer == rule.has("award") ? points : Fraction.ZERO;
    }
    if (rule.has("steps")) {
      return points.times(steps());
    }
    if (Rules.isMeasured(rule)) {
      return Rules.conditionHolds(rule, measured()) ? points : Fraction.ZERO;
    }
    return points.times(cases());
  }

  private Fraction cases() {
    return findings().stream()
        .map(f -> f.number("count").orElse(Fraction.of(1)))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Each entry that there are cases enough for takes the place of the one before. */
  private Fraction byCount() {
    Fraction size = Fraction.ZERO;
    Fraction needed = Fraction.of(1);
    for (String entry : rule.map(Rules.direction(rule)).texts("by-count")) {
      if (!needed.isAbove(cases())) {
        size = entry.equals("all") ? leaf.due("points") : Fraction.of(entry);
      }
      needed = needed.plus(Fraction.of(1));
    }
    return size;
  }

  private List<Node> findings() {
    return record.maps("findings").stream()
        .filter(f -> f.text("rule", "").equals(rule.id()))
        .toList();
  }

  private Fraction measured() {
    return Measures.amount(workspace.scheme(), leaf, record, rule);
  }

  private Fraction steps() {
    if (!Rules.conditionHolds(rule, measured())) {
      return Fraction.ZERO;
    }
    Fraction gap =
        rule.has("below")
            ? rule.due("below").minus(measured())
            : measured().minus(rule.due("above"));
    Fraction steps = gap.over(rule.due("per"));
    return switch (rule.text("steps").orElseThrow()) {
      case "whole" -> steps.floor();
      case "started" -> steps.ceiling();
      default -> steps;
    };
  }

  private Fraction band() {
    for (Node band : rule.maps("bands")) {
      boolean holds =
          band.has("above")
              ? measured().isAbove(band.due("above"))
              : !band.has("from") || !band.due("from").isAbove(measured());
      if (holds) {
        return band.due("points");
      }
    }
    throw new IllegalStateException("no band of " + rule);
  }

  private Fraction proportional() {
    Fraction fullAt = rule.map("proportional").due("full-at");
    if (!fullAt.isAbove(Fraction.ZERO)) {
      return rule.map("proportional").due("points");
    }
    Fraction counted = measured().max(Fraction.ZERO).min(fullAt);
    return rule.map("proportional").due("points").times(counted).over(fullAt);
  }

  private Fraction relative() {
    if (rule.map("relative").text("to", "").equals("least")) {
      return relativeToLeast();
    }
    Fraction best = peers.get().stream().reduce(measured(), Fraction::max);
    return best.isAbove(Fraction.ZERO)
        ? rule.map("relative").due("points").times(measured().max(Fraction.ZERO)).over(best)
        : Fraction.ZERO;
  }

  private Fraction relativeToLeast() {
    Fraction points = rule.map("relative").due("points");
    Fraction least = peers.get().stream().reduce(measured(), Fraction::min);
    if (!measured().isAbove(Fraction.ZERO)) {
      return points;
    }
    return least.isAbove(Fraction.ZERO) ? points.times(least).over(measured()) : Fraction.ZERO;
  }

  private Fraction byRank() {
    boolean leastFirst = rule.text("best", "").equals("least");
    long better =
        peers.get().stream()
            .filter(amount -> leastFirst ? amount.isBelow(measured()) : amount.isAbove(measured()))
            .count();
    List<String> places = rule.texts("by-rank");
    return better < places.size() ? Fraction.of(places.get((int) better)) : Fraction.ZERO;
  }
}
