package org.kaoping.reckon;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaoping.exact.Decimal;
import org.kaoping.exact.Fraction;
import org.kaoping.exact.Rounding;
import org.kaoping.result.Assessment;
import org.kaoping.result.Finding;
import org.kaoping.result.LeafRecord;
import org.kaoping.result.Register;
import org.kaoping.result.UnitResult;
import org.kaoping.rule.Direction;
import org.kaoping.scheme.Indicator;
import org.kaoping.scheme.Scheme;

/**
 * Scores the units of one evaluation. Results were checked before; {@code peers} holds all of them.
 *
 * @param ofUnits the scheme for the kind of each unit, by id
 */
public record Scorer(Scheme scheme, Map<String, Scheme> ofUnits, Peers peers) {

  /** Returns who scores the units of a register. */
  public static Scorer of(Scheme scheme, Register register, Peers peers) {
    Map<Optional<String>, Scheme> ofKinds = new HashMap<>();
    Map<String, Scheme> ofUnits = new HashMap<>();
    for (Register.Unit unit : register.units()) {
      ofUnits.put(unit.id(), ofKinds.computeIfAbsent(unit.kind(), scheme::forKind));
    }
    return new Scorer(scheme, ofUnits, peers);
  }

  /** Returns the same if the peers had measured otherwise. */
  Scorer with(Peers changed) {
    return new Scorer(scheme, ofUnits, changed);
  }

  /** Returns the scheme for the kind of a unit. */
  private Scheme schemeOf(String unit) {
    return ofUnits.getOrDefault(unit, scheme);
  }

  /** Returns all scores of a unit. */
  public UnitScore score(UnitResult result) {
    return scheme.stated() ? stated(result) : computed(result);
  }

  /** Returns the leaf scores that count with their derivation, in the scheme's order. */
  public List<LeafScore> derive(UnitResult result) {
    return derive(result, LeafScorer.Axis.counting(scheme, result));
  }

  /** Returns the leaf scores of one source alone, of the leaves that it assessed. */
  public List<LeafScore> derive(UnitResult result, Optional<String> source) {
    return derive(result, LeafScorer.Axis.assessed(scheme, result, source)).stream()
        .filter(leaf -> !leaf.inPeriods().isEmpty())
        .toList();
  }

  private List<LeafScore> derive(UnitResult result, List<LeafScorer.Axis.Assessed> assessed) {
    LeafScorer scorer =
        new LeafScorer(
            scheme.rounding(),
            assessed,
            result.unit(),
            new Factors(scheme.measures(), result.measures()),
            peers);
    return schemeOf(result.unit()).leaves().map(scorer::score).toList();
  }

  /** Returns how leaf scores of a unit that were derived add up, over all periods. */
  public Tree sums(String unit, List<LeafScore> leaves) {
    Map<String, Optional<Decimal>> scores = new HashMap<>();
    leaves.forEach(leaf -> scores.put(leaf.indicator().id(), leaf.score()));
    return Tree.of(
        schemeOf(unit), factors(leaves), leaf -> Optional.ofNullable(scores.get(leaf.id())));
  }

  private Factors factors(List<LeafScore> leaves) {
    return leaves.isEmpty() ? new Factors(scheme.measures(), Map.of()) : leaves.get(0).factors();
  }

  /**
   * Returns how a unit's scores of one period add up; leaves that are not assessed in it take no
   * part.
   */
  public Tree sumsIn(String period, String unit, List<LeafScore> leaves) {
    Map<String, Optional<Decimal>> scores = new HashMap<>();
    for (LeafScore leaf : leaves) {
      if (leaf.inPeriods().stream().anyMatch(in -> in.period().equals(Optional.of(period)))) {
        Rounding once = scheme.rounding(leaf.indicator().decimals().orElse(Combined.DECIMALS));
        scores.put(
            leaf.indicator().id(),
            leaf.in(Optional.of(period)).map(exact -> exact.rounded(once).rounded()));
      }
    }
    return Tree.of(
        schemeOf(unit), factors(leaves), leaf -> Optional.ofNullable(scores.get(leaf.id())));
  }

