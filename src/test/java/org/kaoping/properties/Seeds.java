package org.kaoping.properties;

import java.util.List;
import java.util.stream.LongStream;

/** The seeds that properties are tried with; a failing test names its seed. */
public final class Seeds {
  private Seeds() {}

  /**
   * Returns as many seeds as were asked for ({@code -Dseeds.count=}), from the one that was asked
   * for ({@code -Dseeds.first=}).
   *
   * @param first unless another one was asked for
   * @param count unless another one was asked for
   */
  public static List<Long> asked(long first, int count) {
    long from = Long.getLong("seeds.first", first);
    return LongStream.range(from, from + Integer.getInteger("seeds.count", count)).boxed().toList();
  }

  static List<Long> seeds() {
    return LongStream.rangeClosed(1, 120).boxed().toList();
  }

  /** Says whether {@code -Dsamples=few} was said, as for every change. */
  public static boolean areFew() {
    return System.getProperty("samples", "").equals("few");
  }

  /** Returns a thousand seeds of workspaces with additions, behind {@link #seeds}. */
  static List<Long> additions() {
    return LongStream.rangeClosed(121, 2620).filter(RandomWorkspace::hasAdditions).boxed().toList();
  }

  /** Returns a thousand seeds of workspaces that carry others, behind {@link #seeds}. */
  static List<Long> years() {
    return LongStream.rangeClosed(121, 1120).boxed().toList();
  }

  /** Returns the seeds behind {@link #few}, for what takes long and few of the workspaces have. */
  static List<Long> others() {
    return LongStream.rangeClosed(16, 200).boxed().toList();
  }

  /** Returns fewer seeds, for what the oracle covers as well. */
  static List<Long> some() {
    return LongStream.rangeClosed(1, 40).boxed().toList();
  }

  /** Returns a few seeds, for what hardly depends on them. */
  static List<Long> few() {
    return LongStream.rangeClosed(1, 15).boxed().toList();
  }
}
