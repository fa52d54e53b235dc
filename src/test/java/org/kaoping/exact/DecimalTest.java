package org.kaoping.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0, 1",
    "-0.5, 0, -1",
    "1.005, 2, 1.01",
    "-1.005, 2, -1.01",
    "1.0049, 2, 1",
    "-0.00004, 4, 0",
    "-0.00005, 4, -0.0001",
    "95, 4, 95"
  })
  void roundsHalfAwayFromZero(String number, int decimals, String rounded) {
    assertThat(Decimal.of(number).rounded(decimals)).hasToString(rounded);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 4, 0.3333",
    "2, 3, 4, 0.6667",
    "-2, 3, 4, -0.6667",
    "1, 8, 2, 0.13",
    "-1, 8, 2, -0.13"
  })
  void dividesWithOneRounding(String dividend, String divisor, int decimals, String quotient) {
    assertThat(Decimal.of(dividend).dividedBy(Decimal.of(divisor), decimals)).hasToString(quotient);
  }

  @Test
  void refusesToDivideByZero() {
    assertThatThrownBy(() -> Decimal.HUNDRED.dividedBy(Decimal.ZERO, 4))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "100, 100",
    "1E+3, 1000",
    "0.00, 0",
    "-0.0, 0",
    "-1.20, -1.2",
    "007, 7",
    "0.00001, 0.00001"
  })
  void printsPlainlyWithoutTrailingZeros(String text, String printed) {
    assertThat(Decimal.of(text)).hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "96.5, 2, 96.50",
    "96.5, 0, 97",
    "-0.001, 2, 0.00",
    "-0.005, 2, -0.01",
    "100, 1, 100.0",
    "0, 4, 0.0000"
  })
  void printsAFixedNumberOfDigits(String number, int decimals, String printed) {
    assertThat(Decimal.of(number).fixed(decimals)).isEqualTo(printed);
  }

  @Test
  void isEqualHoweverItIsSpelled() {
    assertThat(Decimal.of("1.50"))
        .isEqualTo(Decimal.of("1.5"))
        .hasSameHashCodeAs(Decimal.of("1.5"));
    assertThat(Decimal.of("100")).isEqualTo(Decimal.HUNDRED).isEqualTo(Decimal.of("1E2"));
    assertThat(Decimal.of("-0")).isEqualTo(Decimal.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 0.5, true",
    "1.6, 0.5, false",
    "0, 0.5, true",
    "0.3, 0.1, true",
    "1, 0.3, false",
    "-1.5, 0.5, true",
    "-1.6, 0.5, false"
  })
  void knowsItsSteps(String number, String step, boolean multiple) {
    assertThat(Decimal.of(number).isMultipleOf(Decimal.of(step))).isEqualTo(multiple);
  }

  @ParameterizedTest
  @CsvSource({
    "7, 2, 3",
    "-7, 2, -3",
    "7, -2, -3",
    "0.3, 0.1, 3",
    "0.29, 0.1, 2",
    "1, 3, 0",
    "1000, 0.001, 1000000"
  })
  void countsWholeTimesTowardsZero(String number, String divisor, String times) {
    assertThat(Decimal.of(number).wholeTimes(Decimal.of(divisor))).hasToString(times);
  }

  @Test
  void addsExactly() {
    assertThat(Decimal.sum(List.of(Decimal.of("0.1"), Decimal.of("0.2")))).hasToString("0.3");
    assertThat(Decimal.sum(List.of())).isEqualTo(Decimal.ZERO);
  }

  @Test
  void countsDigitsBehindThePoint() {
    assertThat(Decimal.of("1.250").decimals()).isEqualTo(2);
    assertThat(Decimal.of("1000").decimals()).isZero();
  }
}