  private UnitScore stated(UnitResult result) {
    Map<String, Decimal> sources = new LinkedHashMap<>();
    for (Scheme.Source source : scheme.toldSources()) {
      result
          .settled(Optional.of(source.id()), Optional.empty())
          .flatMap(Assessment::total)
          .ifPresent(total -> sources.put(source.id(), published(total)));
    }
    List<LeafScorer.Axis.Assessed> counting = LeafScorer.Axis.counting(scheme, result);
    Optional<String> grade =
        scheme.countingSources().size() > 1
            ? Optional.empty()
            : counting.stream().flatMap(a -> a.assessment().grade().stream()).findFirst();
    return new UnitScore(
        result.unit(),
        Map.of(),
        Map.of(),
        mean(counting),
        Map.of(),
        sources,
        grade,
        0,
        Facts.of(scheme, List.of(), new Factors(scheme.measures(), result.measures())));
  }

  /** Returns the mean of stated totals by the weights of their sources. */
  private Optional<Decimal> mean(List<LeafScorer.Axis.Assessed> counting) {
    Decimal sum = Decimal.ZERO;
    Decimal weights = Decimal.ZERO;
    for (LeafScorer.Axis.Assessed each : counting) {
      if (each.assessment().total().isPresent()) {
        sum = sum.plus(each.assessment().total().get().times(each.share()));
        weights = weights.plus(each.share());
      }
    }
    return weights.isPositive()
        ? Optional.of(
            new Fraction(sum, weights).rounded(scheme.rounding(scheme.decimals())).rounded())
        : Optional.empty();
  }

  private UnitScore computed(UnitResult result) {
    List<LeafScore> leaves = derive(result);
    return computed(
        result.unit(), leaves, periods(result.unit(), leaves), sources(result), deductions(result));
  }

  /**
   * Returns all scores of a unit from leaf scores that were derived, with no totals of periods and
   * of other sources, which are for display.
   *
   * @param deductions as in {@link UnitScore}
   */
  UnitScore score(String unit, List<LeafScore> leaves, long deductions) {
    return computed(unit, leaves, Map.of(), Map.of(), deductions);
  }

  private UnitScore computed(
      String unit,
      List<LeafScore> leaves,
      Map<String, Decimal> periods,
      Map<String, Decimal> sources,
      long deductions) {
    Tree tree = sums(unit, leaves);
    Map<String, Decimal> parts = new LinkedHashMap<>();
    if (!scheme.parts().isEmpty()) {
      tree.parts().forEach((id, part) -> parts.put(id, part.published().rounded()));
    }
    return new UnitScore(
        unit,
        tree.nodes(),
        parts,
        tree.total().map(Combined::score),
        periods,
        sources,
        Optional.empty(),
        deductions,
        Facts.of(scheme, leaves, factors(leaves)));
  }

  private Decimal published(Decimal exact) {
    return exact.rounded(scheme.rounding(scheme.decimals()));
  }

  private Map<String, Decimal> periods(String unit, List<LeafScore> leaves) {
    Map<String, Decimal> totals = new LinkedHashMap<>();
    for (Scheme.Period period : scheme.periods()) {
      sumsIn(period.id(), unit, leaves)
          .total()
          .ifPresent(total -> totals.put(period.id(), total.score()));
    }
    return totals;
  }

  private Map<String, Decimal> sources(UnitResult result) {
    Map<String, Decimal> totals = new LinkedHashMap<>();
    for (Scheme.Source source : scheme.toldSources()) {
      if (isWhole(result, Optional.of(source.id()))) {
        sums(result.unit(), derive(result, Optional.of(source.id())))
            .total()
            .ifPresent(total -> totals.put(source.id(), total.score()));
      }
    }
    return totals;
  }

  private boolean isWhole(UnitResult result, Optional<String> source) {
    return LeafScorer.Axis.of(scheme).stream()
        .filter(axis -> schemeOf(result.unit()).assesses(source, axis.period()))
        .allMatch(axis -> result.settled(source, axis.period()).isPresent());
  }

  private long deductions(UnitResult result) {
    return result
        .settled()
        .filter(a -> scheme.counts(a.source()))
        .flatMap(
            a ->
                schemeOf(result.unit())
                    .leaves()
                    .flatMap(
                        leaf ->
                            a.record(leaf.id()).flatMap(LeafRecord::observed).stream()
                                .map(observed -> deductions(leaf, observed))))
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Returns the counts of all findings of deducting rules in one record. */
  static long deductions(Indicator leaf, LeafRecord.Observed observed) {
    return observed.findings().stream()
        .filter(
            finding ->
                leaf.leaf()
                    .rule(finding.rule())
                    .filter(rule -> rule.effect().direction() == Direction.DEDUCT)
                    .isPresent())
        .mapToLong(Finding::cases)
        .sum();
  }
}
