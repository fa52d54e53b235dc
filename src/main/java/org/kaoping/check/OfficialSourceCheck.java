package org.kaoping.check;

import java.util.List;
import java.util.stream.Collectors;
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
    List<Scheme.Source> official = sources.stream().filter(Scheme.Source::official).toList();
    if (sources.isEmpty() || official.size() == 1) {
      return Stream.empty();
    }
    Diagnostic wrong =
        Diagnostic.of(
            Code.OFFICIAL_SOURCE,
            read.places().key(read.scheme(), "sources"),
            official.size(),
            ids(sources));
    return Stream.of(
        official.isEmpty() ? wrong : wrong.withHint("sources.official", ids(official)));
  }

  private static String ids(List<Scheme.Source> sources) {
    return sources.stream().map(Scheme.Source::id).collect(Collectors.joining(", "));
  }
}
