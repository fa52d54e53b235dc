package org.kaoping.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaoping.exact.Decimal;

/** Where values stand on a line. */
class AxisTest {
  /** A minus that is cut off makes another number. */
  @ParameterizedTest
  @CsvSource({"-30, start", "-27, start", "-20, middle", "0, middle", "19, end", "20, end"})
  void atItsEnds_textsStandWithin(String value, String anchor) {
    Axis axis = new Axis(List.of(Decimal.of(-30), Decimal.of(20)));
    assertThat(axis.anchor(Decimal.of(value))).isEqualTo(anchor);
  }
}
