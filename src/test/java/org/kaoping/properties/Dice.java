package org.kaoping.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that depends on nothing but its seed. Numbers are often round, so that bounds are hit. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    this.random = new Random(seed);
  }

  Random javaRandom() {
    return random;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Returns a whole number, both ends included. */
  int from(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  <T> List<T> shuffled(List<T> items) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, random);
    return copy;
  }

  /** Returns some of the items, at least one, in any order. */
  <T> List<T> some(List<T> items) {
    return List.copyOf(shuffled(items).subList(0, from(1, items.size())));
  }

  /** Returns points greater than 0 and at most {@code most}, with up to 4 decimals. */
  BigDecimal points(BigDecimal most) {
    int decimals = chance(60) ? 0 : chance(60) ? 1 : from(2, 4);
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    long steps = most.movePointRight(decimals).longValue();
    return steps < 1 ? most : unit.multiply(BigDecimal.valueOf(1 + random.nextLong(steps)));
  }

  BigDecimal points(int most) {
    return points(BigDecimal.valueOf(most));
  }

  /** Returns what somebody could have measured: mostly from 0 to 110. */
  BigDecimal amount() {
    if (chance(50)) {
      return BigDecimal.valueOf(5L * from(0, 22));
    }
    BigDecimal size = chance(70) ? points(110) : BigDecimal.valueOf(from(1, 110_000), 3);
    return chance(10) ? size.negate() : size;
  }
}
