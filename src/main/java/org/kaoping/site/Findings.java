package org.kaoping.site;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;

/** Collects diagnostics from several threads; the same finding on many pages counts once. */
final class Findings {
  private final Set<Diagnostic> diagnostics = ConcurrentHashMap.newKeySet();

  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
  }

  void add(Code code, SourceSpan span, Object... arguments) {
    add(Diagnostic.of(code, span, arguments));
  }

  /** Returns what was found so far, sorted by place. */
  List<Diagnostic> sorted() {
    return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
  }
}
