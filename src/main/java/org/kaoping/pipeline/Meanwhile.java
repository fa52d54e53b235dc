package org.kaoping.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is made beside what the caller does, where there is a processor for it. It must
 * have nothing to do with that.
 */
public final class Meanwhile<T> implements AutoCloseable {
  private final CompletableFuture<T> made;

  private Meanwhile(CompletableFuture<T> made) {
    this.made = made;
  }

  /** Begins to make it. */
  public static <T> Meanwhile<T> begin(Supplier<T> make) {
    return new Meanwhile<>(CompletableFuture.supplyAsync(make));
  }

  /** Waits for it, and returns it or throws what was thrown when it was made. */
  public T get() {
    try {
      return made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits until it is made, so that nobody is at work when the caller has failed. */
  @Override
  public void close() {
    made.handle((thing, failure) -> true).join();
  }
}
