package org.kaoping.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaoping.diagnostic.Language;
import org.kaoping.exact.Decimal;
import org.kaoping.reckon.LeafScore;
import org.kaoping.reckon.Loss;
import org.kaoping.reckon.RankedEvaluation;
import org.kaoping.reckon.Tree;
import org.kaoping.result.UnitResult;
import org.kaoping.wording.LossWords;
import org.kaoping.wording.SchemeWords;
import org.kaoping.wording.SumWords;
import org.kaoping.wording.Words;

/** What makes up a loss adds up to it, to the last digit, in numbers and in words. */
class LossPropertiesTest {
  /** The points at the end of a part, in brackets: alone, behind a working or behind a weight. */
  private static final Pattern POINTS =
      Pattern.compile("(?:[（(]|[，,] ?|[=≈] )([+−][0-9.]+|0)[）)](?=[；;]|$)");

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#seeds")
  void partsOfALossAddUpToIt(long seed, @TempDir Path folder) {
    partsAddUp(Published.evaluation(RandomWorkspace.any(seed), folder));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void partsOfALossAddUpToIt_whereOthersAreCarried(long seed, @TempDir Path folder) {
    partsAddUp(Published.evaluation(RandomYear.any(seed), folder));
  }

  private static void partsAddUp(RankedEvaluation ranked) {
    for (UnitResult result : ranked.results()) {
      for (LeafScore leaf : ranked.scorer().derive(result)) {
        Decimal full = leaf.indicator().points();
        Optional<Loss> loss = Loss.of(leaf);
        assertThat(loss.isPresent())
            .isEqualTo(
                leaf.score()
                    .filter(s -> full.signum() == 0 ? s.signum() != 0 : s.compareTo(full) < 0)
                    .isPresent());
        loss.ifPresent(lost -> addsUp(leaf, lost));
      }
    }
  }

  private static void addsUp(LeafScore leaf, Loss loss) {
    Decimal full = leaf.indicator().points();
    assertThat(loss.points()).isEqualTo(full.minus(leaf.score().orElseThrow()));
    assertThat(Decimal.sum(loss.parts().stream().map(Loss.Part::points).toList()))
        .isEqualTo(loss.points().negated());
    Map<LeafScore.InPeriod, Decimal> byPeriod = new HashMap<>();
    for (Loss.Part part : loss.parts()) {
      assertThat(part.inPeriod().signum()).isNotZero();
      part.in().ifPresent(in -> byPeriod.merge(in, part.inPeriod(), Decimal::plus));
      if (part.cause() instanceof Loss.Remainder) {
        assertThat(part.points().max(part.points().negated()))
            .isLessThanOrEqualTo(
                Decimal.unit(leaf.indicator().decimals().orElse(4))
                    .plus(Decimal.of("0.0001").times(Decimal.of(loss.parts().size()))));
      }
    }
    for (LeafScore.InPeriod in : leaf.inPeriods()) {
      if (in.score().isPresent() && leaf.indicator().decimals().isEmpty()) {
        assertThat(byPeriod.getOrDefault(in, Decimal.ZERO)).isEqualTo(in.score().get().minus(full));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#some")
  void whatIsSaidOfALossAddsUpToIt(long seed, @TempDir Path folder) {
    whatIsSaidAddsUp(Published.evaluation(RandomWorkspace.any(seed), folder));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("org.kaoping.properties.Seeds#few")
  void whatIsSaidOfALossAddsUpToIt_whereOthersAreCarried(long seed, @TempDir Path folder) {
    whatIsSaidAddsUp(Published.evaluation(RandomYear.any(seed), folder));
  }

  private static void whatIsSaidAddsUp(RankedEvaluation ranked) {
    for (Language language : Language.values()) {
      Words words = Words.of(language);
      for (int most : List.of(1, 3, Integer.MAX_VALUE)) {
        LossWords losses =
            new LossWords(
                words,
                new SchemeWords(ranked.scheme(), words),
                new SumWords(ranked.scheme(), words),
                most);
        for (UnitResult result : ranked.results()) {
          List<LeafScore> leaves = ranked.scorer().derive(result);
          Tree tree = ranked.scorer().sums(result.unit(), leaves);
          for (LeafScore leaf : leaves) {
            Loss.of(leaf)
                .ifPresent(loss -> saidToTheLastDigit(losses.of(leaf, tree).orElseThrow(), loss));
          }
        }
      }
    }
  }

  private static void saidToTheLastDigit(String line, Loss loss) {
    Matcher start = Pattern.compile("[0-9.]+").matcher(line);
    assertThat(start.find()).isTrue();
    assertThat(Decimal.of(start.group())).isEqualTo(loss.points().max(loss.points().negated()));
    Decimal sum = Decimal.ZERO;
    int found = 0;
    Matcher points = POINTS.matcher(line);
    while (points.find()) {
      sum = sum.plus(Decimal.of(points.group(1).replace("+", "").replace("−", "-")));
      found++;
    }
    boolean bare = found == 0 && loss.parts().size() == 1;
    assertThat(bare ? loss.points().negated() : sum).as(line).isEqualTo(loss.points().negated());
  }
}
