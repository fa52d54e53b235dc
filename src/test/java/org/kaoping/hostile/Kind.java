package org.kaoping.hostile;

import java.util.stream.Stream;

/** What is harmed. */
enum Kind {
  YAML(36),
  TEXT(15),
  PROSE(10),
  TABLE(10),
  FORM(6),
  PLAIN(6),
  DOCUMENT(4),
  NAME(6),
  TEMPLATE(2),
  COMMIT(1),
  PACKAGE(4);

  private static final int ALL = Stream.of(values()).mapToInt(kind -> kind.share).sum();

  /** How many of {@link #ALL} inputs. */
  private final int share;

  Kind(int share) {
    this.share = share;
  }

  /** Returns the kind that a seed is for. */
  static Kind of(long seed) {
    long rest = seed * 37 % ALL; // all kinds among few seeds
    for (Kind kind : values()) {
      rest -= kind.share;
      if (rest < 0) {
        return kind;
      }
    }
    throw new IllegalStateException();
  }
}
