package org.kaoping.paper.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaoping.paper.Face;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument.Format;
import org.kaoping.paper.OfficialDocument.Imprint;

/**
 * The imprint: a footnote of the end of the document, so that it stands on the bottom of the type
 * area of the last page, or on a page of its own if there is no room.
 */
final class ImprintNote {
  private static final int SIZE = Length.size(Measures.SIZE_4);

  /** So many lines with their rules are no higher than as many lines of the grid. */
  private static final int LINE = 27_000;

  private final Setting set;

  ImprintNote(Setting set) {
    this.set = set;
  }

  void write(Imprint imprint, Format format) {
    boolean letter = format == Format.LETTER;
    Optional<Runnable> copies = imprint.copies().map(text -> () -> copies(text));
    Optional<Runnable> printed =
        letter || (imprint.printer().isEmpty() && imprint.printed().isEmpty())
            ? Optional.empty()
            : Optional.of(
                () -> printed(imprint.printer().orElse(""), imprint.printed().orElse("")));
    List<Runnable> lines = new ArrayList<>();
    copies.ifPresent(lines::add);
    printed.ifPresent(lines::add);
    if (!lines.isEmpty()) {
      footnote(lines, !letter);
    }
  }

  private void footnote(List<Runnable> lines, boolean ruled) {
    Fo fo = set.fo();
    fo.open("block", "font-size", "1pt", "line-height", "0pt").open("footnote").leaf("inline");
    fo.open("footnote-body");
    fo.open("block-container", set.face(Face.BODY, type()));
    for (int i = 0; i < lines.size(); i++) {
      int thickness = i == 0 ? Measures.IMPRINT_OUTER_RULE : Measures.IMPRINT_INNER_RULE;
      List<String> rules = new ArrayList<>();
      if (ruled) {
        rules.addAll(rule("before", thickness));
        if (i == lines.size() - 1) {
          rules.addAll(rule("after", Measures.IMPRINT_OUTER_RULE));
        }
      }
      fo.open("block", rules.toArray(String[]::new));
      lines.get(i).run();
      fo.close();
    }
    fo.close().close().close().close();
  }

  private static String[] type() {
    return new String[] {
      "font-size",
      Length.pt(SIZE),
      "line-height",
      Length.pt(LINE),
      "letter-spacing",
      "0pt",
      "keep-together.within-page",
      "always"
    };
  }

  private static List<String> rule(String side, int micrometres) {
    return List.of(
        "border-" + side + "-style",
        "solid",
        "border-" + side + "-width",
        Length.pt(Length.of(micrometres)));
  }

  /** Lines that run over begin below what stands behind the colon (7.4.2). */
  private void copies(String text) {
    int label = set.width(text.substring(0, text.indexOf('：') + 1), Face.BODY, SIZE);
    set.fo()
        .block(
            text,
            "start-indent",
            Length.pt(SIZE + label),
            "end-indent",
            Length.pt(SIZE),
            "text-indent",
            Length.pt(-label));
  }

  /** The printer on the left, the day on the right (7.4.3). */
  private void printed(String printer, String day) {
    set.fo()
        .open(
            "block",
            "start-indent",
            Length.pt(SIZE),
            "end-indent",
            Length.pt(SIZE),
            "text-align-last",
            "justify")
        .text(printer)
        .leaf("leader", "leader-pattern", "space")
        .text(day)
        .close();
  }
}
