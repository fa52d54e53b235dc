package org.kaoping.report.notice;

import java.util.List;
import java.util.Locale;

/**
 * What notices are there in beside their pages.
 *
 * @param formats the formats of their files
 * @param missing what the typefaces are called for want of which there is no PDF
 */
public record NoticeFiles(List<Format> formats, List<String> missing) {
  /** No files at all. */
  public static final NoticeFiles NONE = new NoticeFiles(List.of(), List.of());

  /** The formats that notices have beside their page; the one that is printed stands first. */
  public enum Format {
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
}
