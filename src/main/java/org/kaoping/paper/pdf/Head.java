package org.kaoping.paper.pdf;

import java.util.List;
import org.kaoping.paper.Face;
import org.kaoping.paper.Fit;
import org.kaoping.paper.Measures;
import org.kaoping.paper.OfficialDocument;
import org.kaoping.paper.OfficialDocument.Format;

/**
 * What stands above the title: the mark, the number and the rule. Lengths are from the type area's
 * top.
 */
final class Head {
  private static final int RULE = 1_000;

  private final Setting set;
  private final OfficialDocument.Head head;

  Head(Setting set, OfficialDocument.Head head) {
    this.set = set;
    this.head = head;
  }

  void write(Format format) {
    boolean letter = format == Format.LETTER;
    int ink = Length.of(letter ? Measures.LETTER_MARK_TOP - Measures.TOP : Measures.MARK_TOP);
    int size = markSize();
    int lines = letter ? linesOfLetter(ink + size) : Fit.linesAboveTitle(head);
    Fo fo = set.fo();
    fo.open("block-container", "height", Length.pt(lines * Length.LINE));
    at(Setting.lineTop(ink, set.top(head.mark(), Face.TITLE, size), size), size);
    String[] mark = set.type(Face.TITLE, size, "text-align", "center", "color", LetterRules.RED);
    fo.block(head.mark(), Setting.joined(mark, "wrap-option", "no-wrap")).close();
    if (letter) {
      letter(ink + size);
    } else {
      general(ink + size);
    }
    fo.leaf("block").close();
  }

  /** Returns the usual size of the mark, or the largest in which it fits into one line. */
  private int markSize() {
    int width = Math.max(1, set.width(head.mark(), Face.TITLE, 1_000_000));
    int usual = Length.size(Fit.markSize(head.mark()));
    return (int) Math.min(usual, Length.AREA_WIDTH * 1_000_000L / width);
  }

  /**
   * The number is two blank lines below the mark, the rule 4 mm below the number (7.2.5, 7.2.7).
   */
  private void general(int mark) {
    lines(head.above(), 0, "start");
    lines(head.number().stream().toList(), mark + 2 * Length.LINE, "center");
    LetterRules.rule(set.fo(), 0, ruleTop(mark), Length.AREA_WIDTH, RULE);
  }

  private int ruleTop(int mark) {
    return mark + Length.of(Fit.underMark(head) + Measures.RULE_GAP);
  }

  /**
   * Number and lines are 7/8 of a character below the rules, which are 4 mm below the mark (10.1).
   */
  private void letter(int mark) {
    LetterRules.upper(set.fo(), mark + Length.of(Measures.RULE_GAP));
    lines(head.above(), letterLines(mark), "start");
    lines(head.number().stream().toList(), letterLines(mark), "end");
  }

  private static int letterLines(int mark) {
    int rules = mark + Length.of(Measures.RULE_GAP) + LetterRules.HEIGHT;
    return rules + Length.TEXT * 7 / 8 - (Length.LINE - Length.TEXT) / 2;
  }

  private int linesOfLetter(int mark) {
    int lines = Math.max(head.above().size(), head.number().isPresent() ? 1 : 0);
    int below = letterLines(mark) + (lines + 2) * Length.LINE;
    return Math.max(1, (below + Length.LINE / 2) / Length.LINE);
  }

  private void lines(List<String> lines, int top, String align) {
    if (!lines.isEmpty()) {
      at(top, lines.size() * Length.LINE);
      for (String line : lines) {
        Face face = align.equals("start") && !isNumber(line) ? Face.BLACK : Face.BODY;
        set.fo().block(line, set.face(face, "text-align", align));
      }
      set.fo().close();
    }
  }

  /** Secrecy and urgency are stressed (7.2.2, 7.2.3), the number of a copy is not (7.2.1). */
  private static boolean isNumber(String line) {
    return line.chars().allMatch(Character::isDigit);
  }

  private void at(int top, int height) {
    set.fo()
        .open(
            "block-container",
            "absolute-position",
            "absolute",
            "left",
            "0pt",
            "top",
            Length.pt(top),
            "width",
            Length.pt(Length.AREA_WIDTH),
            "height",
            Length.pt(height));
  }
}
