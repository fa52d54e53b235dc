package org.kaoping.git;

/** What git refused to do, in its own words. */
public final class GitFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GitFailure(String message) {
    super(message);
  }
}
