package org.kaoping.paper;

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
                  if (isAllowed(c)) {
                    xml.appendCodePoint(c);
                  }
                }
              }
            });
    return xml.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
