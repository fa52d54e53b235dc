package org.kaoping.paper.pdf;

import java.util.List;
import org.kaoping.paper.Face;
import org.kaoping.paper.Measures;

/** Titles: each line on a line of the grid. */
final class Title {
  private Title() {}

  static void write(Setting set, List<String> lines) {
    lines.forEach(line -> line(set, line));
  }

  private static void line(Setting set, String text) {
    String[] attributes =
        set.face(
            Face.TITLE,
            "font-size",
            Length.pt(Length.size(Measures.SIZE_2)),
            "letter-spacing",
            "0pt",
            "text-align",
            "center",
            "role",
            "H1");
    set.fo().block(text, Setting.joined(attributes, Body.keepWithNext()));
  }
}
