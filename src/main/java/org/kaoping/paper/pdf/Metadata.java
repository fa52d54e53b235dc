package org.kaoping.paper.pdf;

/** What a document says about itself, as XMP. */
final class Metadata {
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
