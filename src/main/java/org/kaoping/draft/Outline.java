package org.kaoping.draft;

import java.util.List;
import java.util.Optional;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;

/**
 * The indicators of a document's tables.
 *
 * @param caption what stands above the first table
 * @param total the sum that the tables state, with its place
 */
record Outline(String caption, Optional<Total> total, List<Item> items) {
  /** A stated sum. */
  record Total(SourceSpan span, Decimal points) {}

  /**
   * An indicator.
   *
   * @param span the cell that names it
   * @param stated its points, as far as the table tells them
   * @param text what it asks for and how it is scored, as it is written
   * @param children empty for a leaf
   */
  record Item(
      SourceSpan span,
      String title,
      Optional<Decimal> stated,
      String text,
      List<String> departments,
      List<Item> children) {
    static Item of(Node node) {
      return new Item(
          node.span,
          node.title.text(),
          node.stated,
          String.join("\n", node.texts()),
          node.departments(),
          node.children.stream().map(Item::of).toList());
    }
  }
}
