package org.kaoping.site;

import java.util.List;
import java.util.regex.Pattern;

/** What the header of a notice says beyond that of any document. */
final class NoticeHeader {
  static final String TYPE = "notice";

  /** The folder that holds all notices and nothing else. */
  static final String FOLDER = "content/notices/";

  static final List<String> KINDS =
      List.of("commendation", "results", "publicity", "feedback", "reply", "correction");
  static final List<String> REQUIRED = List.of("kind", "date", "evaluation");
  static final List<String> KEYS =
      List.of(
          "kind",
          "title-lines",
          "issuer",
          "mark",
          "number",
          "copy-number",
          "secrecy",
          "urgency",
          "addressee",
          "signatory",
          "copies",
          "printer",
          "note",
          "awards",
          "deadline",
          "objection",
          "corrects");

  private static final Pattern IDS = Pattern.compile("[^,\\s]+(\\s*,\\s*[^,\\s]+)*+");
  private static final Pattern COPY_NUMBER = Pattern.compile("[0-9]{6}");

  private NoticeHeader() {}

  /** Says whether a list of ids is one. */
  static boolean isIds(String value) {
    return IDS.matcher(value).matches();
  }

  /** Says whether it has six digits (7.2.1 of GB/T 9704-2012). */
  static boolean isCopyNumber(String value) {
    return COPY_NUMBER.matcher(value).matches();
  }
}
