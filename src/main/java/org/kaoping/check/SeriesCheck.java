package org.kaoping.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.source.Places;

/**
 * {@link Code#SERIES_YEAR}, {@link Code#CONTINUED_TWICE}, {@link Code#UNKNOWN_REFERENCE} and {@link
 * Code#KEY_NOT_USABLE}: the schemes of a series have a year each, and what an indicator continues
 * is in the scheme before and continued by no other.
 */
public final class SeriesCheck {
  private static final String KEY = "continues";

  private SeriesCheck() {}

  /**
   * Checks all schemes of a workspace together.
   *
   * @param schemes each right by itself
   */
  public static Stream<Diagnostic> check(Collection<ReadScheme> schemes) {
    Map<Optional<String>, List<ReadScheme>> series =
        schemes.stream()
            .sorted(Comparator.comparing((ReadScheme read) -> read.scheme().year()))
            .collect(groupingBy(read -> read.scheme().series(), LinkedHashMap::new, toList()));
    return series.entrySet().stream()
        .flatMap(
            entry ->
                entry.getKey().isEmpty()
                    ? entry.getValue().stream().flatMap(read -> refuse(read, "scheme.no-series"))
                    : series(entry.getValue()));
  }

  /** Where two schemes have the same year, there is no saying which is before another. */
  private static Stream<Diagnostic> series(List<ReadScheme> years) {
    List<Diagnostic> same =
        IntStream.range(1, years.size())
            .boxed()
            .flatMap(i -> year(years.get(i - 1), years.get(i)))
            .toList();
    return same.isEmpty()
        ? Stream.concat(
            refuse(years.get(0), "scheme.first-of-series"),
            IntStream.range(1, years.size())
                .boxed()
                .flatMap(i -> continued(years.get(i - 1), years.get(i))))
        : same.stream();
  }

  private static Stream<Diagnostic> year(ReadScheme before, ReadScheme read) {
    return before.scheme().year() == read.scheme().year()
        ? Stream.of(
            Diagnostic.of(
                Code.SERIES_YEAR,
                read.places().value(read.scheme(), "year"),
                read.scheme().series().orElseThrow(),
                Integer.toString(read.scheme().year()),
                before.scheme().id()))
        : Stream.empty();
  }

  private static Stream<Diagnostic> refuse(ReadScheme read, String with) {
    return read.scheme()
        .nodes()
        .filter(node -> node.continues().isPresent())
        .map(
            node ->
                Diagnostic.unusable(
                    read.places().key(node, KEY),
                    KEY,
                    Phrase.of(with),
                    with.substring(with.indexOf('.') + 1)));
  }

  private static Stream<Diagnostic> continued(ReadScheme before, ReadScheme read) {
    List<String> known = before.scheme().nodes().map(Indicator::id).toList();
    Map<String, String> taken = new HashMap<>();
    read.scheme()
        .nodes()
        .filter(node -> node.continues().isEmpty() && known.contains(node.id()))
        .forEach(node -> taken.put(node.id(), node.id()));
    return read.scheme()
        .nodes()
        .filter(node -> node.continues().isPresent())
        .flatMap(
            node ->
                node.predecessor().stream()
                    .flatMap(id -> reference(node, id, before, known, taken, read.places())));
  }

  private static Stream<Diagnostic> reference(
      Indicator node,
      String id,
      ReadScheme before,
      List<String> known,
      Map<String, String> taken,
      Places places) {
    SourceSpan span = places.value(node, KEY);
    if (!known.contains(id)) {
      return Stream.of(
          Diagnostic.of(
                  Code.UNKNOWN_REFERENCE,
                  span,
                  Phrase.of("term.indicator-of", before.scheme().id()),
                  id)
              .suggesting(id, known));
    }
    @Nullable String other = taken.putIfAbsent(id, node.id());
    return other == null
        ? Stream.empty()
        : Stream.of(
            Diagnostic.of(Code.CONTINUED_TWICE, span, id, before.scheme().id(), other, node.id()));
  }
}
