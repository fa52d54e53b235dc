package org.kaoping.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a table stands within the type area, for all that sets it: no column is narrower than its
 * longest unbreakable piece, columns get what they need as far as there is room, and a table that
 * is too wide at the size of tables is set smaller.
 *
 * @param size of type, in hundredths of a point
 * @param widths of the columns with their rules and padding, in micrometres; together as wide as
 *     the type area
 * @param heads the lines of each column's head; together they are the head, with its spaces
 * @param tooWide a piece that makes it too wide even at the smallest size; empty if it fits
 */
public record TableFit(
    int size, List<Integer> widths, List<List<String>> heads, Optional<String> tooWide) {
  /** Between a rule and the text beside it, in micrometres. */
  public static final int PADDING = 1_000;

  /** 4号, 小四, 五号, 小五: smaller ones are no longer read with ease. */
  private static final List<Integer> SIZES = List.of(Measures.SIZE_4, 1200, 1050, 900);

  /** Padding on both sides and a rule. */
  private static final int AROUND = 2 * PADDING + 180;

  /** So narrow, in thousandths of an em, text that could be broken is no longer read with ease. */
  private static final int NARROW = 5_000;

  /** A quarter of a character. */
  private static final int BETWEEN = 250;

  public TableFit {
    widths = List.copyOf(widths);
    heads = heads.stream().map(List::copyOf).toList();
  }

  /**
   * What a column needs, in thousandths of an em.
   *
   * @param longest what must not be broken
   * @param least the width of that
   * @param cells where no cell is broken, though the head may be
   * @param most where nothing is broken
   */
  private record Need(String longest, int least, int cells, int most) {
    static Need of(Block.Column column, Stream<String> below) {
      List<String> texts = below.toList();
      String longest =
          Stream.concat(
                  column.heading().stream(),
                  column.whole() ? texts.stream() : texts.stream().flatMap(Need::pieces))
              .map(String::strip)
              .max(Comparator.comparingInt(TableFit::width))
              .orElse("");
      int cells = texts.stream().mapToInt(TableFit::width).max().orElse(0);
      return new Need(longest, width(longest), cells, Math.max(width(column.text()), cells));
    }

    /** Within addresses, a line ends behind a slash, but not behind a full stop. */
    private static Stream<String> pieces(String text) {
      BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
      lines.setText(text);
      List<String> pieces = new ArrayList<>();
      int start = lines.first();
      for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
        if (end == text.length() || ".,:;".indexOf(text.charAt(end - 1)) < 0) {
          pieces.add(text.substring(start, end));
          start = end;
        }
      }
      return pieces.stream().flatMap(piece -> Stream.of(piece.split("(?<=/)(?=\\p{L})", -1)));
    }

    int comfortable() {
      return Math.max(least, Math.min(most, NARROW));
    }

    /** A head in more lines is read with more ease than a name of a unit that is broken. */
    int cellsWhole() {
      return Math.max(least, Math.min(cells, NARROW));
    }
  }

  /** Returns how a table stands. */
  public static TableFit of(Block.Table table) {
    List<Need> needs =
        IntStream.range(0, table.columns().size())
            .mapToObj(
                i -> Need.of(table.columns().get(i), table.rows().stream().map(row -> row.get(i))))
            .toList();
    for (int size : SIZES) {
      List<Integer> least = needs.stream().map(n -> length(n.comfortable(), size)).toList();
      if (sum(least) <= Measures.AREA_WIDTH) {
        return of(table, size, least, needs, Optional.empty());
      }
    }
    int smallest = SIZES.get(SIZES.size() - 1);
    List<Integer> whole = needs.stream().map(n -> length(n.cellsWhole(), smallest)).toList();
    if (sum(whole) <= Measures.AREA_WIDTH) {
      return of(table, smallest, whole, needs, Optional.empty());
    }
    List<Integer> least = needs.stream().map(n -> length(n.least(), smallest)).toList();
    Optional<String> tooWide =
        needs.stream()
            .max(Comparator.comparingInt(Need::least))
            .map(Need::longest)
            .filter(piece -> sum(least) > Measures.AREA_WIDTH);
    return of(table, smallest, least, needs, tooWide);
  }

  private static TableFit of(
      Block.Table table,
      int size,
      List<Integer> least,
      List<Need> needs,
      Optional<String> tooWide) {
    List<Integer> most = needs.stream().map(n -> length(n.most(), size)).toList();
    List<Integer> widths = filled(shared(least, most));
    List<List<String>> heads = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      heads.add(lines(table.columns().get(i).heading(), ems(widths.get(i), size)));
    }
    return new TableFit(size, widths, heads, tooWide);
  }

  /** Gives every column what it needs up to a width that is the same for all. */
  private static List<Integer> shared(List<Integer> least, List<Integer> most) {
    int low = 0;
    int high = Measures.AREA_WIDTH;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sum(upTo(middle, least, most)) <= Measures.AREA_WIDTH) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return upTo(low, least, most);
  }

  private static List<Integer> upTo(int width, List<Integer> least, List<Integer> most) {
    return IntStream.range(0, least.size())
        .mapToObj(i -> Math.max(least.get(i), Math.min(width, most.get(i))))
        .toList();
  }

  /** Shares out what is left of the type area, in proportion; together columns are as wide. */
  private static List<Integer> filled(List<Integer> widths) {
    long all = Math.max(1, sum(widths));
    List<Integer> filled = new ArrayList<>();
    long taken = 0;
    int edge = 0;
    for (int width : widths) {
      taken += width;
      int next = (int) (Measures.AREA_WIDTH * taken / all);
      filled.add(next - edge);
      edge = next;
    }
    return filled;
  }

  /** Fills lines with pieces that stay whole. */
  private static List<String> lines(List<String> pieces, int room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : pieces) {
      if (!line.isEmpty() && width((line + piece).strip()) > room) {
        lines.add(line);
        line = "";
      }
      line += piece;
    }
    lines.add(line);
    return lines;
  }

  private static int sum(List<Integer> widths) {
    return widths.stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns the width of a column for a text, in micrometres, rounded up. */
  private static int length(int thousandths, int size) {
    return (int) (((long) thousandths * size * 254 + 71_999) / 72_000L) + AROUND;
  }

  private static int ems(int width, int size) {
    return (int) ((width - AROUND) * 72_000L / (254L * size));
  }

  /**
   * Returns the width of a text in thousandths of an em: that of the fonts of the standard, or a
   * little more where letters of others are wider, and with the room that word processors leave
   * between Chinese and other characters.
   */
  static int width(String text) {
    int width = 0;
    boolean latin = false;
    for (int character : text.codePoints().toArray()) {
      boolean ascii = character < 0x7F && Character.isLetterOrDigit(character);
      boolean between = ascii != latin && width > 0 && character != ' ';
      width += width(character) + (between ? BETWEEN : 0);
      latin = ascii;
    }
    return width;
  }

  private static int width(int character) {
    if (character >= 0x7F) {
      return Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN ? 720 : 1000;
    }
    if ("mwMW@%".indexOf(character) >= 0) {
      return 990;
    }
    return Character.isUpperCase(character)
        ? 780
        : Character.isLetterOrDigit(character) ? 640 : 500;
  }
}
