package org.kaoping.report.notice;

import java.util.Optional;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.result.Register;

/**
 * One official document of a notice.
 *
 * @param stem its address without the ending
 * @param unit whom it is to, if it is a letter
 */
public record Paper(
    Notice notice, String stem, Optional<Register.Unit> unit, OfficialDocument document) {

  /** Says whether its notice has a document for each unit. */
  boolean isOneOfMany() {
    return !stem.equals(notice.stem());
  }
}
