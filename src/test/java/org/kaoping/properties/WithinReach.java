package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.exact.Decimal;

/** Random workspaces in which most units have a better grade before them, mostly not far. */
final class WithinReach {
  private WithinReach() {}

  /** Returns a workspace without awards. */
  static Workspace of(long seed) {
    Workspace workspace = RandomWorkspace.any(seed).withoutAwards();
    Dice dice = new Dice(-seed);
    Node scheme = workspace.scheme();
    if (scheme.has("total") || dice.chance(10)) {
      return workspace;
    }
    Node grades = scheme.map("grades");
    List<String> ids = new ArrayList<>(grades.maps("bands").stream().map(Node::id).toList());
    for (String id : List.of("best", "worst")) {
      if (ids.size() < 2) {
        ids.add(id);
      }
    }
    Node bands = Node.of();
    grades.text("on").ifPresent(part -> bands.put("on", part));
    Optional<BigDecimal> highest =
        workspace.rated().stream()
            .flatMap(unit -> new Changed(workspace, unit).standing().total().stream())
            .map(total -> new BigDecimal(total.fixed(4)))
            .reduce(BigDecimal::max);
    BigDecimal bound = highest.orElse(BigDecimal.ONE).add(dice.points(3));
    for (String id : ids.subList(0, ids.size() - 1)) {
      bands.add(
          "bands", Node.of("id", id, "title", "等次", "from", Decimal.of(bound.toPlainString())));
      bound = bound.subtract(dice.points(4));
    }
    bands.add("bands", Node.of("id", ids.get(ids.size() - 1), "title", "等次"));
    scheme.put("grades", bands);
    return workspace;
  }
}
