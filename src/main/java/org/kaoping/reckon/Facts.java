package org.kaoping.reckon;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Shared;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;
import org.kaoping.scheme.Trigger;

/**
 * What was recorded of a unit, as far as the order of units and vetoes look at it.
 *
 * @param measures by their names in the scheme: {@code leaf/measure}, or the id of a shared one;
 *     those that have an amount
 * @param cases of rules that were found in assessments that count, by {@code leaf/rule}; of those
 *     that vetoes look at
 */
record Facts(Map<String, Fraction> measures, Map<String, Long> cases) {
  /** Returns those of a unit of which nothing was recorded. */
  static Facts none() {
    return new Facts(Map.of(), Map.of());
  }

  /** Returns the same, which shares what repeats with those of other units. */
  Facts sharing(Shared shared) {
    return new Facts(shared.map(measures), shared.map(cases));
  }

  /** Returns those that a scheme names. */
  static Facts of(Scheme scheme, List<LeafScore> leaves, Factors shared) {
    Set<String> names = new LinkedHashSet<>();
    Map<String, Long> cases = new LinkedHashMap<>();
    scheme.ranking().by().forEach(key -> key.measure().ifPresent(names::add));
    for (Trigger trigger : scheme.triggers().toList()) {
      if (trigger instanceof Trigger.OfMeasure measured) {
        names.add(measured.measure());
      } else if (trigger instanceof Trigger.OfRule found) {
        cases.put(found.rule(), cases(leaves, found.rule()));
      }
    }
    Map<String, Fraction> measures = new LinkedHashMap<>();
    for (String name : names) {
      measure(scheme, leaves, shared, name).ifPresent(a -> measures.put(name, a));
    }
    return new Facts(measures, cases);
  }

  private static long cases(List<LeafScore> leaves, String name) {
    int slash = name.indexOf('/');
    return leaves.stream()
        .filter(leaf -> leaf.indicator().id().equals(name.substring(0, slash)))
        .flatMap(leaf -> leaf.inPeriods().stream())
        .flatMap(in -> in.derivation().record().observed().stream())
        .flatMap(observed -> observed.findings().stream())
        .filter(finding -> finding.rule().equals(name.substring(slash + 1)))
        .mapToLong(Finding::cases)
        .sum();
  }

  private static Optional<Fraction> measure(
      Scheme scheme, List<LeafScore> leaves, Factors shared, String name) {
    int slash = name.indexOf('/');
    return slash < 0
        ? shared.shared().amount(name, shared.recorded())
        : leaves.stream()
            .filter(leaf -> leaf.indicator().id().equals(name.substring(0, slash)))
            .findFirst()
            .flatMap(leaf -> measure(scheme, leaf, name.substring(slash + 1)));
  }

  /** Of several sources the one that counts most, the first of equals; of periods the last one. */
  private static Optional<Fraction> measure(Scheme scheme, LeafScore score, String measure) {
    Indicator leaf = score.indicator();
    Optional<String> source = heaviest(scheme, leaf);
    Optional<String> period = Optional.empty();
    for (Scheme.Period each : scheme.periods()) {
      Optional<String> id = Optional.of(each.id());
      period = leaf.leaf().isAssessedIn(id) ? id : period;
    }
    for (LeafScore.InPeriod in : score.inPeriods()) {
      if (in.source().equals(source) && in.period().equals(period)) {
        return in.derivation()
            .record()
            .observed()
            .map(LeafRecord.Observed::measures)
            .flatMap(recorded -> leaf.leaf().known().amount(measure, recorded));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> heaviest(Scheme scheme, Indicator leaf) {
    Optional<String> heaviest = Optional.empty();
    Decimal most = Decimal.ZERO;
    for (Scheme.Source source : scheme.sources()) {
      Decimal weight = source.weight().orElse(Decimal.ZERO);
      Optional<String> id = Optional.of(source.id());
      if (leaf.leaf().isAssessedBy(id) && weight.compareTo(most) > 0) {
        heaviest = id;
        most = weight;
      }
    }
    return heaviest;
  }
}
