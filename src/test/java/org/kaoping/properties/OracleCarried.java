package org.kaoping.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a leaf makes of what other evaluations published. Source: additions to the language, section
 * 8.
 */
record OracleCarried(Workspace workspace, Node leaf) {
  /**
   * What one evaluation published of a unit.
   *
   * @param full points of what was published
   */
  private record Given(Fraction points, Fraction full) {
    Fraction ratio() {
      return points.over(full);
    }
  }

  /** Returns the score of a unit, rounded once; none if all evaluations are passed over. */
  Optional<Fraction> score(String unit) {
    return exact(unit)
        .map(exact -> workspace.rounded(exact, Integer.parseInt(leaf.text("decimals", "4"))));
  }

  /** Returns the score before it is rounded. */
  Optional<Fraction> exact(String unit) {
    Node carried = leaf.map("carried");
    List<Given> given = new ArrayList<>();
    for (String id : workspace.evaluation().map("carries").texts(leaf.id())) {
      OraclePublished other = Optional.ofNullable(workspace.carried().get(id)).orElseThrow();
      String of = carried.text("of", "total");
      Optional<Fraction> points = other.points(of, unit);
      if (points.isPresent()) {
        given.add(new Given(points.get(), other.full(of)));
      } else if (carried.text("absent").orElseThrow().equals("zero")) {
        given.add(new Given(Fraction.ZERO, Fraction.of(1)));
      }
    }
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Fraction factor = Measures.factor(workspace, leaf, unit);
    Fraction points = leaf.due("points");
    String how = carried.text("combine").orElseThrow();
    return Optional.of(
        how.equals("sum")
            ? sum(given.stream().map(Given::points).toList()).times(factor).min(points)
            : points.times(ratio(how, given)).times(factor));
  }

  private static Fraction ratio(String how, List<Given> given) {
    List<Fraction> ratios = given.stream().map(Given::ratio).toList();
    return switch (how) {
      case "mean" -> sum(ratios).over(Fraction.of(ratios.size()));
      case "greatest" -> ratios.stream().reduce(Fraction::max).orElseThrow();
      case "latest" -> ratios.get(ratios.size() - 1);
      default -> throw new IllegalArgumentException(how);
    };
  }

  private static Fraction sum(List<Fraction> all) {
    return all.stream().reduce(Fraction.ZERO, Fraction::plus);
  }
}
