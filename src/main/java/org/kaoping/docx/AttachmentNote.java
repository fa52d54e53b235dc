package org.kaoping.docx;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.official.OfficialDocument.Attachment;

/**
 * What tells of the attachments below the text (7.3.4): a blank line, two characters in, numbered
 * if they are several; lines of a name stand below each other.
 */
final class AttachmentNote {
  private static final String LABEL = "附件：";

  /** Two characters and the label. */
  private static final int NAMES = 500;

  private AttachmentNote() {}

  static List<Object> of(List<Attachment> attachments) {
    List<Object> content = new ArrayList<>();
    for (int i = 0; i < attachments.size(); i++) {
      String number = attachments.size() == 1 ? "" : i + 1 + ". ";
      int hanging = 50 * number.length() + (i == 0 ? 300 : 0);
      ParagraphFormat format = new ParagraphFormat().left(NAMES + 50 * number.length());
      if (hanging > 0) {
        format.hanging(hanging);
      }
      if (i == 0) {
        format.before(Grid.LINE);
      }
      content.add(
          Paragraph.of(StyleName.ATTACHMENT_NOTE, format)
              .text((i == 0 ? LABEL : "") + number + attachments.get(i).title())
              .p());
    }
    return content;
  }
}
