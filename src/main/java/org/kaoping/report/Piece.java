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
  private final Map<String, byte[]> made = new ConcurrentHashMap<>();

  public Piece(T shown) {
    this.shown = shown;
  }

  public T shown() {
    return shown;
  }

  /**
   * Returns what a template made of it, in UTF-8, which is not changed; nothing if it was not yet.
   *
   * @param as which of the things that are made of it
   */
  public Optional<byte[]> made(String as) {
    return Optional.ofNullable(made.get(as));
  }

  /** Keeps what a template made of it, in UTF-8, which is always the same. */
  public void keep(String as, byte[] text) {
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
