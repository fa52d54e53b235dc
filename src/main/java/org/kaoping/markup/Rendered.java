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
}
