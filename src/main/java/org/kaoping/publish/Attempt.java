package org.kaoping.publish;

import java.util.function.Function;

/** What came of something that may be refused: a value, or why there is none. */
public sealed interface Attempt<T> {
  /** It was done. */
  record Done<T>(T value) implements Attempt<T> {}

  /** It was not done, and nothing was changed. */
  record Refused<T>(Refusal why) implements Attempt<T> {}

  static <T> Attempt<T> refused(Refusal why) {
    return new Refused<>(why);
  }

  /** Returns what {@code done} or {@code refused} makes of it. */
  default <R> R either(Function<T, R> done, Function<Refusal, R> refused) {
    return this instanceof Done<T> d
        ? done.apply(d.value())
        : refused.apply(((Refused<T>) this).why());
  }
}
