package org.kaoping.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;
import org.kaoping.workbook.Sheet.Range;
import org.kaoping.workbook.XmlCursor.Names;

/** Reads the cells of a sheet. For one sheet. */
final class SheetReader {
  /** Cells further down are refused. */
  static final int MOST_ROWS = 1_000_000;

  /** Cells further to the right are refused: the last column is XFD. */
  static final int MOST_COLUMNS = 16_384;

  /** No workbook has more cells that hold something, nor a sheet more merged ranges. */
  static final int MOST_CELLS = 2_000_000;

  private static final int MOST_MERGED = 10_000;

  /** What IEEE 754 keeps of a decimal number; spreadsheet programs show no more. */
  private static final int DIGITS = 15;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?([0-9]{1,400}(\\.[0-9]{0,400})?|\\.[0-9]{1,400})([eE][+-]?[0-9]{1,3})?");
  private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

  private final Shared shared;
  private final String path;
  private final String name;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Range> merged = new ArrayList<>();
  private int row;
  private int column;

  SheetReader(Shared shared, String path, String name) {
    this.shared = shared;
    this.path = path;
    this.name = name;
  }

  /**
   * What the sheets of a workbook share.
   *
   * @param texts those that cells refer to by number
   * @param since1904 whether dates count from 1904
   */
  record Shared(List<String> texts, CellFormats formats, boolean since1904) {}

  /**
   * Reads the sheet.
   *
   * @param before how many cells earlier sheets have
   */
  Sheet read(XmlCursor xml, boolean hidden, int before) throws Refused {
    boolean data = false;
    while (xml.next()) {
      if (xml.isStart(Names.SHEETS, "sheetData")) {
        data = true;
      } else if (xml.isEnd(Names.SHEETS, "sheetData")) {
        data = false;
      } else if (data && xml.isStart(Names.SHEETS, "row")) {
        startRow(xml.attribute("r"));
      } else if (data && xml.isStart(Names.SHEETS, "c")) {
        read(xml);
        if (before + cells.size() > MOST_CELLS) {
          throw Refused.limit(place(), "cells", MOST_CELLS);
        }
      } else if (xml.isStart(Names.SHEETS, "mergeCell")) {
        merge(xml.attribute("ref").orElse(""));
      }
    }
    return new Sheet(path, name, hidden, sorted(), merged);
  }

