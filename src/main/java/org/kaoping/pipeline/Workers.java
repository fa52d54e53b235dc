package org.kaoping.pipeline;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Does tasks of very different length on all processors: each takes the next one when it is free. A
 * parallel stream would share the list out beforehand, and one processor would be left with a long
 * share.
 */
final class Workers {
  private Workers() {}

  /**
   * Does all tasks, beginning them in their order, and waits for the last. After a failure none is
   * begun any more, and no task is still at work when it is thrown.
   */
  static <T> void each(Collection<? extends T> tasks, Consumer<T> work) {
    Queue<T> open = new ConcurrentLinkedQueue<>(tasks);
    Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            worker -> {
              try {
                for (T task = open.poll(); task != null; task = open.poll()) {
                  work.accept(task);
                }
              } catch (RuntimeException e) {
                failures.add(e);
                open.clear();
              }
            });
    RuntimeException first = failures.peek();
    if (first != null) {
      throw first;
    }
  }
}
