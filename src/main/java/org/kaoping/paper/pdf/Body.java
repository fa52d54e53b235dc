package org.kaoping.paper.pdf;

import java.util.List;
import org.kaoping.paper.Block;
import org.kaoping.paper.Face;

/** The blocks of a text. */
final class Body {
  /** Two characters, by which paragraphs are indented. */
  static final int INDENT = 2 * Length.CHARACTER;

  private final Setting set;

  Body(Setting set) {
    this.set = set;
  }

  void write(List<Block> blocks) {
    blocks.forEach(this::write);
  }

  private void write(Block block) {
    if (block instanceof Block.Heading heading) {
      String role = "H" + (heading.level() + 1);
      String[] attributes =
          set.face(face(heading.level()), "text-indent", Length.pt(INDENT), "role", role);
      set.fo().block(heading.text(), Setting.joined(attributes, keepWithNext()));
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Names names) {
      new NameColumns(set).write(names);
    } else if (block instanceof Block.Table table) {
      new RuledTable(set).write(table);
    }
  }

  /** Headings of the third and fourth level are set like the text (7.3.3). */
  private static Face face(int level) {
    return switch (level) {
      case 1 -> Face.BLACK;
      case 2 -> Face.KAI;
      default -> Face.BODY;
    };
  }

  private void paragraph(Block.Paragraph paragraph) {
    Fo fo = set.fo().open("block", "text-indent", Length.pt(INDENT), "text-align", "justify");
    String before = "";
    for (Block.Run run : paragraph.runs()) {
      if (run.face() == Face.BODY) {
        fo.text(before, run.text());
      } else {
        fo.open("inline", set.face(run.face())).text(before, run.text()).close();
      }
      before = run.text();
    }
    fo.close();
  }

  static String[] keepWithNext() {
    return new String[] {"keep-with-next.within-page", "always"};
  }
}
