package org.kaoping.draw;

/**
 * The elements of an SVG text, one after the other, as {@link SvgWriter} and {@link SheetWriter}
 * write them: marks of elements and values are escaped wherever they are text. For these few lines
 * an XML parser takes longer than the painting.
 */
final class SvgElements {
  private final String svg;

  /** The tag at which this stands, without its brackets. */
  private String tag = "";

  private int after;

  /** Begins with the root. */
  SvgElements(String svg) {
    this.svg = svg;
    this.after = svg.indexOf("<svg");
    next();
  }

  /** Goes on to the next element inside of the one around it; says whether there is one. */
  boolean next() {
    int start = svg.indexOf('<', after) + 1;
    after = svg.indexOf('>', start) + 1;
    tag = svg.substring(start, after - 1);
    return tag.charAt(0) != '/';
  }

  String name() {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end);
  }

  /** Returns the value of an attribute of names and numbers; empty where there is none. */
  String attribute(String name) {
    String before = " ".concat(name).concat("=\"");
    int at = tag.indexOf(before);
    int start = at + before.length();
    return at < 0 ? "" : tag.substring(start, tag.indexOf('"', start));
  }

  /** Returns a number; 0 where there is none. */
  double number(String name) {
    String value = attribute(name);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  /** Returns the text of an element that has nothing else, and leaves it. */
  String text() {
    if (tag.endsWith("/")) {
      return "";
    }
    int start = after;
    next();
    String text = svg.substring(start, svg.lastIndexOf('<', after - 1));
    return text.indexOf('&') < 0
        ? text
        : text.replace("&quot;", "\"")
            .replace("&gt;", ">")
            .replace("&lt;", "<")
            .replace("&amp;", "&");
  }
}
