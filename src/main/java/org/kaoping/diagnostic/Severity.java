package org.kaoping.diagnostic;

import java.util.Locale;

/** How bad a diagnostic is: an error stops the build, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** Returns the word used in machine formats: {@code error} or {@code warning}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
