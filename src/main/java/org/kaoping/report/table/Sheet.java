package org.kaoping.report.table;

import java.util.List;
import java.util.stream.IntStream;
import org.kaoping.paper.XmlText;

/** The one sheet of a workbook. */
final class Sheet {
  static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String NAME = "1";

  private static final int NARROWEST = 6;
  private static final int WIDEST = 40;
  private static final int SAMPLE = 1000;
  private static final int ASCII = 127;
  private static final int LETTERS = 26;

  private final Table table;
  private final Styles styles;
  private final int head;
  private final StringBuilder xml = new StringBuilder();

  Sheet(Table table) {
    this.table = table;
    this.styles = Styles.of(table.rows());
    this.head = table.notes().size() + 3; // the title above, an empty row between
  }

  Styles styles() {
    return styles;
  }

  /** Returns heads and rows, which can be filtered. */
  String filtered() {
    return "'" + NAME + "'!$A$" + head + ":$" + column(last()) + "$" + (head + table.rows().size());
  }

  /** Returns what is printed on every page. */
  String repeated() {
    return "'" + NAME + "'!$" + head + ":$" + head;
  }

  private int last() {
    return table.heads().size() - 1;
  }

  String xml() {
    xml.append("<worksheet xmlns=\"" + NAMESPACE + "\">");
    xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"" + head);
    xml.append(
        "\" topLeftCell=\"A" + (head + 1) + "\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    xml.append("</sheetView></sheetViews><cols>");
    for (int column = 0; column <= last(); column++) {
      xml.append("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\"");
      xml.append(width(column) + "\" customWidth=\"1\"/>");
    }
    xml.append("</cols><sheetData>");
    row(1, List.of(Cell.of(table.title())), Styles.TITLE);
    for (int note = 0; note < table.notes().size(); note++) {
      row(2 + note, List.of(Cell.of(table.notes().get(note))), 0);
    }
    row(head, table.heads().stream().map(Cell::of).toList(), Styles.HEAD);
    for (int row = 0; row < table.rows().size(); row++) {
      row(head + 1 + row, table.rows().get(row), 0);
    }
    xml.append("</sheetData><autoFilter ref=\"A" + head + ":" + column(last()));
    xml.append((head + table.rows().size()) + "\"/>");
    xml.append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    return xml.append("</worksheet>").toString();
  }

  private void row(int number, List<Cell> cells, int style) {
    xml.append("<row r=\"" + number + "\">");
    for (int column = 0; column < cells.size(); column++) {
      cell(column(column) + number, cells.get(column), style);
    }
    xml.append("</row>");
  }

  private void cell(String place, Cell cell, int style) {
    if (cell instanceof Cell.Figure number) {
      xml.append("<c r=\"" + place + "\" s=\"" + styles.number(number.decimals()) + "\"><v>");
      xml.append(number + "</v></c>");
    } else if (!cell.equals(Cell.EMPTY)) {
      xml.append("<c r=\"" + place + "\" s=\"" + style + "\" t=\"inlineStr\"><is>");
      xml.append("<t xml:space=\"preserve\">" + XmlText.of(cell.toString()) + "</t></is></c>");
    }
  }

  /** Returns the letters of a column, counted from 0: A, …, Z, AA, … */
  private static String column(int number) {
    String letter = Character.toString('A' + number % LETTERS);
    return number < LETTERS ? letter : column(number / LETTERS - 1) + letter;
  }

  /** Returns a width for what is in a column; heads may take two lines. */
  private int width(int column) {
    int cells =
        table.rows().stream()
            .limit(SAMPLE)
            .mapToInt(row -> width(row.get(column).toString()))
            .max()
            .orElse(0);
    return IntStream.of(
                NARROWEST, (width(table.heads().get(column)) + 1) / 2, Math.min(cells, WIDEST))
            .max()
            .orElseThrow()
        + 3;
  }

  /** Returns the width in digits: a Chinese character takes the place of two. */
  private static int width(String text) {
    return text.codePoints().map(c -> c > ASCII ? 2 : 1).sum();
  }
}
