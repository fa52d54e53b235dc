package org.kaoping.check;

import java.util.List;
import java.util.stream.Stream;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;

/** {@link Code#OFFICIAL_SOURCE}: exactly one of the sources counts. */
final class OfficialSourceCheck {
  private OfficialSourceCheck() {}

  static Stream<Diagnostic> check(ReadScheme read) {
    List<Scheme.Source> sources = read.scheme().sources();
    long official = sources.stream().filter(Scheme.Source::official).count();
    return sources.isEmpty() || official == 1
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(
                Code.OFFICIAL_SOURCE, read.places().key(read.scheme(), "sources"), official));
  }
}
