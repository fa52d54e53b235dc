package org.kaoping.scheme;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Schemes that stand in series: those of one series are compared over their years. */
public final class Series {
  private final Map<Optional<String>, List<Scheme>> schemes;

  private Series(Map<Optional<String>, List<Scheme>> schemes) {
    this.schemes = schemes;
  }

  /** Orders schemes, of which no two of a series have the same year. */
  public static Series of(Collection<Scheme> schemes) {
    return new Series(
        schemes.stream()
            .filter(scheme -> scheme.series().isPresent())
            .sorted(Comparator.comparing(Scheme::year).reversed())
            .collect(groupingBy(Scheme::series)));
  }

  /** Returns the schemes of the same series with an earlier year, newest first. */
  public List<Scheme> before(Scheme scheme) {
    return schemes.getOrDefault(scheme.series(), List.of()).stream()
        .filter(other -> other.year() < scheme.year())
        .toList();
  }

  /** Returns what goes on from the scheme before, if there is one in the series. */
  public Optional<Continuity> continuity(Scheme scheme) {
    return before(scheme).stream().findFirst().map(earlier -> Continuity.of(scheme, earlier));
  }
}
