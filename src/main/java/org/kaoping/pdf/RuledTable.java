package org.kaoping.pdf;

import java.util.List;
import org.kaoping.official.Block;
import org.kaoping.official.Face;
import org.kaoping.official.Measures;

/** A table between rules, whose head stands on every page that it runs over. */
final class RuledTable {
  private static final int SIZE = Length.size(Measures.SIZE_4);
  private static final int LINE = 20_000;
  private static final int PADDING = 3_000;

  private final Setting set;

  RuledTable(Setting set) {
    this.set = set;
  }

  void write(Block.Table table) {
    Fo fo = set.fo().gap(Length.LINE / 4);
    fo.open(
        "table",
        set.type(
            Face.BODY,
            SIZE,
            "table-layout",
            "fixed",
            "width",
            "100%",
            "border-collapse",
            "collapse",
            "space-after",
            Length.pt(Length.LINE / 4)));
    table.columns().forEach(this::column);
    fo.open("table-header").open("table-row");
    for (Block.Column column : table.columns()) {
      cell(column.heading(), "center", Face.BLACK);
    }
    fo.close().close().open("table-body");
    for (List<String> row : table.rows()) {
      fo.open("table-row", "keep-together.within-page", "always");
      for (int i = 0; i < row.size(); i++) {
        cell(row.get(i), table.columns().get(i).figures() ? "end" : "start", Face.BODY);
      }
      fo.close();
    }
    fo.close().close();
  }

  private void column(Block.Column column) {
    String share = "proportional-column-width(" + column.share() + ")";
    set.fo().leaf("table-column", "column-width", share);
  }

  private void cell(String text, String align, Face face) {
    set.fo()
        .open(
            "table-cell",
            "border",
            "0.5pt solid black",
            "padding",
            Length.pt(PADDING),
            "display-align",
            "center")
        .block(text, set.face(face, "text-align", align, "line-height", Length.pt(LINE)))
        .close();
  }
}
