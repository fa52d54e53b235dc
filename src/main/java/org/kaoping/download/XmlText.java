package org.kaoping.download;

/** Text in XML. */
final class XmlText {
  private XmlText() {}

  /** Returns text for an element; characters that XML 1.0 cannot hold are left out. */
  static String of(String text) {
    StringBuilder xml = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
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
