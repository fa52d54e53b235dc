package org.kaoping.view;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that many pages need, made when the first of them does. For use by several threads. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> make;
  private volatile Optional<T> made = Optional.empty();

  Once(Supplier<T> make) {
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
