package org.kaoping.workbook;

import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;

/**
 * Ends the reading of a file from deep within it. It stays in this package: whoever has a file read
 * gets the diagnostic as a value.
 */
@SuppressWarnings("serial") // never saved
final class Refused extends Exception {
  private final Diagnostic diagnostic;

  private Refused(Diagnostic diagnostic) {
    super(diagnostic.toString(), null, false, false);
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** Says that it is another kind of file: {@code office.<kind>}. */
  static Refused kind(String path, String kind) {
    return new Refused(
        Diagnostic.of(
                Code.OFFICE_KIND, SourceSpan.wholeFile(path), path, Phrase.of("office." + kind))
            .withHint("office." + kind + ".hint"));
  }

  /** Says what is harmed: {@code harm.<what>}. */
  static Refused harmed(SourceSpan span, String what, Object... arguments) {
    return new Refused(
        Diagnostic.of(Code.OFFICE_HARMED, span, Phrase.of("harm." + what, arguments)));
  }

  /** Says which limit is exceeded: {@code most.<limit>}. */
  static Refused limit(SourceSpan span, String limit, long most) {
    return new Refused(Diagnostic.of(Code.OFFICE_LIMIT, span, Phrase.of("most." + limit, most)));
  }

  /** Says what a file may not have: {@code refused.<what>}. */
  static Refused refused(String path, String what, Object... arguments) {
    return new Refused(
        Diagnostic.of(
                Code.OFFICE_REFUSED,
                SourceSpan.wholeFile(path),
                Phrase.of("refused." + what, arguments))
            .withHint("refused." + what + ".hint"));
  }
}
