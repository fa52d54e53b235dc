package org.kaoping.paper.docx;

import java.util.ArrayList;
import java.util.List;
import org.docx4j.wml.STTabJc;
import org.kaoping.paper.Block;
import org.kaoping.paper.Fit;

/** Names in columns: a paragraph a row with a tab between two names, so that clerks can add one. */
final class NameColumns {
  /** Names begin where the text does. */
  private static final int INDENT = 200;

  private NameColumns() {}

  /**
   * Returns the rows with their headings.
   *
   * @param held whether the last row stays on a page with what follows
   */
  static List<Object> of(Block.Names names, boolean held) {
    int columns = Fit.columns(names);
    List<Object> content = new ArrayList<>();
    for (int g = 0; g < names.groups().size(); g++) {
      Block.Group group = names.groups().get(g);
      if (!group.heading().isEmpty()) {
        content.add(Paragraph.of(StyleName.GROUP).text(group.heading()).p());
      }
      List<String> all = group.names();
      for (int from = 0; from < all.size(); from += columns) {
        int to = Math.min(from + columns, all.size());
        boolean last = g == names.groups().size() - 1 && to == all.size();
        content.add(row(all.subList(from, to), columns, held && last));
      }
    }
    return content;
  }

  private static Object row(List<String> names, int columns, boolean held) {
    ParagraphFormat format = new ParagraphFormat();
    int left = Grid.characters(INDENT);
    for (int i = 1; i < columns; i++) {
      format.tab(STTabJc.LEFT, left + (Grid.WIDTH - left) * i / columns);
    }
    Paragraph row = Paragraph.of(StyleName.NAMES, held ? format.keepWithNext() : format);
    for (int i = 0; i < names.size(); i++) {
      if (i > 0) {
        row.tab();
      }
      row.text(names.get(i));
    }
    return row.p();
  }
}
