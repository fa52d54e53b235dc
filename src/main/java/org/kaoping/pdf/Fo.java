package org.kaoping.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.kaoping.unicode.Ignorables;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XSL-FO as events. */
final class Fo {
  static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";

  /** Where a line may end; FOP knows it. */
  private static final char BREAK = '\u200B';

  private final ContentHandler out;
  private final Deque<String[]> open = new ArrayDeque<>();
  private final Set<Integer> substituted;
  private int gap;

  /**
   * Writes to FOP.
   *
   * @param substituted characters that the first font of some face lacks
   */
  Fo(ContentHandler out, Set<Integer> substituted) {
    this.out = out;
    this.substituted = substituted;
  }

  /** Leaves at least so much space, in thousandths of a point, above the next block. */
  Fo gap(int length) {
    gap = Math.max(gap, length);
    return this;
  }

  /** Leaves a blank line above the next block. */
  Fo blankLine() {
    return gap(Length.LINE);
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns
   */
  Fo open(String name, String... attributes) {
    AttributesImpl all = attributes(attributes);
    if (gap > 0 && (name.equals("block") || name.equals("table"))) {
      all.addAttribute("", "space-before", "space-before", "CDATA", Length.pt(gap));
      gap = 0;
    }
    return start(NAMESPACE, name, all);
  }

  /** Opens an element of another namespace. */
  Fo foreign(String namespace, String name, String... attributes) {
    return start(namespace, name, attributes(attributes));
  }

  /**
   * Writes text. Characters beyond U+FFFF have fonts of their own, see {@link Fonts#alone}; those
   * that a first font lacks stand apart, as FOP would set all of their word in the font that has
   * them.
   */
  Fo text(String text) {
    int start = 0;
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      int character = text.codePointAt(at);
      int next = text.offsetByCodePoints(at, 1);
      if (Ignorables.is(character) && character != BREAK) {
        characters(text.substring(start, at));
        start = next;
      } else if (standsApart(character)) {
        characters(text.substring(start, at));
        start = next;
        open("inline", font(character)).characters(text.substring(at, next)).close();
        seam(text, next);
      } else if (next < text.length() && standsApart(text.codePointAt(next))) {
        characters(text.substring(start, next));
        start = next;
        seam(text, next);
      }
    }
    return characters(text.substring(start));
  }

  private boolean standsApart(int character) {
    return Character.isSupplementaryCodePoint(character) || substituted.contains(character);
  }

  /** Between Chinese characters a line may end; FOP does not end it where an inline does. */
  private void seam(String text, int at) {
    if (at < text.length()
        && Character.isIdeographic(text.codePointBefore(at))
        && Character.isIdeographic(text.codePointAt(at))) {
      characters(String.valueOf(BREAK));
    }
  }

  private static String[] font(int character) {
    return Character.isSupplementaryCodePoint(character)
        ? new String[] {"font-family", Fonts.alone(character), "font-weight", "normal"}
        : new String[] {};
  }

  private Fo characters(String text) {
    try {
      out.characters(text.toCharArray(), 0, text.length());
      return this;
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the last element that is open. */
  Fo close() {
    String[] last = open.pop();
    try {
      out.endElement(last[0], last[1], last[1]);
      return this;
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes an element without content. */
  Fo leaf(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** Writes a block of text. */
  Fo block(String text, String... attributes) {
    return open("block", attributes).text(text).close();
  }

  private Fo start(String namespace, String name, AttributesImpl attributes) {
    try {
      out.startElement(namespace, name, name, attributes);
      open.push(new String[] {namespace, name});
      return this;
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AttributesImpl attributes(String... namesAndValues) {
    AttributesImpl all = new AttributesImpl();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String uri = name.startsWith("xml:") ? "http://www.w3.org/XML/1998/namespace" : "";
      String local = name.substring(name.indexOf(':') + 1);
      all.addAttribute(uri, local, name, "CDATA", namesAndValues[i + 1]);
    }
    return all;
  }
}
