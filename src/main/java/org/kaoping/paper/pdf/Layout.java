package org.kaoping.paper.pdf;

import org.kaoping.paper.Face;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Attachment;
import org.kaoping.paper.OfficialDocument.AttachmentNote;
import org.kaoping.paper.OfficialDocument.Signature;

/** An official document as XSL-FO, from its first element to its last. */
final class Layout {
  /** How far characters may be pushed apart: a line that lacks one character is still full. */
  private static final int WIDEST = 600;

  private static final int NARROWEST = Length.SPACING - 50;

  private final Setting set;
  private final OfficialDocument document;

  Layout(Setting set, OfficialDocument document) {
    this.set = set;
    this.document = document;
  }

  void write() {
    Fo fo = set.fo().open("root", "xml:lang", document.language());
    Pages pages = new Pages(set, document);
    pages.masters();
    new Metadata(fo).write(String.join("", document.title()), document.language());
    fo.open("page-sequence", "master-reference", "pages");
    pages.outside();
    fo.open("flow", flow());
    fo.open("block");
    new Head(set, document.head()).write(document.format());
    Title.write(set, document.title());
    fo.blankLine();
    document.addressee().ifPresent(addressee -> fo.block(addressee));
    new Body(set).write(document.body());
    new Ending(set).write(document);
    document.imprint().ifPresent(imprint -> new ImprintNote(set).write(imprint, document.format()));
    fo.close().close().close().close();
  }

  /** All lines are as high as the grid has them, whatever fonts stand in them. */
  private String[] flow() {
    return set.face(
        Face.BODY,
        letterSpace(
            "letter-spacing",
            "flow-name",
            "xsl-region-body",
            "font-size",
            Length.pt(Length.TEXT),
            "line-height",
            Length.pt(Length.LINE),
            "line-stacking-strategy",
            "font-height",
            "orphans",
            "1",
            "widows",
            "1"));
  }

  /** Returns attributes that say how far letters of the text are apart. */
  static String[] letterSpace(String property, String... more) {
    return Setting.joined(
        more,
        property + ".minimum",
        Length.pt(NARROWEST),
        property + ".optimum",
        Length.pt(Length.SPACING),
        property + ".maximum",
        Length.pt(WIDEST));
  }

  /** What a document says about itself, as XMP. */
  static final class Metadata {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final String DC = "http://purl.org/dc/elements/1.1/";

    private final Fo fo;

    Metadata(Fo fo) {
      this.fo = fo;
    }

    void write(String title, String language) {
      fo.open("declarations").foreign("adobe:ns:meta/", "xmpmeta").foreign(RDF, "RDF");
      fo.foreign(RDF, "Description");
      fo.foreign(DC, "title").text(title).close();
      fo.foreign(DC, "language").text(language).close();
      fo.close().close().close().close();
    }
  }

  /** What follows the body: names of attachments, signature, note, and the attachments. */
  static final class Ending {
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
}
