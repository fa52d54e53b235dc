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
import org.jspecify.annotations.Nullable;
import org.kaoping.diagnostic.Code;
import org.kaoping.diagnostic.Diagnostic;
import org.kaoping.diagnostic.Phrase;
import org.kaoping.diagnostic.Problems;
import org.kaoping.diagnostic.SourceSpan;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.ReadScheme;
import org.kaoping.scheme.Scheme;

/**
 * {@link Code#SERIES_YEAR}, {@link Code#CONTINUED_TWICE}, {@link Code#UNKNOWN_REFERENCE} and {@link
 * Code#KEY_NOT_USABLE}: the schemes of a series have a year each, and what an indicator continues
 * is in the scheme before and continued by no other.
 */
public final class SeriesCheck {
  private static final String KEY = "continues";

  private final Problems problems;

  private SeriesCheck(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks all schemes of a workspace together.
   *
   * @param schemes each right by itself
   */
  public static List<Diagnostic> check(Collection<ReadScheme> schemes) {
    SeriesCheck check = new SeriesCheck(new Problems());
    Map<Optional<String>, List<ReadScheme>> series =
        schemes.stream()
            .sorted(Comparator.comparing((ReadScheme read) -> read.scheme().year()))
            .collect(groupingBy(read -> read.scheme().series(), LinkedHashMap::new, toList()));
    series.forEach(
        (name, years) -> {
          if (name.isEmpty()) {
            years.forEach(read -> check.refuse(read, "scheme.no-series"));
          } else if (check.differ(years)) {
            check.refuse(years.get(0), "scheme.first-of-series");
            for (int i = 1; i < years.size(); i++) {
              check.continued(years.get(i - 1), years.get(i));
            }
          }
        });
    return check.problems.all();
  }

  /** Where two schemes have the same year, there is no saying which is before another. */
  private boolean differ(List<ReadScheme> years) {
    boolean differ = true;
    for (int i = 1; i < years.size(); i++) {
      Scheme before = years.get(i - 1).scheme();
      Scheme scheme = years.get(i).scheme();
      if (before.year() == scheme.year()) {
        differ = false;
        problems.add(
            Code.SERIES_YEAR,
            years.get(i).places().value(scheme, "year"),
            scheme.series().orElseThrow(),
            Integer.toString(scheme.year()),
            before.id());
      }
    }
    return differ;
  }

  private void refuse(ReadScheme read, String with) {
    String why = with.substring(with.indexOf('.') + 1);
    for (Indicator node : read.scheme().nodes().toList()) {
      if (node.continues().isPresent()) {
        SourceSpan span = read.places().key(node, KEY);
        problems.add(Diagnostic.unusable(span, KEY, Phrase.of(with), why));
      }
    }
  }

  private void continued(ReadScheme before, ReadScheme read) {
    List<String> known = before.scheme().nodes().map(Indicator::id).toList();
    Map<String, String> taken = new HashMap<>();
    List<Indicator> nodes = read.scheme().nodes().toList();
    for (Indicator node : nodes) {
      if (node.continues().isEmpty() && known.contains(node.id())) {
        taken.put(node.id(), node.id());
      }
    }
    for (Indicator node : nodes) {
      if (node.continues().isPresent() && node.predecessor().isPresent()) {
        String id = node.predecessor().get();
        SourceSpan span = read.places().value(node, KEY);
        if (!known.contains(id)) {
          Phrase indicator = Phrase.of("term.indicator-of", before.scheme().id());
          problems.add(
              Diagnostic.of(Code.UNKNOWN_REFERENCE, span, indicator, id).suggesting(id, known));
          continue;
        }
        @Nullable String other = taken.putIfAbsent(id, node.id());
        if (other != null) {
          problems.add(Code.CONTINUED_TWICE, span, id, before.scheme().id(), other, node.id());
        }
      }
    }
  }
}
