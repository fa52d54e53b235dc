package org.kaoping.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Collects the text of a block with its references; of a link, its text alone. */
final class SpanCollector extends AbstractVisitor {
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
