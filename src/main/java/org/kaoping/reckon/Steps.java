package org.kaoping.reckon;

import java.util.List;
import java.util.function.LongPredicate;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;

/** Steps from one number to another, and how one of them is found. */
final class Steps {
  /** More are never counted. */
  private static final Decimal MOST = Decimal.of(1_000_000_000_000L);

  private Steps() {}

  /** Returns how many steps lead so far or, by less than one, farther; both of the same sign. */
  static long count(Fraction far, Decimal size) {
    return far.startedTimes(Fraction.of(size)).min(MOST).value().longValue();
  }

  /**
   * Returns the size of a step between amounts: 1 between whole ones, else as many decimals as the
   * longest, at least 2.
   */
  static Decimal size(List<Decimal> amounts) {
    int decimals = amounts.stream().mapToInt(Decimal::decimals).max().orElse(0);
    return decimals == 0 ? Decimal.ONE : Decimal.unit(Math.max(decimals, 2));
  }

  /**
   * Returns the first step of 1 to {@code last} from which on something is true, as it is there.
   */
  static long first(long last, LongPredicate isTrue) {
    if (last == 1 || !isTrue.test(last - 1)) {
      return last;
    }
    long no = 0;
    long yes = last - 1;
    while (yes - no > 1) {
      long middle = no + (yes - no) / 2;
      if (isTrue.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }

  /** Returns the last step of 1 to {@code last} up to which something is true; 0 if of none. */
  static long last(long last, LongPredicate isTrue) {
    return last == 0 || isTrue.test(last) ? last : first(last, step -> !isTrue.test(step)) - 1;
  }
}
