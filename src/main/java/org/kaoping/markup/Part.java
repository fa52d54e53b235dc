package org.kaoping.markup;

import java.util.List;
import java.util.Optional;

/** A block of a Markdown text, for where it does not become HTML. */
public sealed interface Part {
  /** Returns the line of the text that it begins on, counted from 1. */
  int line();

  /**
   * A heading.
   *
   * @param level number of signs before it, from 1
   */
  record Heading(int level, List<Span> spans, int line) implements Part {
    public Heading {
      spans = List.copyOf(spans);
    }
  }

  /** A paragraph. */
  record Paragraph(List<Span> spans, int line) implements Part {
    public Paragraph {
      spans = List.copyOf(spans);
    }
  }

  /**
   * A list.
   *
   * @param start the first number; empty if its items have none
   * @param items in order
   */
  record Listing(Optional<Integer> start, List<Item> items, int line) implements Part {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** An item of a list. */
  record Item(List<Part> parts, int line) {
    public Item {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A table.
   *
   * @param columns its heads, with whether their cells stand on the right
   * @param rows each with a cell a column
   */
  record Grid(List<Column> columns, List<List<List<Span>>> rows, int line) implements Part {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /** The head of a table's column. */
  record Column(List<Span> head, boolean right) {
    public Column {
      head = List.copyOf(head);
    }
  }

  /** A block of another kind: a quotation, code, a rule. */
  record Other(int line) implements Part {}

  /** A stretch of a block's text. */
  sealed interface Span {}

  /** Text as it is; line breaks are spaces, or nothing between Chinese characters. */
  record Plain(String text, boolean strong) implements Span {}

  /** Where something is quoted. */
  record Quoted(Piece.Reference reference, boolean strong) implements Span {}
}
