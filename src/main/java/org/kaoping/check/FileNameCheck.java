package org.kaoping.check;

import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.SourceSpan;

/** {@link Code#NAME_MISMATCH}: a file is named after the id inside. */
final class FileNameCheck {
  private FileNameCheck() {}

  static Stream<Diagnostic> check(String id, SourceSpan span) {
    String name = span.file().substring(span.file().lastIndexOf('/') + 1);
    String expected = name.substring(0, name.length() - ".yaml".length());
    return id.equals(expected)
        ? Stream.empty()
        : Stream.of(Diagnostic.of(Code.NAME_MISMATCH, span, id, name, expected));
  }
}
