package org.kaoping.report;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something large that parts of a site need one after the other: made again where it is neither on
 * the shelf nor with anybody any more, so that not all of them are held at once. For several
 * threads.
 */
public final class Reused<T> implements Supplier<T> {
  private final Shelf shelf;
  private final Supplier<T> make;
  private WeakReference<T> made = new WeakReference<>(null);

  /**
   * Prepares it.
   *
   * @param make always makes the same
   */
  public Reused(Shelf shelf, Supplier<T> make) {
    this.shelf = shelf;
    this.make = make;
  }

  @Override
  public synchronized T get() {
    @Nullable T there = made.get();
    if (there == null) {
      there = make.get();
      made = new WeakReference<>(there);
    }
    shelf.put(there);
    return there;
  }

  /** What was asked for last: between two parts that need it, nobody else may have it. */
  public static final class Shelf {
    private static final int MOST = 2;

    private final Deque<Object> last = new ArrayDeque<>();

    private synchronized void put(Object thing) {
      last.removeIf(other -> other == thing);
      last.addFirst(thing);
      if (last.size() > MOST) {
        last.removeLast();
      }
    }
  }
}