  private List<Cell> sorted() throws Refused {
    Comparator<Cell> order = Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column);
    cells.sort(order);
    for (int i = 1; i < cells.size(); i++) {
      if (order.compare(cells.get(i - 1), cells.get(i)) == 0) {
        throw Refused.harmed(cells.get(i).span(), "twice");
      }
    }
    return cells;
  }

  private SourceSpan place() {
    return SourceSpan.cell(path, name, Math.max(1, row), Math.max(1, column));
  }

  /** A row without a number follows the one before; a cell without a place, the one before, too. */
  private void startRow(Optional<String> number) throws Refused {
    if (number.isPresent() && !number.get().matches("[0-9]{1,9}")) {
      throw Refused.harmed(place(), "reference", number.get());
    }
    row = number.map(Integer::parseInt).orElse(row + 1);
    column = 0;
  }

  private void read(XmlCursor xml) throws Refused {
    Optional<String> reference = xml.attribute("r");
    if (reference.isPresent()) {
      int[] at = address(reference.get());
      row = at[0];
      column = at[1];
    } else {
      column++;
    }
    String type = xml.attribute("t").orElse("n");
    int style =
        xml.attribute("s").filter(s -> s.matches("[0-9]{1,9}")).map(Integer::parseInt).orElse(0);
    CellFormat format = shared.formats().of(style);
    boolean formula = false;
    String saved = "";
    String inline = "";
    while (!xml.isEnd(Names.SHEETS, "c") && xml.next()) {
      if (xml.isStart(Names.SHEETS, "v")) {
        saved = xml.content();
      } else if (xml.isStart(Names.SHEETS, "f")) {
        formula = true;
        xml.skip();
      } else if (xml.isStart(Names.SHEETS, "is")) {
        inline = RichText.read(xml, "is");
      }
    }
    String text = type.equals("inlineStr") ? inline : saved;
    if (!text.isEmpty() || formula) {
      add(type, text, format, formula);
    }
  }

  private void add(String type, String saved, CellFormat format, boolean formula) throws Refused {
    if (row < 1 || row > MOST_ROWS) {
      throw Refused.limit(place(), "rows", MOST_ROWS);
    }
    if (column > MOST_COLUMNS) {
      throw Refused.limit(place(), "columns", MOST_COLUMNS);
    }
    Cell.Value value =
        saved.isEmpty() && !type.equals("str")
            ? new Cell.Value.Nothing()
            : value(type, saved, format);
    if (!(value instanceof Cell.Value.Text text) || !text.text().isEmpty() || formula) {
      cells.add(new Cell(place(), shown(value, format), value, formula));
    }
  }

  private Cell.Value value(String type, String saved, CellFormat format) throws Refused {
    return switch (type) {
      case "s" -> new Cell.Value.Text(sharedText(saved.strip()));
      case "inlineStr" -> new Cell.Value.Text(saved);
      case "str" -> new Cell.Value.Text(RichText.plain(saved));
      case "b" -> new Cell.Value.Truth(saved.strip().equals("1") || saved.strip().equals("true"));
      case "e" -> new Cell.Value.Fault(saved);
      case "d" ->
          new Cell.Value.Date(
              SerialDate.ofIso(saved, format.kind())
                  .orElseThrow(() -> Refused.harmed(place(), "date", saved)));
      case "n" -> number(saved.strip(), format);
      default -> throw Refused.harmed(place(), "type", type);
    };
  }

  private String sharedText(String number) throws Refused {
    int index = number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
    if (index < 0 || index >= shared.texts().size()) {
      throw Refused.harmed(place(), "text", number);
    }
    return shared.texts().get(index);
  }

  private Cell.Value number(String saved, CellFormat format) throws Refused {
    if (!NUMBER.matcher(saved).matches()) {
      throw Refused.harmed(place(), "number", saved);
    }
    Decimal number = Decimal.of(saved).significant(DIGITS);
    return switch (format.kind()) {
      case DATE, TIME, DATE_TIME ->
          SerialDate.of(number, shared.since1904(), format.kind())
              .map(iso -> (Cell.Value) new Cell.Value.Date(iso))
              .orElse(new Cell.Value.Numeric(number, false));
      case PERCENT -> new Cell.Value.Numeric(number, true);
      case GENERAL, NUMBER -> new Cell.Value.Numeric(number, false);
    };
  }

  private static String shown(Cell.Value value, CellFormat format) {
    if (value instanceof Cell.Value.Numeric number) {
      return format.shown(number.number());
    }
    if (value instanceof Cell.Value.Text text) {
      return text.text();
    }
    if (value instanceof Cell.Value.Truth truth) {
      return truth.isTrue() ? "TRUE" : "FALSE";
    }
    if (value instanceof Cell.Value.Date date) {
      return date.iso();
    }
    return value instanceof Cell.Value.Fault error ? error.code() : "";
  }

  private int[] address(String reference) throws Refused {
    Matcher form = REFERENCE.matcher(reference);
    if (!form.matches()) {
      throw Refused.harmed(place(), "reference", reference);
    }
    int letters = 0;
    for (char c : form.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
      letters = letters * 26 + c - 'A' + 1;
    }
    return new int[] {Math.max(1, Integer.parseInt(form.group(2))), letters};
  }

  private void merge(String reference) throws Refused {
    String[] ends = reference.split(":", -1);
    int[] first = address(ends[0]);
    int[] last = address(ends[ends.length - 1]);
    Range range =
        new Range(
            Math.min(first[0], last[0]),
            Math.min(first[1], last[1]),
            Math.max(first[0], last[0]),
            Math.max(first[1], last[1]));
    if (merged.size() == MOST_MERGED) {
      throw Refused.limit(place(), "merged", MOST_MERGED);
    }
    row = range.firstRow();
    column = range.firstColumn();
    merged.add(range);
  }
}
