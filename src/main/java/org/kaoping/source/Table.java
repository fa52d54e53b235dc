package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;
import org.kaoping.diagnostic.Checked;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;

/**
 * A table of text, as spreadsheet programs save it (CSV, RFC 4180), with the place of every cell.
 * Cells are parted by commas, semicolons or tabs: the first of these that the first row has. Spaces
 * around a cell mean nothing, and rows without a filled cell are none.
 *
 * @param header the first row
 * @param rows the others, of any number of cells
 */
public record Table(Row header, List<Row> rows) {
  private static final String SEPARATORS = ",;\t";

  /**
   * A row.
   *
   * @param text as it is written
   * @param cells absent where nothing is written
   */
  public record Row(String text, List<YamlNode.Scalar> cells) {
    /** Returns a cell, which a short row may lack. */
    public YamlNode.Scalar cell(int position) {
      return position < cells.size() ? cells.get(position) : absent(cells.get(0).span());
    }

    private static YamlNode.Scalar absent(SourceSpan span) {
      return new YamlNode.Scalar(span, "", true);
    }

    private boolean isEmpty() {
      return cells.stream().allMatch(YamlNode.Scalar::absent);
    }
  }

  /** Says whether a path is that of a table. */
  public static boolean isOne(String path) {
    return path.endsWith(".csv");
  }

  /** Returns what parts the cells of a table. */
  static char separator(String text) {
    boolean quoted = false;
    int found = SEPARATORS.length();
    for (int i = 0; i < text.length() && (quoted || !Reader.isLineEnd(text.charAt(i))); i++) {
      quoted ^= text.charAt(i) == Reader.QUOTE;
      int kind = SEPARATORS.indexOf(text.charAt(i));
      found = quoted || kind < 0 ? found : Math.min(found, kind);
    }
    return SEPARATORS.charAt(found % SEPARATORS.length());
  }

  /** Reads a table, which has at least a first row. */
  public static Checked<Table> read(SourceFile file) {
    Problems problems = new Problems();
    List<Row> rows = new Reader(file, problems).rows();
    if (rows.isEmpty() && problems.isEmpty()) {
      problems.add(Code.EMPTY_FILE, SourceSpan.wholeFile(file.path()));
    }
    return rows.isEmpty()
        ? Checked.rejected(problems.all())
        : Checked.of(new Table(rows.get(0), rows.subList(1, rows.size())), problems.all());
  }

  /** Takes a text apart. Columns are counted in characters, as in YAML. */
  private static final class Reader {
    private static final char QUOTE = '"';

    private final String path;
    private final String text;
    private final char separator;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int column = 1;

    Reader(SourceFile file, Problems problems) {
      this.path = file.path();
      this.text = file.text();
      this.separator = separator(text);
      this.problems = problems;
    }

    List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      while (at < text.length()) {
        Row row = row();
        if (!row.isEmpty()) {
          rows.add(row);
        }
      }
      return rows;
    }

    private Row row() {
      int from = at;
      List<YamlNode.Scalar> cells = new ArrayList<>();
      cells.add(cell());
      while (is(separator)) {
        step();
        cells.add(cell());
      }
      String written = text.substring(from, at);
      if (at < text.length()) {
        step();
      }
      return new Row(written, cells);
    }

    private YamlNode.Scalar cell() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        step();
      }
      return is(QUOTE) ? quoted() : plain();
    }

    private YamlNode.Scalar plain() {
      int from = at;
      int startColumn = column;
      while (at < text.length() && !isEnd()) {
        if (is(QUOTE)) {
          problems.add(
              Code.TABLE_QUOTES, new SourceSpan(path, line, column, 1), Phrase.of("quote.within"));
        }
        step();
      }
      String content = text.substring(from, at).strip();
      int length = content.codePointCount(0, content.length());
      return new YamlNode.Scalar(
          new SourceSpan(path, line, startColumn, length), content, content.isEmpty());
    }

    private YamlNode.Scalar quoted() {
      int startLine = line;
      int startColumn = column;
      step();
      StringBuilder content = new StringBuilder();
      while (at < text.length() && !(is(QUOTE) && !isDoubled())) {
        if (is(QUOTE)) {
          step();
        }
        int from = at;
        step();
        content.append(text, from, at);
      }
      if (at == text.length()) {
        problems.add(
            Code.TABLE_QUOTES,
            new SourceSpan(path, startLine, startColumn, 1),
            Phrase.of("quote.open"));
      } else {
        step();
      }
      int length = line == startLine ? column - startColumn : 0;
      rest();
      String stripped = content.toString().strip();
      return new YamlNode.Scalar(
          new SourceSpan(path, startLine, startColumn, length), stripped, stripped.isEmpty());
    }

    /** Goes on to the end of a cell, before which only spaces may stand behind its quotes. */
    private void rest() {
      boolean told = false;
      while (at < text.length() && !isEnd()) {
        if (!told && !isSpace(text.charAt(at))) {
          problems.add(
              Code.TABLE_QUOTES, new SourceSpan(path, line, column, 1), Phrase.of("quote.behind"));
          told = true;
        }
        step();
      }
    }

    private boolean isDoubled() {
      return at + 1 < text.length() && text.charAt(at + 1) == QUOTE;
    }

    private boolean is(char wanted) {
      return at < text.length() && text.charAt(at) == wanted;
    }

    private boolean isEnd() {
      return is(separator) || isLineEnd(text.charAt(at));
    }

    private boolean isSpace(char c) {
      return c != separator && !isLineEnd(c) && Character.isWhitespace(c);
    }

    private static boolean isLineEnd(char c) {
      return c == '\n' || c == '\r';
    }

    /** Goes on by a character, or by the end of a line of one or two. */
    private void step() {
      int codePoint = text.codePointAt(at);
      at += Character.charCount(codePoint);
      if (isLineEnd((char) codePoint) && codePoint <= '\r') {
        at += codePoint == '\r' && is('\n') ? 1 : 0;
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }
}
