package org.kaoping.paper.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblPPr;
import org.docx4j.wml.JcEnumeration;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STHAnchor;
import org.docx4j.wml.STTabJc;
import org.docx4j.wml.STVAnchor;
import org.docx4j.wml.STYAlign;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tr;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;

/**
 * The imprint (版记): a table that stands on the lower edge of the type area of the page that the
 * paragraph behind it is on, which is the last one.
 */
final class ImprintTable {
  /** A character of its type. */
  private static final int CHARACTER = Grid.share(Measures.SIZE_4, 100);

  /** 抄送 and its colon, below which wrapped lines begin. */
  private static final int LABEL = 3 * CHARACTER;

  private static final int ROOM = 50;

  private ImprintTable() {}

  /** One character in from both sides; what is on the right stands at a tab. */
  static ParagraphFormat indents(ParagraphFormat format) {
    return format
        .indents(CHARACTER, CHARACTER)
        .tab(STTabJc.RIGHT, Grid.WIDTH - CHARACTER)
        .align(JcEnumeration.LEFT);
  }

  /** Returns the table, if there is anything in it. */
  static Stream<Object> of(OfficialDocument.Imprint imprint) {
    List<Paragraph> rows = new ArrayList<>();
    imprint
        .copies()
        .ifPresent(
            copies ->
                rows.add(
                    Paragraph.of(
                            StyleName.IMPRINT,
                            new ParagraphFormat()
                                .indents(CHARACTER + LABEL, CHARACTER)
                                .hangingBy(LABEL))
                        .text(copies)));
    if (imprint.printer().isPresent() || imprint.printed().isPresent()) {
      Paragraph row = Paragraph.of(StyleName.IMPRINT);
      imprint.printer().ifPresent(row::text);
      imprint.printed().ifPresent(printed -> row.tab().text(printed));
      rows.add(row);
    }
    return rows.isEmpty() ? Stream.empty() : Stream.of(table(rows));
  }

  private static Tbl table(List<Paragraph> rows) {
    Tbl table = new Tbl();
    TblPr properties = new TblPr();
    properties.setTblpPr(atTheFoot());
    properties.setTblW(Widths.of(Grid.WIDTH));
    TblBorders rules = new TblBorders();
    rules.setTop(rule(Measures.IMPRINT_OUTER_RULE));
    rules.setBottom(rule(Measures.IMPRINT_OUTER_RULE));
    rules.setInsideH(rule(Measures.IMPRINT_INNER_RULE));
    properties.setTblBorders(rules);
    properties.setTblLayout(Widths.fixed());
    CTTblCellMar room = new CTTblCellMar();
    room.setTop(Widths.of(ROOM));
    room.setLeft(Widths.of(0));
    room.setBottom(Widths.of(ROOM));
    room.setRight(Widths.of(0));
    properties.setTblCellMar(room);
    table.setTblPr(properties);
    table.setTblGrid(Widths.grid(List.of(Grid.WIDTH)));
    for (Paragraph paragraph : rows) {
      Tr row = new Tr();
      row.getContent().add(Widths.cell(Grid.WIDTH, paragraph));
      table.getContent().add(row);
    }
    return table;
  }

  private static CTTblPPr atTheFoot() {
    CTTblPPr place = new CTTblPPr();
    place.setHorzAnchor(STHAnchor.PAGE);
    place.setTblpX(BigInteger.valueOf(Grid.twips(Measures.LEFT)));
    place.setVertAnchor(STVAnchor.MARGIN);
    place.setTblpYSpec(STYAlign.BOTTOM);
    place.setLeftFromText(BigInteger.ZERO);
    place.setRightFromText(BigInteger.ZERO);
    return place;
  }

  /** A rule of a width in micrometres, to the nearest eighth of a point. */
  private static org.docx4j.wml.CTBorder rule(int width) {
    return ParagraphFormat.rule(STBorder.SINGLE, (width * 72 * 8 + 12_700) / 25_400, 0, "000000");
  }
}
