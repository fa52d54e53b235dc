package org.kaoping.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.exact.Decimal;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;

/** {@link Code#WEIGHT_SUM}: the weights of the periods add up to exactly 100 %. */
final class PeriodWeightCheck {
  private PeriodWeightCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    List<Scheme.Period> periods = read.scheme().periods();
    Decimal sum = Decimal.sum(periods.stream().map(Scheme.Period::weight).toList());
    if (periods.isEmpty() || sum.equals(Decimal.HUNDRED)) {
      return Stream.empty();
    }
    String each =
        periods.stream()
            .map(period -> period.id() + " " + period.weight() + "%")
            .collect(Collectors.joining(", "));
    Decimal missing = Decimal.HUNDRED.minus(sum);
    Diagnostic wrong =
        Diagnostic.of(
            Code.WEIGHT_SUM, read.places().key(read.scheme(), "periods"), sum, each, missing);
    return Stream.of(
        missing.isPositive() ? wrong : wrong.withHint("weights.more", each, missing.negated()));
  }
}
