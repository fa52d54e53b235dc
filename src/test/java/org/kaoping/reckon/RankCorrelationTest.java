package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** Two leaves that put units in nearly the same order, or take the same share, are found. */
class RankCorrelationTest {
  @TempDir Path folder;

  private RankCorrelation correlation(int[] x, int[] y) throws IOException {
    String[] results =
        IntStream.range(0, x.length)
            .mapToObj(i -> Sample.scores(x[i], y[i]))
            .toArray(String[]::new);
    RankedEvaluation ranked = Sample.ranked(folder, Sample.TWO, List.of(results));
    return RankCorrelation.of(ranked.scheme(), ranked.awards().standings());
  }

  @Test
  void theSameOrderOfTenUnits_isFoundWithoutEqualShares() throws IOException {
    RankCorrelation found =
        correlation(
            new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10},
            new int[] {1, 4, 9, 16, 25, 30, 35, 36, 37, 38});

    assertThat(found.pairs()).isEqualTo(1);
    assertThat(found.found().get(0).coefficient()).contains(Decimal.ONE);
    assertThat(found.found().get(0).same()).isFalse();
  }

  /** The coefficient is 1 − 6 × Σ d² ÷ 990: with 16 it is 0.9030…, with 18 0.8909…. */
  @Test
  void theBoundIsWhereTheFormulaSays() throws IOException {
    int[] order = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(correlation(order, new int[] {2, 1, 4, 3, 6, 5, 8, 7, 9, 13}).found()).hasSize(1);
    folder = folder.resolve("at");
    assertThat(correlation(order, new int[] {3, 2, 1, 6, 5, 4, 7, 8, 9, 10}).found())
        .extracting(RankCorrelation.Pair::coefficient)
        .containsExactly(Optional.of(Decimal.of("0.9")));
    folder = folder.resolve("below");
    assertThat(correlation(order, new int[] {4, 2, 3, 1, 5, 6, 7, 8, 9, 10}).found()).isEmpty();
  }

  @Test
  void oppositeOrders_areNotTheSame() throws IOException {
    int[] order = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    int[] reverse = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    RankCorrelation found = correlation(order, reverse);
    assertThat(found.pairs()).isEqualTo(1);
    assertThat(found.found()).isEmpty();
  }

  @Test
  void fewUnitsOrScores_areOnlyLookedAtForEqualShares() throws IOException {
    assertThat(correlation(new int[] {1, 2, 3, 4, 5}, new int[] {1, 2, 3, 4, 5}).found())
        .extracting(RankCorrelation.Pair::coefficient, RankCorrelation.Pair::same)
        .containsExactly(tuple(Optional.empty(), true));
    folder = folder.resolve("few");
    assertThat(correlation(new int[] {1, 2, 3, 4}, new int[] {1, 2, 3, 4}).pairs()).isZero();
    folder = folder.resolve("two");
    assertThat(correlation(new int[] {1, 2, 2, 2, 2}, new int[] {1, 2, 2, 2, 2}).pairs()).isZero();
  }

  /** Works Pearson's coefficient of the mean places out again with fractions. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theCoefficientIsThatOfASlowSecondCount(int seed) throws IOException {
    Random random = new Random(seed);
    int[] x = random.ints(14, 0, 12).toArray();
    int[] y = IntStream.of(x).map(value -> value * 2 + random.nextInt(5)).toArray();
    Fraction square = square(places(x), places(y));
    boolean high = square.compareTo(Decimal.of("0.81")) >= 0;

    List<RankCorrelation.Pair> found = correlation(x, y).found();
    assertThat(found).hasSize(high ? 1 : 0);
    if (high) {
      Decimal shown = found.get(0).coefficient().orElseThrow();
      Decimal next = shown.plus(Decimal.of("0.01"));
      assertThat(square.compareTo(shown.times(shown))).isNotNegative();
      assertThat(square.compareTo(next.times(next))).isNegative();
    }
  }

  /** Returns the mean of the places that each fills together with its equals. */
  private static List<Fraction> places(int[] scores) {
    return IntStream.of(scores)
        .mapToObj(
            own -> {
              long below = IntStream.of(scores).filter(s -> s < own).count();
              long equal = IntStream.of(scores).filter(s -> s == own).count();
              return new Fraction(Decimal.of(2 * below + equal + 1), Decimal.of(2));
            })
        .toList();
  }

  private static Fraction square(List<Fraction> x, List<Fraction> y) {
    Fraction product = moment(x, y);
    return product.times(product).over(moment(x, x).times(moment(y, y)));
  }

  private static Fraction moment(List<Fraction> x, List<Fraction> y) {
    Decimal size = Decimal.of(x.size());
    Fraction products =
        Fraction.sum(IntStream.range(0, x.size()).mapToObj(i -> x.get(i).times(y.get(i))).toList());
    return products.minus(Fraction.sum(x).times(Fraction.sum(y)).over(size));
  }
}
