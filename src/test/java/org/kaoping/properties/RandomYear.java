package org.kaoping.properties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random workspaces with an evaluation that carries others; the same seed gives the same. */
final class RandomYear {
  private RandomYear() {}

  /** Returns a workspace that may have anything, also in what it carries. */
  static Workspace any(long seed) {
    return make(seed, "");
  }

  /**
   * Makes a year of one to four others, some of one scheme, one perhaps itself a year.
   *
   * @param name what ids of all but the outermost have behind their letter
   */
  private static Workspace make(long seed, String name) {
    Dice dice = new Dice(-seed);
    Map<String, OraclePublished> others = new LinkedHashMap<>();
    for (int i = dice.from(1, 4); i > 0; i--) {
      String id = name + (others.size() + 1);
      boolean again = !others.isEmpty() && dice.chance(40);
      Workspace other =
          again
              ? RandomWorkspace.again(
                  another(dice), dice.pick(List.copyOf(others.values())).workspace())
              : name.isEmpty() && dice.chance(15)
                  ? make(another(dice), id)
                  : RandomWorkspace.any(another(dice));
      if (!again) {
        other.scheme().put("id", "s" + id);
      }
      publish(dice, other, others.size() + 1);
      others.put("e" + id, new OraclePublished(other));
    }
    return RandomWorkspace.carrying(seed, others);
  }

  private static int another(Dice dice) {
    return dice.from(1, 1_000_000);
  }

  /** What is carried is published, in the order of time. */
  private static void publish(Dice dice, Workspace workspace, int month) {
    Node evaluation = workspace.evaluation();
    evaluation.put("scheme", workspace.scheme().id());
    evaluation.remove("date").remove("notice");
    String date = "2024-0" + month + "-15";
    if (dice.chance(30)) {
      evaluation.put("status", "notice").put("notice", Node.of("from", date, "to", date));
    } else {
      evaluation.put("status", "final").put("date", date);
    }
  }
}
