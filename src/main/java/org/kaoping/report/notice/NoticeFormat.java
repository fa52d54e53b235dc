package org.kaoping.report.notice;

import java.util.Locale;

/** The formats that notices have beside their page; the one that is printed stands first. */
public enum NoticeFormat {
  PDF,
  DOCX;

  /**
   * Returns the file of a document.
   *
   * @param stem its address without the ending
   */
  public String file(String stem) {
    return stem + "." + name().toLowerCase(Locale.ROOT);
  }
}
