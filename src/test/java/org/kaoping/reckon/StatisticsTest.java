package org.kaoping.reckon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaoping.exact.Decimal;

/** Quartiles are those of spreadsheets, exactly. */
class StatisticsTest {
  @Test
  void quartiles_areThoseOfSpreadsheets() {
    Statistics documented = of(1, 2, 4, 7, 8, 9, 10, 12); // the example of QUARTILE.INC

    assertThat(documented.quartile(1)).isEqualTo(Decimal.of("3.5"));
    assertThat(documented.quartile(2)).isEqualTo(Decimal.of("7.5"));
    assertThat(documented.quartile(3)).isEqualTo(Decimal.of("9.25"));
    assertThat(of(7).quartile(3)).isEqualTo(Decimal.of(7));
  }

  /**
   * Walks from point to point in quarter steps: a quartile lies as many steps along as there are
   * gaps.
   */
  @Test
  void quartiles_lieOnTheWayFromPointToPoint() {
    Random random = new Random(20240115);
    for (int size = 1; size <= 60; size++) {
      long[] points = random.longs(size, -10_000, 10_000).map(p -> 4 * p).sorted().toArray();
      long[] way =
          IntStream.rangeClosed(0, 4 * (size - 1))
              .mapToLong(
                  step -> {
                    long from = points[step / 4];
                    long to = points[Math.min(step / 4 + 1, points.length - 1)];
                    return from + (to - from) / 4 * (step % 4);
                  })
              .toArray();
      Statistics statistics =
          new Statistics(Arrays.stream(points).mapToObj(p -> Decimal.of(p / 4)).toList());
      for (int number = 1; number <= 3; number++) {
        assertThat(statistics.quartile(number).times(Decimal.of(4)))
            .as("quartile %s of %s", number, Arrays.toString(points))
            .isEqualTo(Decimal.of(way[number * (size - 1)]));
      }
      assertThat(statistics.quartile(2)).isEqualTo(statistics.exactMedian());
    }
  }

  @Test
  void points_areAllOfThem_theLeastFirst() {
    Random random = new Random(20261201);
    for (int size = 1; size <= 200; size++) {
      int different = 1 + random.nextInt(20); // most are there several times
      List<Decimal> points =
          random.ints(size, -different, different).mapToObj(Decimal::of).toList();

      assertThat(new Statistics(points).points()).isEqualTo(points.stream().sorted().toList());
    }
  }

  private static Statistics of(int... points) {
    List<Decimal> decimals = Arrays.stream(points).mapToObj(Decimal::of).toList();
    return new Statistics(decimals);
  }
}
