package org.kaoping.properties;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Random workspaces without errors; the same seed gives the same workspace. */
final class RandomWorkspace {
  private RandomWorkspace() {}

  /** Returns a workspace that may have anything that the language knows. */
  static Workspace any(long seed) {
    return make(seed, RandomRule.KINDS, true, hasAdditions(seed));
  }

  /** Says whether a workspace that may have anything combines, shares and looks up scores. */
  static boolean hasAdditions(long seed) {
    return seed % 5 < 2;
  }

  /** Returns a workspace with some kinds of rules only. */
  static Workspace of(long seed, List<String> kinds, boolean withPeriods) {
    return make(seed, kinds, withPeriods, false);
  }

  private static Workspace make(
      long seed, List<String> kinds, boolean withPeriods, boolean withAdditions) {
    Dice dice = new Dice(seed);
    Node units = new RandomUnits(dice).make();
    Node scheme = new RandomScheme(dice, kinds, withPeriods).make();
    if (withAdditions) {
      if (seed % 10 == 5) {
        units.add("units", RandomUnits.unrated());
      }
      if (seed % 10 == 5 || seed % 10 == 6) {
        new RandomKinds(dice, scheme, units).add();
      }
      new RandomAdditions(dice, scheme).add();
      new RandomMeasures(dice, scheme, units.maps("units")).add();
      new RandomLookUps(new Dice(~seed), scheme).add();
    }
    new RandomHonours(dice, scheme, units).add();
    if (withAdditions) {
      new RandomConsequences(dice, scheme).add();
    }
    Map<String, Node> results = new TreeMap<>();
    Workspace workspace = new Workspace(scheme, evaluation(dice), units, results, Node.of());
    RandomResults random = new RandomResults(dice, workspace);
    for (Node unit : units.maps("units")) {
      if (unit.has("unrated") && dice.chance(50)) {
        continue;
      }
      List<Node> alike =
          results.values().stream()
              .filter(r -> workspace.leaves(name(r)).equals(workspace.leaves(unit.id())))
              .toList();
      boolean twin = !alike.isEmpty() && dice.chance(15);
      results.put(
          unit.id(),
          twin ? dice.pick(alike).copy().put("unit", unit.id()) : random.make(unit.id()));
    }
    new RandomDecisions(dice, workspace).add();
    return workspace;
  }

  private static String name(Node result) {
    return result.text("unit").orElseThrow();
  }

  private static Node evaluation(Dice dice) {
    Node evaluation = Node.of("scheme", "s", "demo", "true");
    return switch (dice.from(0, 3)) {
      case 0 ->
          evaluation
              .put("status", "notice")
              .put("notice", Node.of("from", "2024-01-05", "to", "2024-01-11"));
      case 1 -> evaluation.put("status", "superseded").put("date", "2024-01-15");
      default -> evaluation.put("status", "final").put("date", "2024-01-15");
    };
  }
}
