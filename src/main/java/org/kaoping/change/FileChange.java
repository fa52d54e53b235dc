package org.kaoping.change;

/**
 * A file that says something else than before.
 *
 * @param path workspace-relative
 */
public record FileChange(String path, Kind kind) {
  /** What became of the file. */
  public enum Kind {
    ADDED,
    REMOVED,
    REWORDED
  }
}
