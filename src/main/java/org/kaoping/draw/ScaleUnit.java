package org.kaoping.draw;

import java.math.BigDecimal;
import org.jfree.chart.axis.NumberTickUnit;

/** The step of a scale: 1, 2 or 5 times a power of ten, printed exactly and without a locale. */
final class ScaleUnit extends NumberTickUnit {
  /** Smallest power of ten of a step on a scale of points. */
  static final int POINTS = -4;

  /** Smallest power of ten of a step on a scale of whole numbers. */
  static final int COUNTS = 0;

  private static final int[] FACTORS = {1, 2, 5};
  private static final int MOST_STEPS = 5;

  private final BigDecimal step;

  private ScaleUnit(BigDecimal step) {
    super(step.doubleValue());
    this.step = step;
  }

  /**
   * Returns the smallest step that divides the range into at most 5 with room for every number.
   *
   * @param range the part of the scale that is drawn
   * @param smallestPower {@link #POINTS} or {@link #COUNTS}
   * @param length length of the scale in user units
   * @param room user units that one number needs along the scale
   */
  static ScaleUnit of(ScaleRange range, int smallestPower, int length, int room) {
    BigDecimal span = range.high().subtract(range.low());
    for (int power = smallestPower; ; power++) {
      for (int factor : FACTORS) {
        BigDecimal step = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
        boolean few = span.compareTo(step.multiply(BigDecimal.valueOf(MOST_STEPS))) <= 0;
        BigDecimal needed = span.multiply(BigDecimal.valueOf(room));
        if (few && needed.compareTo(step.multiply(BigDecimal.valueOf(length))) <= 0) {
          return new ScaleUnit(step);
        }
      }
    }
  }

  @Override
  public String valueToString(double value) {
    BigDecimal exact = step.multiply(BigDecimal.valueOf(Math.round(value / step.doubleValue())));
    return exact.stripTrailingZeros().toPlainString().replace('-', '−');
  }
}
