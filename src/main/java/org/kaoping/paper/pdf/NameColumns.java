package org.kaoping.paper.pdf;

import java.util.List;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;
import org.kaoping.paper.Fit;
import org.kaoping.paper.Measures;

/** Names in columns of one width, read line by line. */
final class NameColumns {
  private static final int WIDTH = (Measures.CHARACTERS - 2) * Length.CHARACTER;

  private final Setting set;

  NameColumns(Setting set) {
    this.set = set;
  }

  void write(Block.Names names) {
    int columns = Fit.columns(names);
    for (Block.Group group : names.groups()) {
      if (!group.heading().isEmpty()) {
        String[] heading = set.face(Face.BLACK, "text-indent", Length.pt(Body.INDENT));
        set.fo().block(group.heading(), Setting.joined(heading, Body.keepWithNext()));
      }
      table(group.names(), columns);
    }
  }

  private void table(List<String> names, int columns) {
    Fo fo = set.fo().open("table", "table-layout", "fixed", "width", Length.pt(Length.AREA_WIDTH));
    fo.leaf("table-column", "column-width", Length.pt(Body.INDENT));
    for (int i = 0; i < columns; i++) {
      fo.leaf("table-column", "column-width", Length.pt(WIDTH / columns));
    }
    fo.open("table-body");
    for (int first = 0; first < names.size(); first += columns) {
      fo.open("table-row", "keep-together.within-page", "always");
      fo.open("table-cell").leaf("block").close();
      for (String name : names.subList(first, Math.min(names.size(), first + columns))) {
        fo.open("table-cell").block(name).close();
      }
      fo.close();
    }
    fo.close().close();
  }
}
