package org.kaoping.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** What checks find wrong, in the order in which they find it. For one thread. */
public final class Problems {
  private final List<Diagnostic> found = new ArrayList<>();

  /** Adds what is wrong in the words of its code; see {@link Phrase#of} for the arguments. */
  public void add(Code code, SourceSpan span, Object... arguments) {
    add(Diagnostic.of(code, span, arguments));
  }

  /** Adds what is wrong. */
  public void add(Diagnostic problem) {
    found.add(problem);
  }

  /** Adds all of these. */
  public void addAll(List<Diagnostic> problems) {
    found.addAll(problems);
  }

  /** Says whether nothing was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns all that was found so far. */
  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
