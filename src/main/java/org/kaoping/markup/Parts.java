package org.kaoping.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Takes a tree apart into plain blocks. */
final class Parts {
  private final NodePlaces places;

  Parts(NodePlaces places) {
    this.places = places;
  }

  /** Returns the blocks directly below a node. */
  List<Part> below(Node parent) {
    return children(parent).stream().map(this::part).toList();
  }

  private Part part(Node node) {
    if (node instanceof Heading heading) {
      return new Part.Heading(heading.getLevel(), spans(node), line(node));
    }
    if (node instanceof Paragraph) {
      return new Part.Paragraph(spans(node), line(node));
    }
    if (node instanceof BulletList) {
      return new Part.Listing(Optional.empty(), items(node), line(node));
    }
    if (node instanceof OrderedList list) {
      return new Part.Listing(
          Optional.ofNullable(list.getMarkerStartNumber()), items(node), line(node));
    }
    return node instanceof TableBlock ? grid(node) : new Part.Other(line(node));
  }

  private List<Part.Item> items(Node list) {
    return children(list).stream().map(item -> new Part.Item(below(item), line(item))).toList();
  }

  private Part.Grid grid(Node table) {
    List<Part.Column> columns = new ArrayList<>();
    List<List<List<Part.Span>>> rows = new ArrayList<>();
    for (Node section : children(table)) {
      for (Node row : children(section)) {
        if (section instanceof TableHead) {
          children(row).forEach(cell -> columns.add(column((TableCell) cell)));
        } else {
          rows.add(children(row).stream().map(this::spans).toList());
        }
      }
    }
    return new Part.Grid(columns, rows, line(table));
  }

  private Part.Column column(TableCell cell) {
    return new Part.Column(spans(cell), cell.getAlignment() == TableCell.Alignment.RIGHT);
  }

  private List<Part.Span> spans(Node block) {
    SpanCollector collector = new SpanCollector(places);
    children(block).forEach(child -> child.accept(collector));
    return collector.spans();
  }

  private static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 1 : spans.get(0).getLineIndex() + 1;
  }
}
