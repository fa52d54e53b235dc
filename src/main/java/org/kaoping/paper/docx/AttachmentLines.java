package org.kaoping.paper.docx;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.paper.Fit;
import org.kaoping.paper.OfficialDocument.AttachmentNote;

/**
 * What tells of the attachments below the text (7.3.4): a blank line, two characters in; wrapped
 * lines of a name begin where it does.
 */
final class AttachmentLines {
  private static final int INDENT = 4;

  private AttachmentLines() {}

  /**
   * Returns its paragraphs.
   *
   * @param held whether they stay on a page with what follows
   */
  static List<Object> of(AttachmentNote note, boolean held) {
    List<Object> content = new ArrayList<>();
    int lead = Fit.width(note.lead());
    for (int i = 0; i < note.entries().size(); i++) {
      String entry = note.entries().get(i);
      int number = numberWidth(entry);
      ParagraphFormat format = new ParagraphFormat().left(50 * (INDENT + lead + number));
      int hanging = number + (i == 0 ? lead : 0);
      if (hanging > 0) {
        format.hanging(50 * hanging);
      }
      if (i == 0) {
        format.before(Grid.LINE);
      }
      if (held) {
        format.keepWithNext();
      }
      content.add(
          Paragraph.of(StyleName.ATTACHMENT_NOTE, format)
              .text((i == 0 ? note.lead() : "") + entry)
              .p());
    }
    return content;
  }

  /** Returns the width of {@code 1.} in half characters, 0 where a name bears no number. */
  private static int numberWidth(String entry) {
    int digits = 0;
    while (digits < entry.length() && Character.isDigit(entry.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > 0 && digits < entry.length() && entry.charAt(digits) == '.';
    return numbered ? digits + 1 : 0;
  }
}
