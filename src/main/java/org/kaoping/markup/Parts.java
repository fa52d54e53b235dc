package org.kaoping.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

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

  /** Collects the text of a block with its references; of a link, its text alone. */
  static final class SpanCollector extends AbstractVisitor {
    private final NodePlaces places;
    private final List<Part.Span> spans = new ArrayList<>();
    private boolean strong;

    SpanCollector(NodePlaces places) {
      this.places = places;
    }

    /** Returns the spans, neighbours of one kind as one. */
    List<Part.Span> spans() {
      return List.copyOf(spans);
    }

    @Override
    public void visit(Text text) {
      add(Braces.shown(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
      add(Braces.shown(code.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      add(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      add(" ");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
      boolean before = strong;
      strong = true;
      visitChildren(emphasis);
      strong = before;
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof ReferenceParser.ReferenceNode reference) {
        spans.add(new Part.Quoted(places.reference(reference), strong));
      }
    }

    private void add(String text) {
      int last = spans.size() - 1;
      if (last >= 0 && spans.get(last) instanceof Part.Plain before && before.strong() == strong) {
        spans.set(last, new Part.Plain(before.text() + text, strong));
      } else {
        spans.add(new Part.Plain(text, strong));
      }
    }
  }
}
