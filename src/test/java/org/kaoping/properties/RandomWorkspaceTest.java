package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The seeds reach everything that scores, ranks or awards: a property nobody meets proves nothing.
 */
class RandomWorkspaceTest {
  private static final String ALL =
      Seeds.seeds().stream()
          .map(RandomWorkspace::any)
          .map(RandomWorkspaceTest::text)
          .collect(Collectors.joining("\n"));

  private static String text(Workspace workspace) {
    String results =
        workspace.results().values().stream().map(Node::yaml).collect(Collectors.joining());
    return String.join(
        "\n",
        workspace.scheme().yaml(),
        workspace.units().yaml(),
        results,
        workspace.decisions().yaml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "per: 例",
        "from: ",
        "deduct: any",
        "award: any",
        "check: true",
        "below: ",
        "above: ",
        "steps: exact",
        "steps: whole",
        "steps: started",
        "by-count:",
        "- all",
        "deduct: all",
        "bands:",
        "scale:",
        "by: logarithm",
        "to: least",
        "best: least",
        "proportional:",
        "relative:",
        "by-rank:",
        "at-most: ",
        "start: full",
        "start: zero",
        "floor: none",
        "floor: -1.5",
        "ceiling: none",
        "judged: {}",
        "step: ",
        "when-not-applicable: full",
        "when-not-applicable: zero",
        "when-not-applicable: rescale",
        "not-applicable: 本地",
        "ratio:",
        "growth:",
        "weight: 33.3%",
        "official: true",
        "id: innovation",
        "as: percent",
        "on: main",
        "effect: zero",
        "effect: rank-last",
        "effect: ineligible",
        "grade: ",
        "within: kind",
        "within: group",
        "ties: dense",
        "- fewest-deductions",
        "- part:",
        "- indicator:",
        "  indicator: i",
        "place: bottom",
        "demote: ",
        "bars: false",
        "top: ",
        "quota:",
        "select: all",
        "select: decided",
        "supplementary:",
        "total: stated",
        "status: draft",
        ": clean",
        "count: ",
        "combine: mean",
        "combine: geometric",
        "combine: least",
        "rounding: half-even",
        "rounding: down",
        "points: 0",
        "counts: false",
        "kinds:",
        "by-kind:",
        "unrated: ",
        "decimals: 0",
        "decimals: 4"
      })
  void theSeedsReach(String written) {
    List<String> places = List.of(ALL.split(Pattern.quote(written), -1));

    assertThat(places.size() - 1).isGreaterThanOrEqualTo(3);
  }
}
