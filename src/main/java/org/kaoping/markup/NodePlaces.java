package org.kaoping.markup;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where nodes stand in a text. */
final class NodePlaces {
  private final List<String> lines;

  NodePlaces(String text) {
    this.lines = text.lines().toList();
  }

  /** Returns a problem at a node. */
  Rendered.Problem problem(Rendered.Problem.Kind kind, Node node, String text) {
    return new Rendered.Problem(kind, line(node) + 1, column(line(node), unit(node)), text);
  }

  /** Returns the place of a reference's path. */
  Piece.Reference reference(ReferenceParser.ReferenceNode node) {
    int line = line(node);
    // In a cell of a table, commonmark does not count the backslashes of pipes that stand before.
    int braces = line < lines.size() ? lines.get(line).indexOf("{{", unit(node)) : -1;
    int unit = Math.max(braces, unit(node)) + node.before();
    return new Piece.Reference(node.path(), line + 1, column(line, unit));
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
  }

  private static int unit(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
  }

  /** Returns the column, from 1 in code points, of a place counted from 0 in code units. */
  private int column(int line, int unit) {
    if (line >= lines.size()) {
      return unit + 1;
    }
    String text = lines.get(line);
    return text.codePointCount(0, Math.min(unit, text.length())) + 1;
  }
}
