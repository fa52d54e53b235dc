package org.kaoping.docx;

import org.docx4j.wml.JcEnumeration;
import org.kaoping.official.Fit;
import org.kaoping.official.Measures;
import org.kaoping.official.OfficialDocument;

/** The issuer's mark: text whose size follows from its length, at a place of its own. */
final class Mark {
  /** What is left free below the characters in their line, in percent of their size. */
  private static final int BELOW = 12;

  private final OfficialDocument document;
  private final int size;

  Mark(OfficialDocument document) {
    this.document = document;
    this.size = Fit.markSize(document.head().mark());
  }

  RunFormat characters() {
    return new RunFormat().face(org.kaoping.official.Face.TITLE).size(size).colour(RunFormat.RED);
  }

  /** On the first page, below what stands at its upper left. */
  ParagraphFormat onPage() {
    int above = document.head().above().size() * Grid.LINE;
    return at(Grid.twips(Measures.MARK_TOP) - above);
  }

  /** In the header of a letter's first page. */
  ParagraphFormat inHeader() {
    int banner = document.banner().isPresent() ? Margins.BANNER_LINE : 0;
    return at(Grid.twips(Measures.LETTER_MARK_TOP) - Margins.HEADER - banner);
  }

  /** Returns how many points below its line a rule is a length in micrometres below its type. */
  int pointsTo(int below) {
    return (Grid.twips(below) - Grid.share(size, BELOW)) / 20;
  }

  private ParagraphFormat at(int before) {
    return new ParagraphFormat()
        .align(JcEnumeration.CENTER)
        .exactly(Grid.share(size, 110))
        .before(Math.max(0, before));
  }
}
