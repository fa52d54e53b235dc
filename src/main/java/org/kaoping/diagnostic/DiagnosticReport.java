package org.kaoping.diagnostic;

import java.util.List;

/** A way to print diagnostics. One class for each format. */
public interface DiagnosticReport {
  /** Returns the printed diagnostics, which are sorted by place; ends with a line end. */
  String print(List<Diagnostic> diagnostics);
}
