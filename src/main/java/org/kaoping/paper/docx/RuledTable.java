package org.kaoping.paper.docx;

import java.util.List;
import org.docx4j.wml.BooleanDefaultTrue;
import org.docx4j.wml.CTTblCellMar;
import org.docx4j.wml.CTTblPrBase;
import org.docx4j.wml.CTVerticalJc;
import org.docx4j.wml.ObjectFactory;
import org.docx4j.wml.STBorder;
import org.docx4j.wml.STVerticalJc;
import org.docx4j.wml.Style;
import org.docx4j.wml.Tbl;
import org.docx4j.wml.TblBorders;
import org.docx4j.wml.TblPr;
import org.docx4j.wml.Tc;
import org.docx4j.wml.Tr;
import org.docx4j.wml.TrPr;
import org.kaoping.paper.Block;
import org.kaoping.paper.Measures;
import org.kaoping.paper.TableFit;

/** A ruled table: its head stands on every page, and no row is split. */
final class RuledTable {
  /** 4号, as long as a table fits at it. */
  static final int SIZE = Measures.SIZE_4;

  private static final ObjectFactory OF = new ObjectFactory();

  /** Half a point. */
  private static final int RULE = 4;

  private final Block.Table table;
  private final TableFit fit;
  private final List<Integer> widths;

  RuledTable(Block.Table table) {
    this.table = table;
    this.fit = TableFit.of(table);
    this.widths = Widths.shared(fit.widths());
  }

  /** Returns the style of tables, which clerks can give to their own. */
  static Style style() {
    Style style = StyleSheet.style("table", StyleName.TABLE.id(), StyleName.TABLE.shown());
    CTTblPrBase properties = new CTTblPrBase();
    TblBorders rules = new TblBorders();
    rules.setTop(ParagraphFormat.rule(STBorder.SINGLE, RULE, 0, "000000"));
    rules.setLeft(ParagraphFormat.rule(STBorder.SINGLE, RULE, 0, "000000"));
    rules.setBottom(ParagraphFormat.rule(STBorder.SINGLE, RULE, 0, "000000"));
    rules.setRight(ParagraphFormat.rule(STBorder.SINGLE, RULE, 0, "000000"));
    rules.setInsideH(ParagraphFormat.rule(STBorder.SINGLE, RULE, 0, "000000"));
    rules.setInsideV(ParagraphFormat.rule(STBorder.SINGLE, RULE, 0, "000000"));
    properties.setTblBorders(rules);
    CTTblCellMar room = new CTTblCellMar();
    room.setTop(Widths.of(45));
    room.setLeft(Widths.of(Grid.twips(TableFit.PADDING)));
    room.setBottom(Widths.of(45));
    room.setRight(Widths.of(Grid.twips(TableFit.PADDING)));
    properties.setTblCellMar(room);
    style.setTblPr(properties);
    return style;
  }

  Tbl tbl() {
    Tbl tbl = new Tbl();
    TblPr properties = new TblPr();
    CTTblPrBase.TblStyle style = new CTTblPrBase.TblStyle();
    style.setVal(StyleName.TABLE.id());
    properties.setTblStyle(style);
    properties.setTblW(Widths.of(Grid.WIDTH));
    properties.setTblLayout(Widths.fixed());
    tbl.setTblPr(properties);
    tbl.setTblGrid(Widths.grid(widths));
    Tr head =
        row(
            fit.heads().stream().map(lines -> lines.stream().map(String::strip).toList()).toList(),
            true);
    head.getTrPr()
        .getCnfStyleOrDivIdOrGridBefore()
        .add(OF.createCTTrPrBaseTblHeader(new BooleanDefaultTrue()));
    tbl.getContent().add(head);
    table
        .rows()
        .forEach(cells -> tbl.getContent().add(row(cells.stream().map(List::of).toList(), false)));
    return tbl;
  }

  private Tr row(List<List<String>> cells, boolean head) {
    Tr row = new Tr();
    TrPr properties = new TrPr();
    properties
        .getCnfStyleOrDivIdOrGridBefore()
        .add(OF.createCTTrPrBaseCantSplit(new BooleanDefaultTrue()));
    row.setTrPr(properties);
    for (int i = 0; i < cells.size(); i++) {
      StyleName style =
          head
              ? StyleName.TABLE_HEAD
              : table.columns().get(i).figures() ? StyleName.TABLE_FIGURE : StyleName.TABLE_TEXT;
      Paragraph paragraph = Paragraph.of(style);
      if (fit.size() != SIZE) {
        paragraph.size(fit.size());
      }
      row.getContent().add(cell(widths.get(i), paragraph.lines(cells.get(i))));
    }
    return row;
  }

  private static Tc cell(int width, Paragraph paragraph) {
    Tc cell = Widths.cell(width, paragraph);
    CTVerticalJc middle = new CTVerticalJc();
    middle.setVal(STVerticalJc.CENTER);
    cell.getTcPr().setVAlign(middle);
    return cell;
  }
}
