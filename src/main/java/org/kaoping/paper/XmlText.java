package org.kaoping.paper;

import org.kaoping.diagnostic.XmlCharacters;

/** Text in XML. */
public final class XmlText {
  private XmlText() {}

  /**
   * Returns text for an element or, between double quotes, an attribute; characters that XML 1.0
   * cannot hold are left out.
   */
  public static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '&' -> xml.append("&amp;");
                default -> {
                  if (XmlCharacters.isAllowed(c)) {
                    xml.appendCodePoint(c);
                  }
                }
              }
            });
    return xml.toString();
  }
}
