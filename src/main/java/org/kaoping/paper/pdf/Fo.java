package org.kaoping.paper.pdf;

import java.text.BreakIterator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.kaoping.source.Ignorables;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Writes XSL-FO as events. */
final class Fo {
  static final String NAMESPACE = "http://www.w3.org/1999/XSL/Format";

  /** Where a line may end; FOP knows it. */
  private static final char BREAK = '\u200B';

  /** Where a line may end between two fonts: FOP finds out only if something follows, unseen. */
  private static final String SEAM = BREAK + "\u2060";

  private final ContentHandler out;
  private final Deque<Element> open = new ArrayDeque<>();
  private final Set<Integer> substituted;
  private int gap;

  /**
   * An element that is open.
   *
   * @param spaced whether its letters are set apart by {@link Layout#letterSpace}
   */
  private record Element(String namespace, String name, boolean spaced) {}

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
    return text("", text);
  }

  /**
   * Writes text after a change of fonts. To letters on both sides of one FOP gives no letter space,
   * and it ends no line there.
   *
   * @param before what stands before the change; may be empty
   */
  Fo text(String before, String text) {
    String last = before;
    StringBuilder together = new StringBuilder();
    for (int character : text.codePoints().toArray()) {
      if (Ignorables.is(character) && character != BREAK) {
        continue;
      }
      String letter = Character.toString(character);
      if (standsApart(character)) {
        characters(together.toString());
        together.setLength(0);
        seam(last, letter);
        open("inline", font(character)).characters(letter).close();
        last = letter;
      } else {
        if (together.isEmpty()) {
          seam(last, letter);
        }
        together.append(letter);
        last = letter;
      }
    }
    return characters(together.toString());
  }

  private boolean standsApart(int character) {
    return Character.isSupplementaryCodePoint(character) || substituted.contains(character);
  }

  /** Writes the space between two letters of different fonts, and where a line may end there. */
  private void seam(String left, String right) {
    boolean spaces = left.endsWith(" ") || right.isBlank();
    if (left.isEmpty() || spaces) {
      return;
    }
    if (open.element().spaced()) {
      leaf("leader", Layout.letterSpace("leader-length", "leader-pattern", "space"));
    }
    if (breaks(left, right)) {
      characters(SEAM);
    }
  }

  /** Says whether a line may end between two letters; Java takes rare characters for Latin. */
  private static boolean breaks(String left, String right) {
    BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    lines.setText(left + right);
    return lines.isBoundary(left.length())
        || (Character.isIdeographic(left.codePointBefore(left.length()))
            && Character.isIdeographic(right.codePointAt(0)));
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
    Element last = open.pop();
    try {
      out.endElement(last.namespace(), last.name(), last.name());
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
      boolean spaced =
          attributes.getIndex("letter-spacing.optimum") >= 0
              || (attributes.getIndex("letter-spacing") < 0
                  && !open.isEmpty()
                  && open.element().spaced());
      open.push(new Element(namespace, name, spaced));
      return this;
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AttributesImpl attributes(String... namesAndValues) {
    AttributesImpl all = new AttributesImpl();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      String uri =
          name.startsWith("xml:")
              ? "http://www.w3.org/XML/1998/namespace"
              : name.startsWith("fox:") ? "http://xmlgraphics.apache.org/fop/extensions" : "";
      String local = name.substring(name.indexOf(':') + 1);
      all.addAttribute(uri, local, name, "CDATA", namesAndValues[i + 1]);
    }
    return all;
  }
}
