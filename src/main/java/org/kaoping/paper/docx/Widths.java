package org.kaoping.paper.docx;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.CTTblLayoutType;
import org.docx4j.wml.STTblLayoutType;
import org.docx4j.wml.TblGrid;
import org.docx4j.wml.TblGridCol;
import org.docx4j.wml.TblWidth;
import org.docx4j.wml.Tc;
import org.docx4j.wml.TcPr;

/**
 * Widths of tables and their columns, in twips, which no program may change by what is in the
 * cells.
 */
final class Widths {
  private Widths() {}

  /** Returns the type area's width shared out; together the columns are exactly as wide. */
  static List<Integer> shared(List<Integer> shares) {
    long all = shares.stream().mapToLong(Integer::longValue).sum();
    List<Integer> widths = new ArrayList<>();
    long taken = 0;
    int edge = 0;
    for (int share : shares) {
      taken += share;
      int next = (int) (Grid.WIDTH * taken / all);
      widths.add(next - edge);
      edge = next;
    }
    return widths;
  }

  static TblWidth of(int twips) {
    TblWidth width = new TblWidth();
    width.setW(BigInteger.valueOf(twips));
    width.setType(TblWidth.TYPE_DXA);
    return width;
  }

  static CTTblLayoutType fixed() {
    CTTblLayoutType layout = new CTTblLayoutType();
    layout.setType(STTblLayoutType.FIXED);
    return layout;
  }

  static TblGrid grid(List<Integer> widths) {
    TblGrid grid = new TblGrid();
    for (int width : widths) {
      TblGridCol column = new TblGridCol();
      column.setW(BigInteger.valueOf(width));
      grid.getGridCol().add(column);
    }
    return grid;
  }

  static Tc cell(int width, Paragraph paragraph) {
    Tc cell = new Tc();
    TcPr properties = new TcPr();
    properties.setTcW(of(width));
    cell.setTcPr(properties);
    cell.getContent().add(paragraph.p());
    return cell;
  }
}
