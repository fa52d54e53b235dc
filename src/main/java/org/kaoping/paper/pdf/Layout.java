package org.kaoping.paper.pdf;

import org.kaoping.paper.Face;
import org.kaoping.paper.OfficialDocument;

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
    document.imprint().ifPresent(imprint -> new Foot(set).write(imprint, document.format()));
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
}
