package org.kaoping.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML file of which it is likely that some mappings have each entry on a line of its own, told
 * by its lines alone. Whether it is so has to be held against the tree; what the lines promise is
 * that nothing on one of them can reach into another one unless that shows there: those that no
 * entry stands on have no brackets, quotation marks or other signs by which YAML goes on behind the
 * end of a line.
 *
 * @param blocks in the order of the file
 */
public record EntryLines(SourceFile file, List<Block> blocks) {
  /** What can make a text of several lines, or a thing that is told of elsewhere. */
  private static final Signs FAR = new Signs("\"'{}[]|>&*!#`\\");

  /** What an entry cannot have that is left out: it could be told of elsewhere. */
  private static final Signs NAMED = new Signs("&*!\\");

  private static final Signs NONE = new Signs("");

  /**
   * A mapping whose entries stand on lines.
   *
   * @param beside what else stands in the mapping that it belongs to, by key
   * @param lines where entries begin, at least one
   */
  public record Block(Map<String, String> beside, List<Line> lines) {}

  /**
   * A line on which an entry begins.
   *
   * @param number from 1
   * @param column of its key, from 1
   * @param from where the line begins in the text
   * @param to where it ends
   * @param whole whether it can be left out if nothing else is wrong with it
   */
  public record Line(int number, int column, int from, int to, boolean whole) {}

  /** Some characters, and all control codes. */
  private static final class Signs {
    private final boolean[] those = new boolean[0x7F];

    Signs(String signs) {
      Arrays.fill(those, 0, ' ', true);
      signs.chars().forEach(c -> those[c] = true);
    }

    boolean have(char c) {
      return c < those.length && those[c];
    }
  }

  /** Returns the lines of a file, if they are all of the simple kind. */
  public static Optional<EntryLines> of(SourceFile file, String key) {
    Scanner scanner = new Scanner(file.text(), key);
    return scanner.all() && !scanner.blocks.isEmpty()
        ? Optional.of(new EntryLines(file, scanner.blocks))
        : Optional.empty();
  }

  /** Returns the entry that begins on a line, without what is in front of it. */
  public String text(Line line) {
    return file.text().substring(line.from() + line.column() - 1, line.to());
  }

  /**
   * Returns the file with some lines empty, so that all others are where they are.
   *
   * @param out those lines, in the order of the file
   */
  public SourceFile without(List<Line> out) {
    if (out.isEmpty()) {
      return file;
    }
    StringBuilder rest = new StringBuilder();
    int from = 0;
    for (Line line : out) {
      rest.append(file.text(), from, line.from());
      from = line.to();
    }
    rest.append(file.text(), from, file.text().length());
    return new SourceFile(file.path(), rest.toString());
  }

  /** Goes through the lines of a text once. */
  private static final class Scanner {
    private final String text;
    private final char[] units; // each is looked at, which is quicker in an array
    private final String wanted;
    private final List<Block> blocks = new ArrayList<>();
    private Map<String, String> beside = new HashMap<>();

    /** Where the mapping begins that {@code beside} is of. */
    private int column;

    /** Lines of the block that the text is in, if it is in one. */
    private List<Line> lines = List.of();

    private boolean within;

    /** Whether an entry that stands on one line was the last that was read. */
    private boolean behindEntry;

    Scanner(String text, String wanted) {
      this.text = text;
      units = text.toCharArray();
      this.wanted = wanted;
    }

    boolean all() {
      int number = 0;
      for (int from = 0; from < text.length(); ) {
        int end = text.indexOf('\n', from);
        int next = end < 0 ? text.length() : end + 1;
        int to = end < 0 ? text.length() : end;
        number++;
        if (!line(number, from, to > from && units[to - 1] == '\r' ? to - 1 : to)) {
          return false;
        }
        from = next;
      }
      return blocks.stream().noneMatch(block -> block.lines().isEmpty());
    }

    private boolean line(int number, int from, int to) {
      int start = from;
      while (start < to && units[start] == ' ') {
        start++;
      }
      if (start == to || units[start] == '#') {
        return isPlain(start + 1, to, NONE);
      }
      int indent = start - from;
      if (within && indent > column) {
        return inBlock(number, from, start, to);
      }
      within = false;
      return beside(start, to, indent);
    }

    private boolean inBlock(int number, int from, int start, int to) {
      int indent = start - from;
      int first = lines.isEmpty() ? indent : lines.get(0).column() - 1;
      int colon = colon(start, to);
      if (colon < 0 || indent < first || (indent > first && behindEntry)) {
        return false;
      }
      if (indent > first) {
        return isPlain(colon + 1, to, FAR);
      }
      behindEntry = colon + 1 < to;
      boolean whole = behindEntry && isPlain(colon + 1, to, NAMED);
      lines.add(new Line(number, indent + 1, from, to, whole));
      return whole || isPlain(colon + 1, to, NONE);
    }

    private boolean beside(int from, int to, int indent) {
      int start = from;
      int at = indent;
      if (text.startsWith("- ", start)) {
        start += 2;
        at += 2;
        beside = new HashMap<>();
        column = at;
      } else if (at < column) {
        beside = new HashMap<>();
        column = at;
      }
      int colon = colon(start, to);
      if (colon < 0 || !isPlain(colon + 1, to, FAR)) {
        return false;
      }
      String key = text.substring(start, colon);
      if (key.equals(wanted)) {
        lines = new ArrayList<>();
        blocks.add(new Block(beside, lines));
        within = true;
        behindEntry = false;
        return at == column && colon + 1 == to;
      }
      if (at == column) {
        beside.put(key, text.substring(colon + 1, to).strip());
      }
      return true;
    }

    /** Returns where the colon stands behind a key that is an id, -1 if there is none. */
    private int colon(int from, int to) {
      int i = from;
      while (i < to && isOfId(units[i])) {
        i++;
      }
      boolean ends = i > from && i < to && units[i] == ':';
      return ends && (i + 1 == to || units[i + 1] == ' ') ? i : -1;
    }

    private static boolean isOfId(char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }

    /** Says whether a stretch of text has no control codes and none of some characters. */
    private boolean isPlain(int from, int to, Signs none) {
      for (int i = from; i < to; i++) {
        if (none.have(units[i])) {
          return false;
        }
      }
      return true;
    }
  }
}
