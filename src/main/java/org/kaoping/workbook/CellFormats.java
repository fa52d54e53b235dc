package org.kaoping.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaoping.workbook.XmlCursor.Names;

/**
 * The formats of a workbook.
 *
 * @param byStyle by the number that cells have
 */
record CellFormats(List<CellFormat> byStyle) {
  static final CellFormats NONE = new CellFormats(List.of());

  /** Returns the format of a style; without one, or where it is not there, the general one. */
  CellFormat of(int style) {
    return style >= 0 && style < byStyle.size() ? byStyle.get(style) : CellFormat.GENERAL;
  }

  static CellFormats read(XmlCursor xml) throws Refused {
    Map<Integer, CellFormat> written = new HashMap<>();
    List<CellFormat> byStyle = new ArrayList<>();
    boolean ofCells = false;
    while (xml.next()) {
      if (xml.isStart(Names.SHEETS, "cellXfs")) {
        ofCells = true;
      } else if (xml.isEnd(Names.SHEETS, "cellXfs")) {
        ofCells = false;
      } else if (xml.isStart(Names.SHEETS, "numFmt") && byStyle.isEmpty()) {
        written.put(
            number(xml, "numFmtId"), CellFormat.of(xml.attribute("formatCode").orElse("General")));
      } else if (ofCells && xml.isStart(Names.SHEETS, "xf")) {
        int id = number(xml, "numFmtId");
        byStyle.add(written.getOrDefault(id, CellFormat.builtIn(id)));
      }
    }
    return new CellFormats(List.copyOf(byStyle));
  }

  private static int number(XmlCursor xml, String attribute) {
    String text = xml.attribute(attribute).orElse("");
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
