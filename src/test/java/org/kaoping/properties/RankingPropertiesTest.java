package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.scheme.Ranking;
import org.kaoping.scheme.RankingKey;

/** What holds for the ranks of every workspace. */
class RankingPropertiesTest {
  /** All but by-rank: there a unit of the same measure moves others. */
  private static final List<String> WITHOUT_PLACES =
      RandomRule.KINDS.stream().filter(kind -> !kind.equals("by-rank")).toList();

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void ranksFollowWhatIsCompared(long seed, @TempDir Path folder) {
    Workspace workspace = RandomWorkspace.any(seed).withoutAwards();
    RankedEvaluation ranked = Published.evaluation(workspace, folder);
    List<Standing> standings = ranked.awards().standings();

    for (Standing one : standings) {
      for (Standing other : standings) {
        if (one.rank().isPresent() && other.rank().isPresent() && rivals(workspace, one, other)) {
          int byRank = one.rank().get().compareTo(other.rank().get());
          assertThat(Integer.signum(byRank))
              .as("%s against %s", one.unit().id(), other.unit().id())
              .isEqualTo(-better(ranked.scheme().ranking(), one, other));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void ranksLeaveGapsOnlyWhereTiesAreShared(long seed, @TempDir Path folder) {
    Workspace workspace = RandomWorkspace.any(seed).withoutAwards();
    boolean dense = workspace.scheme().map("ranking").text("ties", "").equals("dense");
    List<Standing> standings = Published.evaluation(workspace, folder).awards().standings();

    for (Standing one : standings) {
      List<Integer> ranks =
          standings.stream()
              .filter(s -> rivals(workspace, one, s))
              .flatMap(s -> s.rank().stream())
              .sorted()
              .toList();
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < ranks.size(); i++) {
        boolean asBefore = i > 0 && ranks.get(i).equals(ranks.get(i - 1));
        int next = dense && i > 0 ? expected.get(i - 1) + 1 : i + 1;
        expected.add(asBefore ? expected.get(i - 1) : next);
      }
      assertThat(ranks).isEqualTo(expected);
      long same = ranks.stream().filter(rank -> Optional.of(rank).equals(one.rank())).count();
      assertThat(one.tied()).isEqualTo(same > 1);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void aTwinOfTheLastUnitChangesNoneAboveIt(long seed, @TempDir Path one, @TempDir Path other) {
    Workspace before = RandomWorkspace.of(seed, WITHOUT_PLACES, true).withoutAwards();
    List<Map<String, Object>> units =
        Published.units(before, one).stream().filter(u -> !u.containsKey("unrated")).toList();
    Map<String, Object> last = units.get(units.size() - 1);
    Workspace after = withTwin(before, String.valueOf(last.get("unit")));

    Map<String, Map<String, Object>> now = Published.unitsById(after, other);

    assertThat(units)
        .filteredOn(unit -> !Objects.equals(unit.get("rank"), last.get("rank")))
        .allSatisfy(unit -> assertThat(now).containsEntry(String.valueOf(unit.get("unit")), unit));
  }

  private static Workspace withTwin(Workspace workspace, String unit) {
    Workspace copy = workspace.copy();
    copy.units().add("units", copy.unit(unit).copy().put("id", "z"));
    copy.results().put("z", copy.result(unit).copy().put("unit", "z"));
    return copy;
  }

  private static boolean rivals(Workspace workspace, Standing one, Standing other) {
    return OracleRanking.name(workspace, one.unit().id())
        .equals(OracleRanking.name(workspace, other.unit().id()));
  }

  /** Returns 1 if {@code one} is better, 0 if both are equal, -1 otherwise. */
  private static int better(Ranking ranking, Standing one, Standing other) {
    int last = Boolean.compare(isLast(other), isLast(one));
    if (last != 0) {
      return last;
    }
    return ranking.by().stream()
        .map(
            key ->
                key.putsMissingLast()
                    ? -key.order().compare(one, other)
                    : Integer.signum(value(key, one).compareTo(value(key, other))))
        .filter(order -> order != 0)
        .findFirst()
        .orElse(0);
  }

  private static boolean isLast(Standing standing) {
    return standing.vetoes().stream().anyMatch(v -> v.effect().ranksLast());
  }

  private static Decimal value(RankingKey key, Standing standing) {
    if (key instanceof RankingKey.OfPart part) {
      return standing.parts().getOrDefault(part.part(), Decimal.ZERO);
    }
    if (key instanceof RankingKey.OfIndicator indicator) {
      return standing.score().nodes().getOrDefault(indicator.indicator(), Decimal.ZERO);
    }
    return key instanceof RankingKey.OfTotal
        ? standing.total().orElse(Decimal.ZERO)
        : Decimal.of(standing.score().deductions()).negated();
  }
}
