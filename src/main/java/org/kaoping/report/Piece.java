package org.kaoping.report;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Part of a page that can stand on others, too. What templates make of it is kept with it, so that
 * it is made once. Templates see the record alone. For use by several threads.
 */
public final class Piece<T extends Record> {
  private final T shown;
  private final Map<String, String> made = new ConcurrentHashMap<>();

  public Piece(T shown) {
    this.shown = shown;
  }

  public T shown() {
    return shown;
  }

  /**
   * Returns what a template made of it; nothing if it was not yet.
   *
   * @param as which of the things that are made of it
   */
  public Optional<String> made(String as) {
    return Optional.ofNullable(made.get(as));
  }

  /** Keeps what a template made of it, which is always the same. */
  public void keep(String as, String text) {
    made.put(as, text);
  }

  /** Says whether it shows the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Piece<?> piece && shown.equals(piece.shown);
  }

  @Override
  public int hashCode() {
    return shown.hashCode();
  }
}
