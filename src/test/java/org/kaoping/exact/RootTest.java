package org.kaoping.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Geometric means are rounded correctly, however fine their weights are. */
class RootTest {
  private static final Rounding FOUR = Rounding.Mode.HALF_UP.to(4);

  private static Root.Ratio ratio(String dividend, String divisor, String weight) {
    return new Root.Ratio(
        new Fraction(Decimal.of(dividend), Decimal.of(divisor)), Decimal.of(weight));
  }

  private static Root root(String factor, Root.Ratio... ratios) {
    return Root.of(Fraction.of(Decimal.of(factor)), List.of(ratios), FOUR);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "33.3333, 66.6667", "0.00001, 99.99999"})
  void equalRatiosGiveTheirShare_exactly(String one, String other) {
    assertThat(root("20", ratio("3", "4", one), ratio("7.5", "10", other)))
        .isEqualTo(new Root(Decimal.of("15"), true));
  }

  @Test
  void nothingInOneGivesNothing() {
    assertThat(root("20", ratio("0", "4", "1"), ratio("9", "10", "99")))
        .isEqualTo(new Root(Decimal.ZERO, true));
  }

  @Test
  void fineWeightsAreTakenAsTheyAre() {
    // √2 to the power of 0.99999 and of 1.00001, each first times 10000.
    assertThat(root("1", ratio("2", "1", "49.9995"), ratio("1", "1", "50.0005")).rounded())
        .isEqualTo(Decimal.of("1.4142"));
    assertThat(root("10000", ratio("2", "1", "49.9995"), ratio("1", "1", "50.0005")).rounded())
        .isEqualTo(Decimal.of("14142.0866"));
    assertThat(root("10000", ratio("2", "1", "50.0005"), ratio("1", "1", "49.9995")).rounded())
        .isEqualTo(Decimal.of("14142.1846"));
  }

  /** What is kept, and what is next to it, enclose the mean: powers of whole numbers say so. */
  @ParameterizedTest
  @EnumSource
  void isRoundedToTheNearer(Rounding.Mode mode) {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      int a = 1 + random.nextInt(100);
      int b = 1 + random.nextInt(100);
      int p = 1 + random.nextInt(9);
      int q = 1 + random.nextInt(9);
      Root root =
          Root.of(
              Fraction.of(Decimal.ONE),
              List.of(ratio(a + "", "100", p + ""), ratio(b + "", "100", q + "")),
              mode.to(2));
      BigInteger hundredths = root.rounded().value().movePointRight(2).toBigIntegerExact();
      // mean × 100, to the power of p + q
      BigDecimal power = BigDecimal.valueOf(a).pow(p).multiply(BigDecimal.valueOf(b).pow(q));
      BigDecimal kept = new BigDecimal(hundredths);
      BigDecimal half = new BigDecimal("0.5");
      BigDecimal low = mode == Rounding.Mode.DOWN ? kept : kept.subtract(half);
      BigDecimal high = kept.add(mode == Rounding.Mode.DOWN ? BigDecimal.ONE : half);
      assertThat(low.signum() < 0 || low.pow(p + q).compareTo(power) <= 0).isTrue();
      assertThat(power).isLessThanOrEqualTo(high.pow(p + q));
      assertThat(root.isExact()).isEqualTo(kept.pow(p + q).compareTo(power) == 0);
    }
  }
}
