package org.kaoping.report;

import java.util.Optional;
import org.kaoping.wording.Words;

/** Whether a site shows what is still a draft: evaluations, and pages of {@code content/}. */
public enum Drafts {
  LEFT_OUT,
  /** Then every page and document says that it is not for the public. */
  SHOWN;

  /** Returns what every page and document has to say. */
  public Optional<String> mark(Words words) {
    return this == SHOWN ? Optional.of(words.say("watermark")) : Optional.empty();
  }
}
