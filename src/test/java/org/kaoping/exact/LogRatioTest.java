package org.kaoping.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRatioTest {
  private static Real ratio(String factor, String amount, String from, String to) {
    return LogRatio.of(Decimal.of(factor), Decimal.of(amount), Decimal.of(from), Decimal.of(to));
  }

  @ParameterizedTest
  @CsvSource({
    "10, 3, 1, 16, 4, 3.9624",
    "10, 3, 16, 1, 4, 6.0376",
    "1, 2, 1, 3, 40, 0.6309297535714574370995271143427608542996",
    "1, 2.718281828459045, 1, 10, 30, 0.434294481903251790048083849114",
    "20, 1.0001, 1, 90, 4, 0.0004",
    "10, 0.3, 0.1, 1.6, 4, 3.9624",
    "10, 99999999999999999999.99, 0.01, 99999999999999999999.999, 4, 10",
  })
  void roundsToTheNearest(
      String factor, String amount, String from, String to, int decimals, String rounded) {
    assertThat(ratio(factor, amount, from, to).rounded(Rounding.Mode.HALF_UP.to(decimals)))
        .hasToString(rounded);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 4, 1, 16, 5",
    "10, 4000, 1000, 16000, 5",
    "10, 0.25, 1, 0.0625, 5",
    "1, 2.25, 1, 3.375, 0.6667",
    "10, 0.9, 1, 0.729, 3.3333",
    "0.0001, 4, 1, 16, 0.0001",
    "0, 3, 1, 16, 0"
  })
  void whatIsRationalIsDivided(
      String factor, String amount, String from, String to, String rounded) {
    Real real = ratio(factor, amount, from, to);

    assertThat(real).isInstanceOf(Ratio.class);
    assertThat(real.rounded(Rounding.Mode.HALF_UP.to(4))).hasToString(rounded);
  }

  /** {@code 2^400 ± 1} is nearer to the middle than the first bounds tell. */
  @Test
  void tellsTheSideOfTheMiddleHoweverNear() {
    BigInteger power = BigInteger.TWO.pow(400);
    Decimal to = new Decimal(new BigDecimal(power.multiply(power)));
    Decimal above = new Decimal(new BigDecimal(power.add(BigInteger.ONE)));
    Decimal below = new Decimal(new BigDecimal(power.subtract(BigInteger.ONE)));

    assertThat(
            LogRatio.of(Decimal.ONE, above, Decimal.ONE, to).rounded(Rounding.Mode.HALF_UP.to(0)))
        .hasToString("1");
    assertThat(
            LogRatio.of(Decimal.ONE, below, Decimal.ONE, to).rounded(Rounding.Mode.HALF_UP.to(0)))
        .hasToString("0");
    assertThat(LogRatio.of(Decimal.ONE, above, Decimal.ONE, to).compareTo(Decimal.of("0.5")))
        .isEqualTo(1);
    assertThat(LogRatio.of(Decimal.ONE, below, Decimal.ONE, to).compareTo(Decimal.of("0.5")))
        .isEqualTo(-1);
  }
}
