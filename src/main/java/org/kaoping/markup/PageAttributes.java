package org.kaoping.markup;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** Ids of headings and, as HTML has no {@code align} any more, classes of table cells. */
final class PageAttributes implements AttributeProvider {
  private final Map<String, Integer> headings = new HashMap<>();

  @Override
  public void setAttributes(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Heading heading) {
      attributes.put("id", unique(anchor(heading)));
    } else if (node instanceof TableCell) {
      String side = attributes.remove("align");
      if (side != null) {
        attributes.put("class", "align-" + side);
      }
    }
  }

  /** Returns {@code anchor}, for a repeated one with {@code -2}, {@code -3}, … behind it. */
  private String unique(String anchor) {
    int count = headings.merge(anchor, 1, Integer::sum);
    return count == 1 ? anchor : unique(anchor + "-" + count);
  }

  /** Returns the letters and digits of a heading, in lower case, other characters as one hyphen. */
  private static String anchor(Heading heading) {
    StringBuilder text = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }
        });
    String anchor =
        text.toString()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    return anchor.isEmpty() ? "section" : anchor;
  }
}
