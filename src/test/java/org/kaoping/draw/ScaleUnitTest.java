package org.kaoping.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scales have few round numbers with room for each, printed without noise. */
class ScaleUnitTest {
  @ParameterizedTest
  @CsvSource({
    "0, 95.12, 200, 40, 20",
    "0, 95.12, 100, 40, 50",
    "0, 4, 200, 40, 1",
    "0, 0.3, 200, 40, 0.1",
    "-25.88, 95.12, 200, 40, 50",
    "0, 1000000000, 200, 100, 500000000"
  })
  void of_takesTheSmallestRoundStepThatFits(
      BigDecimal low, BigDecimal high, int length, int room, String step) {
    ScaleRange range = ScaleRange.around(Stream.of(low, high));
    ScaleUnit unit = ScaleUnit.of(range, ScaleUnit.POINTS, length, room);
    assertThat(unit.valueToString(Double.parseDouble(step))).isEqualTo(step);
    assertThat(unit.getSize()).isEqualTo(Double.parseDouble(step));
  }

  @Test
  void of_neverDividesCounts() {
    ScaleRange range = ScaleRange.around(Stream.of(BigDecimal.ONE));
    assertThat(ScaleUnit.of(range, ScaleUnit.COUNTS, 200, 40).getSize()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-0.0, 0", "0.30000000000000004, 0.3", "-0.1, −0.1"})
  void valueToString_printsTheExactMultiple(double value, String text) {
    ScaleRange range = ScaleRange.around(Stream.of(new BigDecimal("0.3")));
    assertThat(ScaleUnit.of(range, ScaleUnit.POINTS, 200, 40).valueToString(value)).isEqualTo(text);
  }
}
