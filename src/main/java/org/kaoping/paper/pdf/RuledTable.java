package org.kaoping.paper.pdf;

import java.util.List;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.TableFit;

/** A table between rules, whose head stands on every page that it runs over. */
final class RuledTable {
  private static final int PADDING = Length.of(TableFit.PADDING);

  private final Setting set;

  RuledTable(Setting set) {
    this.set = set;
  }

  void write(Block.Table table) {
    TableFit fit = TableFit.of(table);
    int size = Length.size(fit.size());
    Fo fo = set.fo().gap(Length.LINE / 4);
    fo.open(
        "table",
        set.type(
            Face.BODY,
            size,
            "table-layout",
            "fixed",
            "width",
            "100%",
            "border-collapse",
            "collapse",
            "space-after",
            Length.pt(Length.LINE / 4)));
    for (int width : fit.widths()) {
      fo.leaf("table-column", "column-width", Length.pt(Length.of(width)));
    }
    fo.open("table-header").open("table-row");
    fit.heads().forEach(head -> cell(head, "center", Face.BLACK, size));
    fo.close().close().open("table-body");
    for (List<String> row : table.rows()) {
      fo.open("table-row", "keep-together.within-page", "always");
      for (int i = 0; i < row.size(); i++) {
        String align = table.columns().get(i).figures() ? "end" : "start";
        cell(List.of(row.get(i)), align, Face.BODY, size);
      }
      fo.close();
    }
    fo.close().close();
  }

  private void cell(List<String> lines, String align, Face face, int size) {
    Fo fo = set.fo();
    fo.open(
        "table-cell",
        "border",
        "0.5pt solid black",
        "padding",
        Length.pt(PADDING),
        "display-align",
        "center");
    String line = Length.pt(size * 10 / 7);
    lines.forEach(text -> fo.block(text, set.face(face, "text-align", align, "line-height", line)));
    fo.close();
  }
}
