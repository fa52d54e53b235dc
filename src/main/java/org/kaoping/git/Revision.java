package org.kaoping.git;

import java.time.OffsetDateTime;

/**
 * The state of files that are under version control.
 *
 * @param commit full name of the commit
 * @param date when it was committed, with the committer's offset
 * @param changed whether the files have been changed since
 */
public record Revision(String commit, OffsetDateTime date, boolean changed) {
  private static final int USUAL_LENGTH = 12;

  /** Returns the beginning of the commit's name, long enough to find it by. */
  public String abbreviated() {
    return commit.substring(0, USUAL_LENGTH);
  }
}
