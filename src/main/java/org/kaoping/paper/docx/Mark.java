package org.kaoping.paper.docx;

import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.STBorder;
import org.kaoping.paper.Fit;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;

/** The issuer's mark: text whose size follows from its length, at a place of its own. */
final class Mark {
  /** What is left free below the characters in their line, in percent of their size. */
  private static final int BELOW = 12;

  /** The red rule's width in eighths of a point: about 0.5 mm. */
  private static final int RED_RULE = 12;

  /** Lines of the number are higher than its type; what is left below it is part of the gap. */
  private static final int NUMBER_LINE = Grid.share(Measures.SIZE_3, 125);

  /** Points from the number's line, or the mark's, down to the rule. */
  private static final int RULE_GAP = 9;

  private final OfficialDocument document;
  private final int size;

  Mark(OfficialDocument document) {
    this.document = document;
    this.size = Fit.markSize(document.head().mark());
  }

  RunFormat characters() {
    return new RunFormat().face(org.kaoping.paper.Face.TITLE).size(size).colour(RunFormat.RED);
  }

  /** On the first page, below what stands at its upper left. */
  ParagraphFormat onPage() {
    int above = document.head().above().size() * Grid.LINE;
    return at(Grid.twips(Measures.MARK_TOP) - above);
  }

  /** The number and the rule below it, which stands without a number, too. */
  ParagraphFormat number() {
    return new ParagraphFormat()
        .align(JcEnumeration.CENTER)
        .exactly(numberLine())
        .before(document.head().number().isPresent() ? 2 * Grid.LINE : 0)
        .ruleBelow(STBorder.SINGLE, RED_RULE, RULE_GAP);
  }

  private int numberLine() {
    return document.head().number().isPresent() ? NUMBER_LINE : 20;
  }

  /** From what is above it to the title, which stands on the grid of lines. */
  int toTitle() {
    if (document.format() == OfficialDocument.Format.LETTER) {
      return 2 * Grid.LINE;
    }
    int number = (document.head().number().isPresent() ? 2 * Grid.LINE : 0) + numberLine();
    int rule = 20 * RULE_GAP + 20 * RED_RULE / 8;
    int mark = Grid.twips(Measures.MARK_TOP) + Grid.share(size, 110);
    return Fit.linesAboveTitle(document.head()) * Grid.LINE - mark - number - rule;
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
