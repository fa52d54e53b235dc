package org.kaoping.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weighted sums are compared as fractions are, however long these are. */
class WeightedSumsTest {
  private static final int ROWS = 12;
  private static final int COLUMNS = 9;

  /** Most sums are near each other, some are equal. */
  @ParameterizedTest
  @CsvSource({"1, 1", "7, 1", "4, 30", "30, 30", "60, 900"})
  void orderIsThatOfFractions(int digits, int divisors) {
    Random random = new Random(digits);
    List<List<Fraction>> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      rows.add(
          row % 4 == 3
              ? rows.get(row - 1)
              : IntStream.range(0, COLUMNS)
                  .mapToObj(i -> fraction(random, digits, divisors))
                  .toList());
    }
    WeightedSums sums = WeightedSums.of(rows);

    for (int draw = 0; draw < 20; draw++) {
      int[] weights =
          IntStream.range(0, COLUMNS)
              .map(i -> random.nextInt(WeightedSums.MOST_WEIGHT + 1))
              .toArray();
      long[] made = sums.order(weights);
      for (int a = 0; a < ROWS; a++) {
        for (int b = 0; b < ROWS; b++) {
          assertThat(Long.compare(made[a], made[b]))
              .isEqualTo(
                  Integer.signum(sum(rows.get(a), weights).compareTo(sum(rows.get(b), weights))));
        }
      }
    }
  }

  private static Fraction fraction(Random random, int digits, int divisors) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "").append("1.");
    for (int i = 0; i < digits; i++) {
      text.append(i < digits - 1 ? 0 : random.nextInt(10));
    }
    return new Fraction(Decimal.of(text.toString()), Decimal.of(1 + random.nextInt(divisors)));
  }

  private static Fraction sum(List<Fraction> row, int[] weights) {
    return Fraction.sum(
        IntStream.range(0, weights.length)
            .mapToObj(i -> row.get(i).times(Decimal.of(weights[i])))
            .toList());
  }
}
