package org.kaoping.paper;

/**
 * What of the layout follows from the length of texts. Widths are in half characters: a Chinese
 * character has two, and ASCII has one in the fonts of the standard.
 */
public final class Fit {
  /** A line of the type area, in half characters. */
  public static final int LINE = 2 * Measures.CHARACTERS;

  /** The largest size of a mark: well below the 22 mm that is the highest authorities'. */
  private static final int LARGEST_MARK = 5000;

  /** Not more prominent than the title. */
  private static final int SMALLEST_MARK = Measures.SIZE_2;

  /** The highest chart, in lines of a page. */
  private static final int LINES_OF_CHART = Measures.LINES - 4;

  private Fit() {}

  /** Returns the width of a text in half characters. */
  public static int width(String text) {
    return text.codePoints().map(c -> c < 0x7F ? 1 : 2).sum();
  }

  /**
   * Returns the size of an issuer's mark in hundredths of a point, whole points: as large as stands
   * on one line with a little room beside it.
   */
  public static int markSize(String mark) {
    int area = Measures.AREA_WIDTH / 127 * 36;
    int fitting = area * 2 / Math.max(1, width(mark)) * 96 / 100;
    return Math.max(SMALLEST_MARK, Math.min(LARGEST_MARK, fitting)) / 100 * 100;
  }

  /**
   * Returns how many lines of the type area are above the title: its first line stands two lines
   * below the rule (7.3.1), on the grid of lines.
   */
  public static int linesAboveTitle(OfficialDocument.Head head) {
    int line = Measures.AREA_HEIGHT / Measures.LINES;
    int mark = Measures.MARK_TOP + micrometres(markSize(head.mark()));
    int below = mark + underMark(head) + Measures.RULE_GAP + 2 * line;
    return (below + line / 2) / line;
  }

  /**
   * Returns from the mark down to the edge of what the rule stands below, in micrometres: the
   * number is two blank lines below the mark (7.2.5).
   */
  public static int underMark(OfficialDocument.Head head) {
    int line = Measures.AREA_HEIGHT / Measures.LINES;
    int inkBelow = (line - micrometres(Measures.SIZE_3)) / 2;
    return head.number().isPresent() ? 3 * line - inkBelow : 0;
  }

  private static int micrometres(int size) {
    return size * 127 / 36;
  }

  /**
   * Returns how many columns names stand in: each as wide as the longest name of all and a
   * character between two, within the line less the two characters that it is indented by.
   */
  public static int columns(Block.Names names) {
    int longest =
        names.groups().stream()
            .flatMap(group -> group.names().stream())
            .mapToInt(Fit::width)
            .max()
            .orElse(1);
    return Math.max(1, (LINE - 4 + 2) / (longest + 2));
  }

  /** How large something is, in micrometres. */
  public record Size(int width, int height) {}

  /** Returns how large a chart stands: with its caption it fits on a page below a heading. */
  public static Size size(Block.Chart chart) {
    int highest = Measures.AREA_HEIGHT / Measures.LINES * LINES_OF_CHART;
    int width = Math.min(Measures.AREA_WIDTH, highest * 1000 / chart.height());
    return new Size(width, (int) ((long) width * chart.height() / 1000));
  }

  /**
   * Where a signature without a seal ends (7.3.5.2): the issuer two characters from the right, the
   * date's first character two to the right of the issuer's; where the date is the longer one, it
   * is the date that ends two characters from the right.
   *
   * @param issuerRight from the right, in half characters
   * @param dateRight likewise
   */
  public record SignatureEnds(int issuerRight, int dateRight) {}

  /** Returns where a signature ends. */
  public static SignatureEnds ends(OfficialDocument.Signature signature) {
    int issuer = width(signature.issuer());
    int date = width(signature.date());
    if (date > issuer) {
      return new SignatureEnds(4 + 4 + date - issuer, 4);
    }
    return new SignatureEnds(4, Math.max(0, issuer - date));
  }
}
