package org.kaoping.paper.docx;

import java.util.Optional;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Hdr;
import org.docx4j.wml.STBorder;
import org.kaoping.paper.Measures;

/**
 * What stands outside the type area: page numbers, the banner, and the mark and rules of a letter.
 */
final class Margins {
  /** 五号. */
  static final int BANNER_SIZE = 1050;

  static final int BANNER_LINE = Grid.share(BANNER_SIZE, 125);

  /** A character of the page number's type. */
  static final int NUMBER_INDENT = Grid.share(Measures.SIZE_4, 100);

  /** From the paper's upper edge to headers. */
  static final int HEADER = Grid.twips(15_000);

  private static final int NUMBER_LINE = Grid.share(Measures.SIZE_4, 125);

  /**
   * In a line of an exact height its upper four fifths are above the base line; a dash runs a third
   * of the type's size above that.
   */
  private static final int DASH = NUMBER_LINE * 4 / 5 - Grid.share(Measures.SIZE_4, 35);

  private static final int NUMBER_BOTTOM =
      Grid.twips(Measures.BOTTOM - Measures.NUMBER_GAP) - (NUMBER_LINE - DASH);

  /** From the paper's lower edge to footers. */
  static final int FOOTER = Grid.twips(Measures.LETTER_RULE_BOTTOM);

  /** The rule of a letter in eighths of a point: its wider part. */
  private static final int LETTER_RULE = 18;

  private static final int LETTER_LEFT =
      Grid.twips((Measures.PAGE_WIDTH - Measures.LETTER_RULE_WIDTH) / 2 - Measures.LEFT);

  private static final int LETTER_RIGHT =
      Grid.twips((Measures.PAGE_WIDTH - Measures.LETTER_RULE_WIDTH) / 2 - Measures.RIGHT);

  private Margins() {}

  /** The number's line, as high above the paper's edge as the standard has it. */
  static ParagraphFormat number() {
    return new ParagraphFormat().exactly(NUMBER_LINE).after(NUMBER_BOTTOM - FOOTER);
  }

  /** The rule at the foot of a letter's first page, thin over thick. */
  static ParagraphFormat letterFoot() {
    return new ParagraphFormat()
        .exactly(20)
        .indents(LETTER_LEFT, LETTER_RIGHT)
        .ruleBelow(STBorder.THIN_THICK_SMALL_GAP, LETTER_RULE, 0);
  }

  static Ftr footer(StyleName style) {
    Ftr footer = new Ftr();
    footer.getContent().add(Paragraph.of(style).text("— ").pageNumber().text(" —").p());
    return footer;
  }

  static Ftr letterFooter() {
    Ftr footer = new Ftr();
    footer.getContent().add(Paragraph.of(StyleName.LETTER_FOOT).p());
    return footer;
  }

  static Hdr header(String banner) {
    Hdr header = new Hdr();
    header.getContent().add(Paragraph.of(StyleName.BANNER).text(banner).p());
    return header;
  }

  /** The mark in the header of a letter's first page, above a rule, thick over thin. */
  static ParagraphFormat letterRule(Mark mark) {
    return mark.inHeader()
        .indents(LETTER_LEFT, LETTER_RIGHT)
        .ruleBelow(STBorder.THICK_THIN_SMALL_GAP, LETTER_RULE, mark.pointsTo(Measures.RULE_GAP));
  }

  static Hdr letterHeader(String mark, Optional<String> banner) {
    Hdr header = banner.map(Margins::header).orElseGet(Hdr::new);
    header.getContent().add(Paragraph.of(StyleName.LETTER_MARK).text(mark).p());
    return header;
  }
}
