package org.kaoping.markup;

import java.util.List;

/**
 * What became of a Markdown text.
 *
 * @param pieces body fragment, in order; what is refused stands in it as escaped text or as an
 *     empty link
 * @param problems what was refused, in the order of the text; may be empty
 */
public record Rendered(List<Piece> pieces, List<Problem> problems) {
  public Rendered {
    pieces = List.copyOf(pieces);
    problems = List.copyOf(problems);
  }

  /**
   * Something in a Markdown text that is not published.
   *
   * @param kind what is refused
   * @param line line of the text, counted from 1
   * @param column column of the element's first character, counted from 1 in code points
   * @param text the refused HTML's first line, the refused destination, what is no reference, or
   *     the text with a suspect
   */
  public record Problem(Kind kind, int line, int column, String text) {

    /** The kinds of things that are refused. */
    public enum Kind {
      /** A tag, comment or other HTML, as a block or within a line. */
      RAW_HTML,
      /** A link that is neither relative, {@code #anchor}, http, https nor mailto. */
      UNSAFE_LINK,
      /** An image that is not a relative path: loading it would leave the site. */
      FOREIGN_IMAGE,
      /** A text with a {@linkplain org.kaoping.source.Suspects suspect}, by an entity. */
      CHARACTER,
      /** Double braces that are not closed on their line, or that hold no path. */
      REFERENCE
    }
  }
}
