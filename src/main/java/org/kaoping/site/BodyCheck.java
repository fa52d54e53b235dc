package org.kaoping.site;

import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.markup.Rendered;
import org.kaoping.source.SourceFile;
import org.kaoping.source.Suspects;

/** Reports what {@code markup} refuses at its place in the document's file. */
final class BodyCheck {
  private BodyCheck() {}

  static void report(DocumentText document, Rendered rendered, Findings findings) {
    for (Rendered.Problem problem : rendered.problems()) {
      int line = problem.line() + document.linesAboveBody();
      SourceSpan span = new SourceSpan(document.file(), line, problem.column(), 0);
      if (problem.kind() == Rendered.Problem.Kind.CHARACTER) {
        Suspects.in(problem.text()).forEach(s -> findings.add(SourceFile.suspicious(s, span)));
      } else {
        findings.add(code(problem.kind()), span, problem.text());
      }
    }
  }

  private static Code code(Rendered.Problem.Kind kind) {
    return switch (kind) {
      case RAW_HTML -> Code.RAW_HTML;
      case UNSAFE_LINK -> Code.UNSAFE_LINK;
      case FOREIGN_IMAGE -> Code.FOREIGN_IMAGE;
      case REFERENCE -> Code.REFERENCE_FORM;
      case CHARACTER -> throw new IllegalStateException("told by what it is");
    };
  }
}
