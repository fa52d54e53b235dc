package org.kaoping.paper.pdf;

import java.util.Optional;
import org.kaoping.paper.Face;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Format;

/** Page masters, and what stands outside the type area: page numbers, a banner, a letter's rule. */
final class Pages {
  private static final int NUMBER = Length.size(Measures.SIZE_4);
  private static final int BANNER = 9_000;
  private static final int BANNER_TOP = Length.of(12_000);
  private static final String DASH = "—";

  private final Setting set;
  private final OfficialDocument document;

  Pages(Setting set, OfficialDocument document) {
    this.set = set;
    this.document = document;
  }

  void masters() {
    Fo fo = set.fo().open("layout-master-set");
    master("first");
    master("odd");
    master("even");
    fo.open("page-sequence-master", "master-name", "pages");
    fo.open("repeatable-page-master-alternatives");
    alternative("first", "page-position", "first");
    alternative("odd", "odd-or-even", "odd");
    alternative("even", "odd-or-even", "even");
    fo.close().close().close();
  }

  private void master(String name) {
    set.fo()
        .open(
            "simple-page-master",
            "master-name",
            name,
            "page-width",
            mm(Measures.PAGE_WIDTH),
            "page-height",
            mm(Measures.PAGE_HEIGHT))
        .leaf(
            "region-body",
            "margin-top",
            mm(Measures.TOP),
            "margin-left",
            mm(Measures.LEFT),
            "margin-right",
            mm(Measures.RIGHT),
            "margin-bottom",
            mm(Measures.BOTTOM))
        .leaf("region-before", "extent", mm(Measures.TOP))
        .leaf("region-after", "region-name", "foot-" + name, "extent", mm(Measures.BOTTOM))
        .close();
  }

  private void alternative(String name, String attribute, String value) {
    set.fo().leaf("conditional-page-master-reference", "master-reference", name, attribute, value);
  }

  void outside() {
    document.banner().ifPresent(this::banner);
    boolean letter = document.format() == Format.LETTER;
    foot("foot-first", letter ? Optional.empty() : Optional.of("end"));
    foot("foot-odd", Optional.of("end"));
    foot("foot-even", Optional.of("start"));
  }

  private void banner(String text) {
    Fo fo = set.fo().open("static-content", "flow-name", "xsl-region-before", "role", "artifact");
    place(BANNER_TOP, Length.LINE);
    fo.block(text, set.type(Face.BODY, BANNER, "text-align", "center", "color", "#9c1c1c"));
    fo.close().close();
  }

  /** The number stands one character in from the edge (7.5); a letter's first page has a rule. */
  private void foot(String name, Optional<String> side) {
    Fo fo = set.fo().open("static-content", "flow-name", name, "role", "artifact");
    if (side.isPresent()) {
      int top = set.top(DASH, Face.SONG, NUMBER);
      place(Setting.lineTop(Length.of(Measures.NUMBER_GAP), top, NUMBER), NUMBER);
      fo.open(
          "block",
          set.type(
              Face.SONG,
              NUMBER,
              "text-align",
              side.get(),
              "start-indent",
              Length.pt(Length.CHARACTER),
              "end-indent",
              Length.pt(Length.CHARACTER)));
      fo.text(DASH + " ").leaf("page-number").text(" " + DASH).close().close();
    } else {
      LetterRules.lower(fo);
    }
    fo.close();
  }

  /** Opens a container as wide as the type area, so far below the edge of its region. */
  private void place(int top, int height) {
    set.fo()
        .open(
            "block-container",
            "absolute-position",
            "absolute",
            "top",
            Length.pt(top),
            "left",
            mm(Measures.LEFT),
            "width",
            mm(Measures.AREA_WIDTH),
            "height",
            Length.pt(height));
  }

  private static String mm(int micrometres) {
    return Length.pt(Length.of(micrometres));
  }
}
