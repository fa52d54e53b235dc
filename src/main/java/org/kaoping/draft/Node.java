package org.kaoping.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.exact.Decimal;

/** An indicator while its table is being read. For one thread. */
final class Node {
  final SourceSpan span;
  final CellTitle title;
  final List<Node> children = new ArrayList<>();
  private final Set<SourceSpan> taken = new LinkedHashSet<>();
  private final List<String> texts = new ArrayList<>();
  private final Set<String> departments = new LinkedHashSet<>();
  Optional<Decimal> stated;

  /**
   * @param span the cell that names it
   * @param title what the cell says
   */
  Node(SourceSpan span, CellTitle title) {
    this.span = span;
    this.title = title;
    this.stated = title.points();
    if (!title.whole().isEmpty()) {
      texts.add(title.whole());
    }
  }

  /** Adds the text of a cell, once. */
  void text(SourceSpan cell, String text) {
    if (!text.isBlank() && taken.add(cell)) {
      texts.add(text);
    }
  }

  /** Adds who is named in a cell, once each. */
  void departments(List<String> named) {
    departments.addAll(named);
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  List<String> departments() {
    return List.copyOf(departments);
  }

  /** Makes what it says that of a child, whose title is taken from its criterion. */
  Node handDown() {
    Node child = new Node(span, CellTitle.ofCriterion(texts, title.text()));
    child.stated = stated;
    child.texts.addAll(texts);
    child.departments.addAll(departments);
    texts.clear();
    departments.clear();
    stated = Optional.empty();
    children.add(child);
    return child;
  }

  /**
   * Makes leaves without points lines of its own text, where the points are told for all of them
   * together.
   */
  void fold() {
    children.forEach(Node::fold);
    boolean together =
        !children.isEmpty()
            && stated.isPresent()
            && children.stream().allMatch(c -> c.children.isEmpty() && c.stated.isEmpty());
    if (together) {
      for (Node child : children) {
        String name = child.title.whole().isEmpty() ? child.title.text() : "";
        if (!name.isEmpty()) {
          texts.add(name);
        }
        child.texts.stream().filter(text -> !texts.contains(text)).forEach(texts::add);
        departments.addAll(child.departments);
      }
      children.clear();
    }
  }
}
