package org.kaoping.hostile;

import java.util.List;
import java.util.Random;

/** Chance that depends on nothing but its seed. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a number from 0, below {@code end}. */
  int below(int end) {
    return random.nextInt(end);
  }

  boolean isHeads() {
    return random.nextBoolean();
  }

  <T> T pick(List<T> all) {
    return all.get(below(all.size()));
  }

  /** Returns a part of a text, at most {@code most} characters. */
  String piece(String text, int most) {
    int from = below(text.length() + 1);
    return text.substring(from, Math.min(text.length(), from + below(most + 1)));
  }

  /** Returns a text with another put in, or in the place of some characters. */
  String spliced(String text, String other) {
    int from = below(text.length() + 1);
    int to = isHeads() ? from : Math.min(text.length(), from + below(80));
    return text.substring(0, from) + other + text.substring(to);
  }
}
