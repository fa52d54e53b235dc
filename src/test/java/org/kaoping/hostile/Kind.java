package org.kaoping.hostile;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is harmed. */
enum Kind {
  YAML(37),
  TEXT(15),
  PROSE(10),
  TABLE(10),
  FORM(6),
  PLAIN(6),
  DOCUMENT(4),
  NAME(6),
  TEMPLATE(1),
  COMMIT(1),
  PACKAGE(4);

  private static final int ALL = Stream.of(values()).mapToInt(kind -> kind.share).sum();

  private static final Set<Kind> OF_FILES = EnumSet.of(YAML, TEXT, PROSE, TABLE, NAME);

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

  /** Says whether a file of a workspace is harmed. */
  boolean isOfFiles() {
    return OF_FILES.contains(this);
  }
}
