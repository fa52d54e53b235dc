package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.AwardProspect;
import org.kaoping.reckon.Change;
import org.kaoping.reckon.GradeProspect;
import org.kaoping.reckon.Leaves;
import org.kaoping.reckon.Prospects;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Standing;
import org.kaoping.reckon.Way;

/** What is promised of a change comes true when it is made, and nothing less is enough. */
class WaysPropertiesTest {
  /** More steps of one way are not tried out one by one. */
  private static final int TRIED = 15;

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void waysToTheNextGradeLeadThere(long seed, @TempDir Path folder) {
    leadToTheNextGrade(seed, folder);
  }

  @Tag("seeds")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#others")
  void waysToTheNextGradeLeadThere_inOthers(long seed, @TempDir Path folder) {
    leadToTheNextGrade(seed, folder);
  }

  private static void leadToTheNextGrade(long seed, Path folder) {
    Workspace workspace = WithinReach.of(seed);
    RankedEvaluation ranked = Published.evaluation(workspace, folder);
    Prospects prospects = Prospects.of(ranked);
    for (Standing standing : ranked.awards().standings()) {
      if (prospects.grade(standing, Leaves.of(ranked, standing), Leaves.sums(ranked, standing))
          instanceof GradeProspect.Ways ways) {
        String unit = standing.unit().id();
        Changed now = new Changed(workspace, unit);
        assertThat(now.grade()).isPositive();
        int target = ranked.scheme().grades().orElseThrow().bands().indexOf(ways.target());
        assertThat(target).isLessThan(now.grade());
        Predicate<Changed> isReached = then -> then.grade() <= target;
        Stream.of(ways.computed(), ways.judged())
            .flatMap(List::stream)
            .forEach(
                way -> {
                  comesTrue(now, way);
                  assertThat(way.greatest().gain().isPositive() || way.enough().isPresent())
                      .isTrue();
                  assertThat(
                          isReached.test(Changed.by(workspace, unit, way, way.greatest().change())))
                      .isEqualTo(way.enough().isPresent());
                  nothingLessIsEnough(now, way, isReached);
                });
        ways.uncounted()
            .forEach(
                way -> {
                  comesTrue(now, way);
                  assertThat(way.enough()).isEmpty();
                });
        noneIsCheaper(now, ways, isReached);
        assertThat(LeftOut.of(now, ranked, ways)).isEmpty();
        together(now, ways, target);
      }
    }
  }

  /** The promised points and grade are those of the oracle. */
  private static void comesTrue(Changed now, Way way) {
    for (Way.Step step : Stream.concat(Stream.of(way.greatest()), way.enough().stream()).toList()) {
      Changed then = Changed.by(now.workspace(), now.unit(), way, step.change());
      assertThat(then.points().minus(now.points())).as("%s", way).isEqualTo(of(step.gain()));
      assertThat(then.total().minus(now.total())).as("%s", way).isEqualTo(of(step.total()));
      if (!now.workspace().scheme().map("grades").has("by")) { // else others decide on it, too
        assertThat(then.standing().grade()).as("%s", way).isEqualTo(step.grade());
      }
    }
  }

  private static Fraction of(Decimal number) {
    return Fraction.of(number.toString());
  }

  private static void nothingLessIsEnough(Changed now, Way way, Predicate<Changed> isReached) {
    Predicate<Change> isEnough =
        change -> isReached.test(Changed.by(now.workspace(), now.unit(), way, change));
    for (Change less :
        StepsBelow.of(now, way, way.enough().orElse(way.greatest()).change(), TRIED)) {
      assertThat(isEnough.test(less)).as("%s for %s", less, way).isFalse();
    }
  }

  private static void noneIsCheaper(
      Changed now, GradeProspect.Ways ways, Predicate<Changed> isReached) {
    List<Way> all = new ArrayList<>(ways.computed());
    all.addAll(ways.judged());
    Optional<Decimal> least = ways.cheapest().map(way -> way.enough().orElseThrow().gain());
    for (Way way : all) {
      for (Change change : StepsBelow.of(now, way, way.greatest().change(), TRIED)) {
        Changed then = Changed.by(now.workspace(), now.unit(), way, change);
        if (isReached.test(then)) {
          assertThat(then.points().minus(now.points()))
              .isGreaterThanOrEqualTo(of(least.orElseThrow()));
        }
      }
    }
    assertThat(ways.cheapest().isPresent())
        .isEqualTo(all.stream().anyMatch(way -> way.enough().isPresent()));
    assertThat(
            all.stream()
                .flatMap(way -> way.enough().stream())
                .map(Way.Step::gain)
                .min(Comparator.naturalOrder()))
        .isEqualTo(least);
  }

  private static void together(Changed now, GradeProspect.Ways ways, int target) {
    for (GradeProspect.Together together : ways.together().stream().toList()) {
      Changed then = now;
      Changed before = now;
      for (Way way : together.ways()) {
        before = then;
        then = Changed.by(then.workspace(), then.unit(), way, way.greatest().change());
      }
      assertThat(then.grade()).isLessThanOrEqualTo(target);
      assertThat(before.grade()).isGreaterThan(target);
      assertThat(then.points().minus(now.points())).isEqualTo(of(together.gain()));
      assertThat(then.total().minus(now.total())).isEqualTo(of(together.total()));
      assertThat(then.standing().grade()).isEqualTo(together.grade());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void waysToAnAwardLeadThere(long seed, @TempDir Path folder) {
    leadToAnAward(seed, folder);
  }

  @Tag("seeds")
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#others")
  void waysToAnAwardLeadThere_inOthers(long seed, @TempDir Path folder) {
    leadToAnAward(seed, folder);
  }

  private static void leadToAnAward(long seed, Path folder) {
    Workspace workspace = RandomWorkspace.any(seed);
    RankedEvaluation ranked = Published.evaluation(workspace, folder);
    Prospects prospects = Prospects.of(ranked);
    for (Standing standing : ranked.awards().standings()) {
      Changed now = new Changed(workspace, standing.unit().id());
      for (AwardProspect prospect :
          prospects.awards(standing, Leaves.of(ranked, standing), Leaves.sums(ranked, standing))) {
        String award = prospect.award().id();
        assertThat(prospect.won()).isEqualTo(standing.awards().contains(award));
        for (AwardProspect.Race race : prospect.race().stream().toList()) {
          assertThat(race.selected()).isEqualTo(now.isSelected(award));
          Predicate<Changed> isSelected = then -> then.isSelected(award);
          for (Way way : race.ways()) {
            assertThat(way.enough()).isPresent();
            comesTrue(now, way);
            assertThat(
                    isSelected.test(
                        Changed.by(
                            workspace, now.unit(), way, way.enough().orElseThrow().change())))
                .isTrue();
            nothingLessIsEnough(now, way, isSelected);
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void whatIsPromisedCouldBeRecorded(long seed, @TempDir Path folder) {
    Workspace workspace = RandomWorkspace.any(seed).withoutAwards();
    RankedEvaluation ranked = Published.evaluation(workspace, folder.resolve("now"));
    Prospects prospects = Prospects.of(ranked);
    int count = 0;
    for (Standing standing : ranked.awards().standings()) {
      if (prospects.grade(standing, Leaves.of(ranked, standing), Leaves.sums(ranked, standing))
          instanceof GradeProspect.Ways ways) {
        for (Way way : ways.computed()) {
          Changed then = Changed.by(workspace, standing.unit().id(), way, way.greatest().change());
          Published.evaluation(then.workspace(), folder.resolve("then" + count++));
        }
      }
    }
  }
}
