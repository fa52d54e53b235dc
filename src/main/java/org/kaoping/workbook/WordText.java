package org.kaoping.workbook;

import java.util.Set;
import org.kaoping.workbook.XmlCursor.Names;

/** Texts of paragraphs of a document. */
final class WordText {
  /** What stands in a paragraph and is not read as its text. */
  private static final Set<String> UNREAD =
      Set.of("rt", "del", "moveFrom", "instrText", "delText", "txbxContent", "pPr", "rPr");

  private WordText() {}

  /** Returns the text of the paragraph whose start stands here, and goes to its end. */
  static String paragraph(XmlCursor xml) throws Refused {
    StringBuilder text = new StringBuilder();
    while (!xml.isEnd(Names.WORDS, "p") && xml.next()) {
      if (isUnread(xml)) {
        xml.skip();
      } else if (xml.isStart(Names.WORDS, "t")) {
        text.append(xml.content());
      } else if (xml.isStart(Names.WORDS, "tab")) {
        text.append('\t');
      } else if (xml.isStart(Names.WORDS, "br") || xml.isStart(Names.WORDS, "cr")) {
        text.append('\n');
      } else if (xml.isStart(Names.WORDS, "noBreakHyphen")) {
        text.append('-');
      }
    }
    return text.toString();
  }

  private static boolean isUnread(XmlCursor xml) {
    return UNREAD.stream().anyMatch(name -> xml.isStart(Names.WORDS, name));
  }
}
