package org.kaoping.markup;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Collects what is refused, takes refused destinations away and turns {@code .md} into pages. */
final class Refusals extends AbstractVisitor {
  private final List<String> lines;
  private final List<Problem> problems;

  /**
   * @param lines the text's lines, to count columns in
   * @param problems receives what is found
   */
  Refusals(List<String> lines, List<Problem> problems) {
    this.lines = lines;
    this.problems = problems;
  }

  @Override
  public void visit(HtmlBlock block) {
    refuse(Problem.Kind.RAW_HTML, block, firstLine(block.getLiteral()));
  }

  @Override
  public void visit(HtmlInline inline) {
    refuse(Problem.Kind.RAW_HTML, inline, firstLine(inline.getLiteral()));
  }

  @Override
  public void visit(Link link) {
    if (Destination.isSafe(link.getDestination())) {
      link.setDestination(Destination.ofPage(link.getDestination()));
    } else {
      refuse(Problem.Kind.UNSAFE_LINK, link, link.getDestination());
      link.setDestination("");
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    if (!Destination.isRelative(image.getDestination())) {
      refuse(Problem.Kind.FOREIGN_IMAGE, image, image.getDestination());
      image.setDestination("");
    }
    visitChildren(image);
  }

  private void refuse(Problem.Kind kind, Node node, String text) {
    List<SourceSpan> spans = node.getSourceSpans();
    int line = spans.isEmpty() ? 0 : spans.get(0).getLineIndex();
    int unit = spans.isEmpty() ? 0 : spans.get(0).getColumnIndex();
    int column = line < lines.size() ? codePoints(lines.get(line), unit) : unit;
    problems.add(new Problem(kind, line + 1, column + 1, text));
  }

  private static int codePoints(String line, int units) {
    return line.codePointCount(0, Math.min(units, line.length()));
  }

  private static String firstLine(String literal) {
    return literal.lines().findFirst().orElse("");
  }
}
