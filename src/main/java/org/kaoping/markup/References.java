package org.kaoping.markup;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Takes the references out of a tree and leaves a mark where each of them stood. */
final class References extends AbstractVisitor {
  /** No text can hold it: commonmark replaces it, also where it is written as an entity. */
  private static final String MARK = "\0";

  private final NodePlaces places;
  private final List<Rendered.Problem> problems;
  private final List<Piece.Reference> found = new ArrayList<>();

  /**
   * @param problems receives what is no reference
   */
  References(NodePlaces places, List<Rendered.Problem> problems) {
    this.places = places;
    this.problems = problems;
  }

  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof ReferenceParser.ReferenceNode reference)) {
      visitChildren(node);
    } else if (reference.isWellFormed()) {
      found.add(places.reference(reference));
      replace(node, MARK);
    } else {
      problems.add(places.problem(Rendered.Problem.Kind.REFERENCE, node, reference.literal()));
      replace(node, reference.literal());
    }
  }

  private static void replace(Node node, String text) {
    node.insertAfter(new Text(text));
    node.unlink();
  }

  /** Returns what was rendered of the tree, cut where the references stood. */
  List<Piece> pieces(String html) {
    String[] parts = html.split(MARK, -1);
    if (parts.length != found.size() + 1) {
      throw new IllegalStateException(parts.length - 1 + " of " + found.size() + " references");
    }
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        pieces.add(found.get(i - 1));
      }
      if (!parts[i].isEmpty()) {
        pieces.add(new Piece.Html(parts[i]));
      }
    }
    return pieces;
  }
}
