package org.kaoping.check;

import java.util.List;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;

/** {@link Code#WEIGHT_SUM}: percentages that make a whole add up to 100 %. */
final class WeightSum {
  private WeightSum() {}

  /**
   * Returns what is wrong.
   *
   * @param of what is weighed
   * @param each item with its weight
   * @param missing percentage points, below 0 if there are too many; not 0
   */
  static Diagnostic of(SourceSpan span, Phrase of, List<String> each, Decimal missing) {
    String all = String.join(", ", each);
    Decimal sum = Decimal.HUNDRED.minus(missing);
    Diagnostic wrong = Diagnostic.of(Code.WEIGHT_SUM, span, of, sum, all, missing);
    return missing.isPositive() ? wrong : wrong.withHint("weights.more", all, missing.negated());
  }
}
