package org.kaoping.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the text of a table with other cells, further columns and further rows, and keeps every
 * character of all others.
 */
public final class EditedTable {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private final Table table;
  private final char separator;
  private final List<String> columns = new ArrayList<>();
  private final Map<Integer, Map<Integer, String>> changed = new TreeMap<>();
  private final List<Map<Integer, String>> further = new ArrayList<>();

  /** Begins with a table as it is. */
  public EditedTable(SourceFile file, Table table) {
    this.table = table;
    this.separator = Table.separator(file.text());
    table.header().cells().forEach(cell -> columns.add(cell.text()));
  }

  /** Returns the position of a column, which is a further one if there is none of this name. */
  public int column(String name) {
    int at = columns.indexOf(name);
    if (at < 0) {
      at = columns.size();
      columns.add(name);
      put(table.header(), at, name);
    }
    return at;
  }

  /** Says whether there is a column of this name. */
  public boolean has(String name) {
    return columns.contains(name);
  }

  /** Puts a text into a cell of a row of the table. */
  public void put(Table.Row row, int column, String text) {
    changed.computeIfAbsent(line(row), line -> new TreeMap<>()).put(column, text);
  }

  /** Adds a row at the end. */
  public void add(Map<Integer, String> cells) {
    further.add(new TreeMap<>(cells));
  }

  private static int line(Table.Row row) {
    return row.cells().get(0).span().line();
  }

  /**
   * Returns the whole text.
   *
   * @param before text that the table was read from
   */
  public String text(String before) {
    StringBuilder text = new StringBuilder(before);
    List<Table.Row> rows = new ArrayList<>(List.of(table.header()));
    rows.addAll(table.rows());
    List<Integer> starts = starts(before);
    for (int i = rows.size() - 1; i >= 0; i--) {
      Table.Row row = rows.get(i);
      Map<Integer, String> cells = changed.getOrDefault(line(row), Map.of());
      if (!cells.isEmpty()) {
        int from = starts.get(line(row) - 1);
        text.replace(from, from + row.text().length(), edited(row.text(), cells));
      }
    }
    Matcher end = LINE_END.matcher(before);
    String lineEnd = end.find() ? end.group() : "\n";
    for (Map<Integer, String> cells : further) {
      boolean ended = text.charAt(text.length() - 1) == '\n' || text.toString().endsWith("\r");
      text.append(ended ? "" : lineEnd).append(edited("", cells)).append(lineEnd);
    }
    return text.toString();
  }

  /** Returns where each line starts. */
  private static List<Integer> starts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher end = LINE_END.matcher(text);
    while (end.find()) {
      starts.add(end.end());
    }
    return starts;
  }

  private String edited(String row, Map<Integer, String> cells) {
    List<String> parts = parts(row);
    cells.forEach(
        (column, text) -> {
          while (parts.size() <= column) {
            parts.add("");
          }
          parts.set(column, quoted(text));
        });
    return String.join(String.valueOf(separator), parts);
  }

  /** Returns the cells of a row as they are written, with their quotes and spaces. */
  private List<String> parts(String row) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < row.length(); i++) {
      quoted ^= row.charAt(i) == '"';
      if (!quoted && row.charAt(i) == separator) {
        parts.add(row.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(row.substring(from));
    return parts;
  }

  private String quoted(String text) {
    boolean plain =
        text.equals(text.strip())
            && text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
