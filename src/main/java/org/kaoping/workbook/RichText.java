package org.kaoping.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaoping.workbook.XmlCursor.Names;

/** Texts of cells, which stand in runs of different formats, with how to read them beside. */
final class RichText {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private RichText() {}

  /** Returns the text of the element whose start stands here, and goes to its end. */
  static String read(XmlCursor xml, String element) throws Refused {
    StringBuilder text = new StringBuilder();
    while (!xml.isEnd(Names.SHEETS, element) && xml.next()) {
      if (xml.isStart(Names.SHEETS, "rPh")) {
        xml.skip(); // its text says how the characters are read
      } else if (xml.isStart(Names.SHEETS, "t")) {
        text.append(xml.content());
      }
    }
    return plain(text.toString());
  }

  /** Returns a text without the escapes of characters that XML cannot hold. */
  static String plain(String text) {
    Matcher escape = ESCAPE.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (escape.find()) {
      char c = (char) Integer.parseInt(escape.group(1), 16);
      boolean shown = !Character.isISOControl(c) || c == '\n' || c == '\t' || c == '\r';
      boolean whole = !Character.isSurrogate(c);
      escape.appendReplacement(
          plain, shown && whole ? Matcher.quoteReplacement(Character.toString(c)) : "");
    }
    escape.appendTail(plain);
    return plain.toString().replace("\r\n", "\n").replace('\r', '\n');
  }
}
