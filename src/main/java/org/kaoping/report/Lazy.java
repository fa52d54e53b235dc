package org.kaoping.report;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that many parts of a site need, made when the first does. For several threads. */
public final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> make;
  private volatile Optional<T> made = Optional.empty();

  /** Prepares it; {@code make} is called once, if at all. */
  public Lazy(Supplier<T> make) {
    this.make = make;
  }

  @Override
  public T get() {
    Optional<T> there = made;
    return there.isPresent() ? there.get() : makeOnce();
  }

  private synchronized T makeOnce() {
    T thing = made.orElseGet(make);
    made = Optional.of(thing);
    return thing;
  }
}
