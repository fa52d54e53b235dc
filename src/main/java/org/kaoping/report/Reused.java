package org.kaoping.report;

import java.lang.ref.WeakReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something large that parts of a site need one after the other: made again where nobody had it any
 * more, so that not all of them are held at once. For several threads.
 */
public final class Reused<T> implements Supplier<T> {
  private final Supplier<T> make;
  private WeakReference<T> made = new WeakReference<>(null);

  /**
   * Prepares it.
   *
   * @param make always makes the same
   */
  public Reused(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public synchronized T get() {
    @Nullable T there = made.get();
    if (there == null) {
      there = make.get();
      made = new WeakReference<>(there);
    }
    return there;
  }
}
