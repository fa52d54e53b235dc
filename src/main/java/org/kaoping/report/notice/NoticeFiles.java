package org.kaoping.report.notice;

import java.util.List;

/**
 * What notices are there in beside their pages.
 *
 * @param formats the formats of their files
 * @param missing what the typefaces are called for want of which there is no PDF
 */
public record NoticeFiles(List<NoticeFormat> formats, List<String> missing) {
  /** No files at all. */
  public static final NoticeFiles NONE = new NoticeFiles(List.of(), List.of());
}
