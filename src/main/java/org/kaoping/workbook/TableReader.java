package org.kaoping.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.workbook.Sheet.Range;
import org.kaoping.workbook.XmlCursor.Names;

/** Reads a table of a document as a sheet: columns are those of the table's grid. For one table. */
final class TableReader {
  private final String path;
  private final String name;
  private final XmlCursor xml;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Range> merged = new ArrayList<>();

  /** Merged ranges that the row before had, and that may go on, by their first column. */
  private Map<Integer, Range> open = new TreeMap<>();

  private int row;

  TableReader(String path, String name, XmlCursor xml) {
    this.path = path;
    this.name = name;
    this.xml = xml;
  }

  /** How a cell stands in the grid. */
  private static final class Form {
    private int span = 1;
    private boolean continued;
    private boolean restarted;
    private boolean joined;
  }

  /** Returns the table whose start stands here, and goes to its end. */
  Sheet read() throws Refused {
    while (!xml.isEnd(Names.WORDS, "tbl") && xml.next()) {
      if (xml.isStart(Names.WORDS, "tr")) {
        row++;
        if (row > SheetReader.MOST_ROWS) {
          throw Refused.limit(place(1), "rows", SheetReader.MOST_ROWS);
        }
        readRow();
      }
    }
    open.values().forEach(this::close);
    merged.sort(
        (a, b) ->
            a.firstRow() == b.firstRow()
                ? Integer.compare(a.firstColumn(), b.firstColumn())
                : Integer.compare(a.firstRow(), b.firstRow()));
    return new Sheet(path, name, false, cells, merged);
  }

  private SourceSpan place(int column) {
    return SourceSpan.cell(path, name, row, column);
  }

  private void close(Range range) {
    if (range.firstRow() < range.lastRow() || range.firstColumn() < range.lastColumn()) {
      merged.add(range);
    }
  }

  private void readRow() throws Refused {
    Map<Integer, Range> now = new TreeMap<>();
    int column = 1;
    int last = 1;
    while (!xml.isEnd(Names.WORDS, "tr") && xml.next()) {
      if (xml.isStart(Names.WORDS, "gridBefore")) {
        column += number("val", 0);
      } else if (xml.isStart(Names.WORDS, "tc")) {
        Form form = new Form();
        String text = readCell(form);
        if (form.joined) {
          Range left = now.getOrDefault(last, new Range(row, last, row, last));
          now.put(last, new Range(left.firstRow(), last, row, column + form.span - 1));
        } else {
          now.put(column, range(column, form, text));
          last = column;
        }
        column += form.span;
        if (column > SheetReader.MOST_COLUMNS) {
          throw Refused.limit(place(column), "columns", SheetReader.MOST_COLUMNS);
        }
      }
    }
    open.values().forEach(this::close);
    open = now;
  }

  /** Returns the range of a cell that goes on from above, or begins. */
  private Range range(int column, Form form, String text) throws Refused {
    Range above = open.get(column);
    int end = column + form.span - 1;
    if (form.continued && !form.restarted && above != null && above.lastColumn() == end) {
      open.remove(column);
      return new Range(above.firstRow(), column, row, end);
    }
    if (!text.isEmpty()) {
      cells.add(new Cell(place(column), text, new Cell.Value.Text(text), false));
      if (cells.size() > SheetReader.MOST_CELLS) {
        throw Refused.limit(place(column), "cells", SheetReader.MOST_CELLS);
      }
    }
    return new Range(row, column, row, end);
  }

  private String readCell(Form form) throws Refused {
    List<String> paragraphs = new ArrayList<>();
    int depth = 1; // a table within the cell has cells, too
    while (depth > 0 && xml.next()) {
      if (xml.isStart(Names.WORDS, "tc")) {
        depth++;
      } else if (xml.isEnd(Names.WORDS, "tc")) {
        depth--;
      } else if (xml.isStart(Names.WORDS, "p")) {
        paragraphs.add(WordText.paragraph(xml));
      } else if (xml.isStart(Names.WORDS, "tcPrChange")) {
        xml.skip(); // how it was before a tracked change
      } else if (depth == 1 && xml.isStart(Names.WORDS, "gridSpan")) {
        form.span = Math.max(1, number("val", 1));
      } else if (depth == 1 && xml.isStart(Names.WORDS, "vMerge")) {
        form.continued = true;
        form.restarted =
            xml.attribute(Names.WORDS, "val").filter(value -> value.equals("restart")).isPresent();
      } else if (depth == 1 && xml.isStart(Names.WORDS, "hMerge")) {
        form.joined =
            xml.attribute(Names.WORDS, "val").filter(value -> value.equals("restart")).isEmpty();
      }
    }
    return String.join("\n", paragraphs).strip();
  }

  private int number(String attribute, int otherwise) {
    return xml.attribute(Names.WORDS, attribute)
        .filter(value -> value.matches("[0-9]{1,5}"))
        .map(Integer::parseInt)
        .orElse(otherwise);
  }
}
