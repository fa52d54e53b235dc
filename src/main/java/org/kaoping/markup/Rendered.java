package org.kaoping.markup;

import java.util.List;

/**
 * What became of a Markdown text.
 *
 * @param html body fragment; what is refused stands in it as escaped text or as an empty link
 * @param problems what was refused, in the order of the text; may be empty
 */
public record Rendered(String html, List<Problem> problems) {
  public Rendered {
    problems = List.copyOf(problems);
  }
}
