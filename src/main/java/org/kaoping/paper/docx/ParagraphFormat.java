package org.kaoping.paper.docx;

import java.math.BigInteger;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTBorder;
import org.docx4j.wml.CTTabStop;
import org.docx4j.wml.Jc;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.PPr;
import org.docx4j.wml.PPrBase;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STLineSpacingRule;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.Tabs;

/**
 * How paragraphs stand, in a style or beyond it. Lengths in twips, indents in hundredths of a
 * character.
 */
final class ParagraphFormat {
  private final PPr ppr = new PPr();
  private final PPrBase.Spacing spacing = new PPrBase.Spacing();
  private final PPrBase.Ind indent = new PPrBase.Ind();

  PPr ppr() {
    return ppr;
  }

  ParagraphFormat style(StyleName style) {
    ppr.setPStyle(style.reference());
    return this;
  }

  ParagraphFormat align(JcEnumeration side) {
    Jc jc = new Jc();
    jc.setVal(side);
    ppr.setJc(jc);
    return this;
  }

  ParagraphFormat before(int twips) {
    ppr.setSpacing(spacing);
    spacing.setBefore(BigInteger.valueOf(twips));
    return this;
  }

  ParagraphFormat after(int twips) {
    ppr.setSpacing(spacing);
    spacing.setAfter(BigInteger.valueOf(twips));
    return this;
  }

  /** Lines as high as their type. */
  ParagraphFormat single() {
    return lines(240, STLineSpacingRule.AUTO);
  }

  /** Lines of one height, whatever font stands in. */
  ParagraphFormat exactly(int twips) {
    return lines(twips, STLineSpacingRule.EXACT);
  }

  boolean hasOwnLines() {
    return spacing.getLine() != null;
  }

  private ParagraphFormat lines(int height, STLineSpacingRule rule) {
    ppr.setSpacing(spacing);
    spacing.setLine(BigInteger.valueOf(height));
    spacing.setLineRule(rule);
    return this;
  }

  ParagraphFormat left(int hundredths) {
    ppr.setInd(indent);
    indent.setLeftChars(BigInteger.valueOf(hundredths));
    indent.setLeft(BigInteger.valueOf(Grid.characters(hundredths)));
    return this;
  }

  ParagraphFormat right(int hundredths) {
    ppr.setInd(indent);
    indent.setRightChars(BigInteger.valueOf(hundredths));
    indent.setRight(BigInteger.valueOf(Grid.characters(hundredths)));
    return this;
  }

  ParagraphFormat firstLine(int hundredths) {
    ppr.setInd(indent);
    indent.setFirstLineChars(BigInteger.valueOf(hundredths));
    indent.setFirstLine(BigInteger.valueOf(Grid.characters(hundredths)));
    return this;
  }

  ParagraphFormat hanging(int hundredths) {
    ppr.setInd(indent);
    indent.setHangingChars(BigInteger.valueOf(hundredths));
    indent.setHanging(BigInteger.valueOf(Grid.characters(hundredths)));
    return this;
  }

  ParagraphFormat hangingBy(int twips) {
    ppr.setInd(indent);
    indent.setHanging(BigInteger.valueOf(twips));
    return this;
  }

  /** Indents by lengths; negative ones reach out of the type area. */
  ParagraphFormat indents(int left, int right) {
    ppr.setInd(indent);
    indent.setLeft(BigInteger.valueOf(left));
    indent.setRight(BigInteger.valueOf(right));
    return this;
  }

  ParagraphFormat tab(STTabJc kind, int position) {
    if (ppr.getTabs() == null) {
      ppr.setTabs(new Tabs());
    }
    CTTabStop tab = new CTTabStop();
    tab.setVal(kind);
    tab.setPos(BigInteger.valueOf(position));
    ppr.getTabs().getTab().add(tab);
    return this;
  }

  /**
   * A rule below, so many points away. Of double ones the upper is named first; above a paragraph
   * programs turn them around.
   */
  ParagraphFormat ruleBelow(STBorder kind, int eighths, int points) {
    PPrBase.PBdr rules = new PPrBase.PBdr();
    rules.setBottom(rule(kind, eighths, points, RunFormat.RED));
    ppr.setPBdr(rules);
    return this;
  }

  /** Returns a rule; its width in eighths of a point. */
  static CTBorder rule(STBorder kind, int eighths, int points, String colour) {
    CTBorder rule = new CTBorder();
    rule.setVal(kind);
    rule.setSz(BigInteger.valueOf(eighths));
    rule.setSpace(BigInteger.valueOf(points));
    rule.setColor(colour);
    return rule;
  }

  ParagraphFormat keepWithNext() {
    ppr.setKeepNext(new BooleanDefaultTrue());
    return this;
  }

  ParagraphFormat keepTogether() {
    ppr.setKeepLines(new BooleanDefaultTrue());
    return this;
  }

  ParagraphFormat onNewPage() {
    ppr.setPageBreakBefore(new BooleanDefaultTrue());
    return this;
  }

  /** Headings of level 1 have outline level 0. */
  ParagraphFormat outline(int level) {
    PPrBase.OutlineLvl outline = new PPrBase.OutlineLvl();
    outline.setVal(BigInteger.valueOf(level));
    ppr.setOutlineLvl(outline);
    return this;
  }

  /**
   * What all documents share: Chinese line breaking, nothing that leaves the type area or the grid,
   * and lines as high as the grid's. Lines are not snapped to it: LibreOffice would then also give
   * two cells to every character of 16 points, which one cell does not quite hold. How wide
   * characters stand is up to their runs, and they keep to the grid.
   */
  ParagraphFormat asGridRequires() {
    ppr.setWidowControl(off());
    ppr.setKinsoku(new BooleanDefaultTrue());
    ppr.setOverflowPunct(off());
    ppr.setAutoSpaceDE(off());
    ppr.setAutoSpaceDN(off());
    ppr.setSnapToGrid(off());
    return lines(Grid.LINE, STLineSpacingRule.AT_LEAST)
        .before(0)
        .after(0)
        .align(JcEnumeration.BOTH);
  }

  private static BooleanDefaultTrue off() {
    BooleanDefaultTrue off = new BooleanDefaultTrue();
    off.setVal(false);
    return off;
  }
}
