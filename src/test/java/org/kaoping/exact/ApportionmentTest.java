package org.kaoping.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sum is handed out to the cent, in proportion to weights. */
class ApportionmentTest {
  /** A sum of cents with weights of at most 4 decimals, often equal, some 0 but not all. */
  private record Case(Decimal sum, List<Decimal> weights) {
    static Case of(long seed) {
      Random random = new Random(seed);
      BigDecimal cents = BigDecimal.valueOf(random.nextLong(1, 200_000_000_00L), 2);
      int decimals = random.nextInt(5);
      List<Decimal> weights = new ArrayList<>();
      weights.add(Decimal.of(1 + random.nextInt(3)));
      for (int i = random.nextInt(40); i > 0; i--) {
        boolean round = random.nextInt(3) == 0;
        weights.add(
            round
                ? Decimal.of(random.nextInt(4))
                : new Decimal(BigDecimal.valueOf(random.nextInt(1_000_000), decimals)));
      }
      return new Case(new Decimal(cents), weights);
    }

    List<Decimal> shares() {
      return Apportionment.of(sum, weights, 2);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void sharesAddUpToTheSum(long seed) {
    Case any = Case.of(seed);

    assertThat(Decimal.sum(any.shares())).isEqualTo(any.sum());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyShareIsLessThanACentAwayFromTheExactQuota(long seed) {
    Case any = Case.of(seed);
    Decimal all = Decimal.sum(any.weights());
    Decimal cent = Decimal.of("0.01").times(all);
    List<Decimal> shares = any.shares();

    for (int i = 0; i < shares.size(); i++) {
      Decimal off = shares.get(i).times(all).minus(any.sum().times(any.weights().get(i)));
      assertThat(off.max(off.negated())).isLessThan(cent);
      assertThat(shares.get(i).decimals()).isLessThanOrEqualTo(2);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoHasMoreWeightNeverGetsLess(long seed) {
    Case any = Case.of(seed);
    List<Decimal> weights = any.weights();
    List<Decimal> shares = any.shares();

    for (int i = 0; i < shares.size(); i++) {
      for (int j = 0; j < shares.size(); j++) {
        int weight = weights.get(i).compareTo(weights.get(j));
        if (weight > 0 || (weight == 0 && i < j)) {
          assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOrderMattersOnlyToThoseOfEqualRemainder(long seed) {
    Case any = Case.of(seed);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, any.weights().size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));

    List<Decimal> shuffled =
        Apportionment.of(any.sum(), order.stream().map(any.weights()::get).toList(), 2);

    // Whatever the order, the same shares go to the units of each weight.
    assertThat(byWeight(order.stream().map(any.weights()::get).toList(), shuffled))
        .containsExactlyElementsOf(byWeight(any.weights(), any.shares()));
  }

  private static List<List<Decimal>> byWeight(List<Decimal> weights, List<Decimal> shares) {
    return weights.stream()
        .distinct()
        .sorted()
        .map(
            weight ->
                IntStream.range(0, weights.size())
                    .filter(i -> weights.get(i).equals(weight))
                    .mapToObj(shares::get)
                    .sorted()
                    .toList())
        .toList();
  }

  @Test
  void centsLeftOverGoToTheLargestRemainders_thenToTheFirst() {
    assertThat(shares("0.05", "1", "1", "2")).containsExactly("0.01", "0.01", "0.03");
    assertThat(shares("100", "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
    assertThat(shares("0.02", "1", "1", "1")).containsExactly("0.01", "0.01", "0");
    assertThat(shares("10", "0", "0.5")).containsExactly("0", "10");
  }

  @Test
  void withoutAnyWeight_nobodyGetsAnything() {
    assertThat(shares("100", "0", "0")).containsExactly("0", "0");
    assertThat(shares("100")).isEmpty();
  }

  @Test
  void refusesWhatIsNotToTheCent() {
    assertThatThrownBy(() -> shares("0.001", "1")).isInstanceOf(ArithmeticException.class);
  }

  private static List<String> shares(String sum, String... weights) {
    return Apportionment.of(Decimal.of(sum), Stream.of(weights).map(Decimal::of).toList(), 2)
        .stream()
        .map(Decimal::toString)
        .toList();
  }
}
