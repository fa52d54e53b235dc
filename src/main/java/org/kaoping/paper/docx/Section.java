package org.kaoping.paper.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTDocGrid;
import org.docx4j.wml.CTRel;
import org.docx4j.wml.FooterReference;
import org.docx4j.wml.HdrFtrRef;
import org.docx4j.wml.HeaderReference;
import org.docx4j.wml.STDocGrid;
import org.docx4j.wml.SectPr;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;

/**
 * The one section of a document: its page, its grid, and what stands at the head and foot of pages.
 */
final class Section {
  private final List<CTRel> references = new ArrayList<>();
  private final List<Content> contents = new ArrayList<>();
  private final int before;

  /**
   * What a header or footer holds.
   *
   * @param kind {@code header} or {@code footer}
   * @param name of its part
   * @param root its root element
   */
  record Content(String kind, String name, Object root) {}

  /**
   * @param before how many parts stand before headers and footers
   */
  Section(OfficialDocument document, int before) {
    this.before = before;
    boolean letter = document.format() == OfficialDocument.Format.LETTER;
    if (letter) {
      header(HdrFtrRef.FIRST, Margins.letterHeader(document.head().mark(), document.banner()));
    }
    document
        .banner()
        .ifPresent(
            banner -> {
              header(HdrFtrRef.EVEN, Margins.header(banner));
              header(HdrFtrRef.DEFAULT, Margins.header(banner));
            });
    if (letter) {
      footer(HdrFtrRef.FIRST, Margins.letterFooter());
    }
    footer(HdrFtrRef.EVEN, Margins.footer(StyleName.PAGE_EVEN));
    footer(HdrFtrRef.DEFAULT, Margins.footer(StyleName.PAGE_ODD));
  }

  List<Content> contents() {
    return List.copyOf(contents);
  }

  SectPr properties(OfficialDocument.Format format) {
    SectPr section = new SectPr();
    section.getEGHdrFtrReferences().addAll(references);
    SectPr.PgSz size = new SectPr.PgSz();
    size.setW(twips(Measures.PAGE_WIDTH));
    size.setH(twips(Measures.PAGE_HEIGHT));
    section.setPgSz(size);
    SectPr.PgMar margins = new SectPr.PgMar();
    margins.setTop(twips(Measures.TOP));
    margins.setRight(twips(Measures.RIGHT));
    margins.setBottom(twips(Measures.BOTTOM));
    margins.setLeft(twips(Measures.LEFT));
    margins.setHeader(BigInteger.valueOf(Margins.HEADER));
    margins.setFooter(BigInteger.valueOf(Margins.FOOTER));
    margins.setGutter(BigInteger.ZERO);
    section.setPgMar(margins);
    if (format == OfficialDocument.Format.LETTER) {
      section.setTitlePg(new BooleanDefaultTrue());
    }
    CTDocGrid grid = new CTDocGrid();
    grid.setType(STDocGrid.LINES_AND_CHARS);
    grid.setLinePitch(BigInteger.valueOf(Grid.LINE));
    grid.setCharSpace(BigInteger.valueOf(Grid.CHARACTER_SPACE));
    section.setDocGrid(grid);
    return section;
  }

  private void header(HdrFtrRef kind, Object root) {
    HeaderReference reference = new HeaderReference();
    reference.setType(kind);
    add(reference, "header", root);
  }

  private void footer(HdrFtrRef kind, Object root) {
    FooterReference reference = new FooterReference();
    reference.setType(kind);
    add(reference, "footer", root);
  }

  private void add(CTRel reference, String kind, Object root) {
    int number = contents.size() + 1;
    contents.add(new Content(kind, kind + number + ".xml", root));
    reference.setId("r" + (before + number));
    references.add(reference);
  }

  private static BigInteger twips(int micrometres) {
    return BigInteger.valueOf(Grid.twips(micrometres));
  }
}
