package org.kaoping.report.table;

import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** How the cells of a workbook look: title, head, and numbers of so many decimals each. */
final class Styles {
  static final int TITLE = 1;
  static final int HEAD = 2;

  private static final int FIRST_NUMBER = 3;
  private static final int FIRST_OWN_FORMAT = 164;

  private final TreeMap<Integer, Integer> styles = new TreeMap<>();

  /** Returns the styles for the numbers in the rows of a table. */
  static Styles of(List<List<Cell>> rows) {
    Styles all = new Styles();
    for (List<Cell> row : rows) {
      for (Cell cell : row) {
        if (cell instanceof Cell.Figure number) {
          all.styles.put(number.decimals(), 0);
        }
      }
    }
    int next = FIRST_NUMBER;
    for (Integer decimals : List.copyOf(all.styles.keySet())) {
      all.styles.put(decimals, next++);
    }
    return all;
  }

  int number(int decimals) {
    return styles.getOrDefault(decimals, 0);
  }

  String xml() {
    return "<styleSheet xmlns=\""
        + Sheet.NAMESPACE
        + "\"><numFmts count=\""
        + Math.max(1, styles.size())
        + "\">"
        + (styles.isEmpty() ? format(0) : each(Styles::format))
        + "</numFmts><fonts count=\"3\">"
        + font("", 11)
        + font("<b/>", 14)
        + font("<b/>", 11)
        + "</fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
        + "<border><left/><right/><top/><bottom style=\"thin\"/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\""
        + (FIRST_NUMBER + styles.size())
        + "\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
        + "<xf fontId=\"2\" borderId=\"1\" applyFont=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        + "<alignment vertical=\"bottom\" wrapText=\"1\"/></xf>"
        + each(d -> "<xf numFmtId=\"" + (FIRST_OWN_FORMAT + d) + "\" applyNumberFormat=\"1\"/>")
        + "</cellXfs><cellStyles count=\"1\">"
        + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
  }

  private static String font(String weight, int size) {
    return "<font>" + weight + "<sz val=\"" + size + "\"/><name val=\"Microsoft YaHei\"/></font>";
  }

  private String each(IntFunction<String> xml) {
    return styles.keySet().stream().map(xml::apply).collect(Collectors.joining());
  }

  private static String format(int decimals) {
    return "<numFmt numFmtId=\""
        + (FIRST_OWN_FORMAT + decimals)
        + "\" formatCode=\"0"
        + (decimals == 0 ? "" : "." + "0".repeat(decimals))
        + "\"/>";
  }
}
