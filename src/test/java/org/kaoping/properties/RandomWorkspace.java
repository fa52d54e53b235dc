package org.kaoping.properties;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Random workspaces without errors; the same seed gives the same workspace. */
final class RandomWorkspace {
  private RandomWorkspace() {}

  /** Returns a workspace that may have anything that the language knows. */
  static Workspace any(long seed) {
    return make(seed, RandomRule.KINDS, true, hasAdditions(seed), Map.of());
  }

  /** Says whether a workspace that may have anything combines, shares and looks up scores. */
  static boolean hasAdditions(long seed) {
    return seed % 5 < 2;
  }

  /** Returns a workspace with some kinds of rules only. */
  static Workspace of(long seed, List<String> kinds, boolean withPeriods) {
    return make(seed, kinds, withPeriods, false, Map.of());
  }

  /**
   * Returns a workspace that may have anything and carries others.
   *
   * @param others by id of the evaluation, in the order of time
   */
  static Workspace carrying(long seed, Map<String, OraclePublished> others) {
    return make(seed, RandomRule.KINDS, true, hasAdditions(seed), others);
  }

  private static Workspace make(
      long seed,
      List<String> kinds,
      boolean withPeriods,
      boolean withAdditions,
      Map<String, OraclePublished> others) {
    Dice dice = new Dice(seed);
    Node units = new RandomUnits(dice).make();
    Node scheme = new RandomScheme(dice, kinds, withPeriods).make();
    Node carries = Node.of();
    if (withAdditions) {
      if (seed % 10 == 5) {
        units.add("units", RandomUnits.unrated());
      }
      if (seed % 10 == 5 || seed % 10 == 6) {
        new RandomKinds(dice, scheme, units).add();
      }
    }
    if (!others.isEmpty()) {
      carries = new RandomCarried(dice, scheme, units, others).add();
    }
    if (withAdditions) {
      new RandomAdditions(dice, scheme).add();
      new RandomMeasures(dice, scheme, units.maps("units")).add();
      new RandomLookUps(new Dice(~seed), scheme).add();
    }
    new RandomHonours(dice, scheme, units).add();
    if (withAdditions) {
      new RandomConsequences(dice, scheme).add();
    }
    Node evaluation = evaluation(dice);
    if (!carries.isEmpty()) {
      evaluation.put("carries", carries);
    }
    Workspace workspace =
        new Workspace(scheme, evaluation, units, new TreeMap<>(), Node.of(), others);
    fill(dice, workspace);
    return workspace;
  }

  /** Returns an evaluation by the scheme of another one, perhaps without some of its units. */
  static Workspace again(long seed, Workspace before) {
    Dice dice = new Dice(seed);
    Workspace workspace =
        new Workspace(
            before.scheme(),
            before.evaluation().copy(),
            new RandomUnits(dice).fewer(before.units()),
            new TreeMap<>(),
            Node.of(),
            before.carried());
    fill(dice, workspace);
    return workspace;
  }

  /** Makes the results and decisions of a workspace that has none. */
  private static void fill(Dice dice, Workspace workspace) {
    Map<String, Node> results = workspace.results();
    RandomResults random = new RandomResults(dice, workspace);
    for (Node unit : workspace.units().maps("units")) {
      if ((unit.has("unrated") || workspace.needsNoResult(unit.id())) && dice.chance(50)) {
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
