package org.kaoping.paper.pdf;

import org.kaoping.paper.Face;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Attachment;
import org.kaoping.paper.OfficialDocument.AttachmentNote;
import org.kaoping.paper.OfficialDocument.Signature;

/** What follows the body: names of attachments, signature, note, and the attachments. */
final class Ending {
  private static final int TWO = 2 * Length.CHARACTER;

  private final Setting set;

  Ending(Setting set) {
    this.set = set;
  }

  void write(OfficialDocument document) {
    document.attachmentNote().ifPresent(this::attachmentNote);
    document.signature().ifPresent(this::signature);
    document.note().ifPresent(note -> set.fo().block(note, "text-indent", Length.pt(TWO)));
    document.attachments().forEach(this::attachment);
  }

  /** Lines that run over begin below the name (7.3.4). Some text stays with them. */
  private void attachmentNote(AttachmentNote note) {
    int lead = set.bodyWidth(note.lead()) + Length.SPACING;
    Fo fo = set.fo().blankLine();
    for (int i = 0; i < note.entries().size(); i++) {
      String entry = note.entries().get(i);
      String number = entry.replaceFirst("^([0-9]+[.．、]\\s*)?.*$", "$1");
      int hanging = number.isEmpty() ? 0 : set.bodyWidth(number) + Length.SPACING;
      fo.block(
          (i == 0 ? note.lead() : "") + entry,
          "start-indent",
          Length.pt(TWO + lead + hanging),
          "text-indent",
          Length.pt(-(i == 0 ? lead + hanging : hanging)),
          "keep-together.within-page",
          "always",
          "keep-with-previous.within-page",
          "always");
    }
  }

  /**
   * The issuer two characters from the right, the date's first character two to the right of the
   * issuer's; if the date is the longer one, it ends two from the right instead (7.3.5.2). Some
   * text stays with them.
   */
  private void signature(Signature signature) {
    int issuer = set.bodyWidth(signature.issuer());
    int date = set.bodyWidth(signature.date());
    int issuerEnd = date > issuer ? 2 * TWO + date - issuer : TWO;
    int dateEnd = date > issuer ? TWO : Math.max(0, issuer - date);
    set.fo().blankLine();
    set.fo()
        .block(
            signature.issuer(),
            "text-align",
            "end",
            "end-indent",
            Length.pt(issuerEnd),
            "keep-with-previous.within-page",
            "always",
            "keep-with-next.within-page",
            "always");
    set.fo().block(signature.date(), "text-align", "end", "end-indent", Length.pt(dateEnd));
  }

  /** The label on the first line, the title on the third (7.3.7). */
  private void attachment(Attachment attachment) {
    Fo fo = set.fo();
    fo.block(attachment.label(), set.face(Face.BLACK, "break-before", "page"));
    fo.blankLine();
    Title.write(set, attachment.title());
    fo.blankLine();
    new Body(set).write(attachment.body());
  }
}
